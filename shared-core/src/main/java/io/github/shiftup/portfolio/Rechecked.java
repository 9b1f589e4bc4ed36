package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a service, judged again.
 *
 * @param now what came of it
 * @param before outcome of the last time; null if no earlier one is known
 * @param beforeBy who judged it then: an earlier recheck, or a build
 * @param moved findings with another effect, those that block first
 */
public record Rechecked(
        Judgement now, @Nullable Outcome before, @Nullable String beforeBy, List<Moved> moved) {

    private static final Comparator<Moved> WORSE_FIRST = Comparator.comparing((Moved each) -> !each.isWorse())
            .thenComparing(Moved::after, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Moved::finding);

    public Rechecked {
        moved = List.copyOf(moved);
    }

    /**
     * A finding that has another effect now.
     *
     * @param finding its id, and what it is in
     * @param before effect then; null if it had none of those that are kept
     * @param after effect now; null if it has none any more
     * @param why what decided
     */
    public record Moved(
            String finding,
            @Nullable Effect before,
            @Nullable Effect after,
            String why) {

        boolean isWorse() {
            return after != null && (before == null || after.compareTo(before) < 0);
        }
    }

    /** How a verdict moved. */
    public enum Change {
        /** Red, yellow or blocked by more than before; or red and nobody looked before. */
        WORSE,
        BETTER,
        /** The same outcome for other reasons. */
        OTHERWISE,
        /** Nobody looked before, and it is not red. */
        FIRST,
        SAME
    }

    static Rechecked of(Judgement now, @Nullable Earlier earlier) {
        if (earlier == null) {
            return new Rechecked(now, null, null, List.of());
        }
        return new Rechecked(
                now, earlier.outcome(), earlier.by(), earlier.isDetailed() ? moved(now, earlier) : List.of());
    }

    private static List<Moved> moved(Judgement now, Earlier earlier) {
        TreeSet<String> names = new TreeSet<>(now.effects().keySet());
        names.addAll(earlier.effects().keySet());
        List<Moved> moved = new ArrayList<>();
        for (String name : names) {
            Effect before = earlier.effects().get(name);
            Effect after = now.effects().get(name);
            if (before != after) {
                String why = now.whys().getOrDefault(name, "It is not among the findings that count any more.");
                moved.add(new Moved(name, before, after, why));
            }
        }
        moved.sort(WORSE_FIRST);
        return moved;
    }

    /** How the verdict moved. */
    public Change change() {
        if (before == null) {
            return now.outcome().compareTo(Outcome.FAIL) <= 0 ? Change.WORSE : Change.FIRST;
        }
        int order = now.outcome().compareTo(before);
        if (order < 0 || moved.stream().anyMatch(each -> each.isWorse() && each.after() == Effect.BLOCKS)) {
            return Change.WORSE;
        }
        return order > 0 ? Change.BETTER : moved.isEmpty() ? Change.SAME : Change.OTHERWISE;
    }
}
