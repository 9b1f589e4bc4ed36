package io.github.shiftup.metrics;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts.
 *
 * @param at when, so that it falls into a week or month; null for what holds now
 * @param trendOnly whether it is a state at the end of a week or month, which counts nowhere else
 * @param told adds it to figures
 */
record Fact(@Nullable Instant at, boolean trendOnly, Consumer<Tally> told) {
    static Fact at(Instant at, Consumer<Tally> told) {
        return new Fact(at, false, told);
    }

    static Fact now(Consumer<Tally> told) {
        return new Fact(null, false, told);
    }
}
