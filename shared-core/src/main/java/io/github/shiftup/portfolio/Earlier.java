package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of the same thing the last time.
 *
 * @param outcome of then
 * @param by who judged: {@code recheck of ...}, {@code build of ...}
 * @param known effects of then by the finding's name; null if only the outcome is known
 */
record Earlier(Outcome outcome, String by, @Nullable Map<String, Effect> known) {

    boolean isDetailed() {
        return known != null;
    }

    Map<String, Effect> effects() {
        return known == null ? Map.of() : known;
    }
}
