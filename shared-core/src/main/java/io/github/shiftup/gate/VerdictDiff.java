package io.github.shiftup.gate;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two policies make of the same evidence and candidate.
 *
 * @param before outcome by the one
 * @param after outcome by the other
 * @param moved findings with another effect
 * @param announced what rules will do on a day that has not come, by the other policy
 */
public record VerdictDiff(Outcome before, Outcome after, List<Moved> moved, List<String> announced) {

    public VerdictDiff {
        moved = List.copyOf(moved);
        announced = List.copyOf(announced);
    }

    /**
     * A finding that changes its effect.
     *
     * @param finding its id, and where it is
     * @param before effect by the one policy; null if that does not see it
     * @param after effect by the other; null if that does not see it
     * @param why headline by the other policy, or by the one
     */
    public record Moved(
            String finding,
            @Nullable Effect before,
            @Nullable Effect after,
            String why) {}

    public static VerdictDiff of(Verdict before, Verdict after) {
        Map<String, Decision> was = byName(before);
        Map<String, Decision> is = byName(after);
        List<Moved> moved = new ArrayList<>();
        is.forEach((name, decision) -> {
            Decision earlier = was.get(name);
            if (earlier == null || earlier.effect() != decision.effect()) {
                moved.add(new Moved(
                        name, earlier == null ? null : earlier.effect(), decision.effect(), decision.headline()));
            }
        });
        was.forEach((name, decision) -> {
            if (!is.containsKey(name)) {
                moved.add(new Moved(name, decision.effect(), null, decision.headline()));
            }
        });
        TreeSet<String> announced = new TreeSet<>();
        is.forEach((name, decision) -> decision.checks().stream()
                .filter(check -> check.result() == Check.Result.ANNOUNCED)
                .forEach(check -> announced.add(name + ": " + check.text())));
        return new VerdictDiff(before.outcome(), after.outcome(), moved, List.copyOf(announced));
    }

    /** Of one name the most serious, which stands first. */
    private static Map<String, Decision> byName(Verdict verdict) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        verdict.decisions()
                .forEach(decision -> decisions.putIfAbsent(name(decision.seen().finding()), decision));
        return decisions;
    }

    private static String name(Finding finding) {
        Component component = finding.subject();
        if (component == null) {
            return finding.id();
        }
        String where = component.name() != null ? component.name() : component.purl();
        return where == null ? finding.id() : finding.id() + " in " + where;
    }
}
