package io.github.shiftup.metrics;

import java.time.Instant;

/**
 * A calendar week or month in UTC.
 *
 * @param label the Monday of the week, {@code 2026-03-02}, or the month, {@code 2026-03}
 * @param from its first moment
 * @param to the first moment after it
 */
public record Span(String label, Instant from, Instant to) {
    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
