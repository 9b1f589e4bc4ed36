package io.github.shiftup.fix;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a trial.
 *
 * @param blocking what still blocks, by {@linkplain Judgement#blocking() key}
 * @param worse findings that were not there before, in words; none of them may be brought in
 * @param problem why it could not be resolved or judged; null if it could
 */
public record Outcome(
        Set<String> blocking, List<String> worse, @Nullable String problem) {

    public Outcome {
        blocking = Set.copyOf(blocking);
        worse = List.copyOf(worse);
    }

    /** One that could not be resolved or judged. */
    public static Outcome failed(String problem) {
        return new Outcome(Set.of(), List.of(), problem);
    }

    /** Why the changes are no answer; null if they may be one. */
    @Nullable
    String refusal() {
        return problem != null ? problem : worse.isEmpty() ? null : "it brings in " + worse.get(0);
    }
}
