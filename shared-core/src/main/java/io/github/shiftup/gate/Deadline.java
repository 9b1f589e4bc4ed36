package io.github.shiftup.gate;

import java.time.Duration;
import java.time.Instant;

/**
 * When a finding has to be mended.
 *
 * @param due the shortest of all that apply
 * @param from first sighting in production, from which the days count
 * @param days allowed; a part of a day counts whole
 * @param rule that gave it: {@code sla-critical}, {@code kev-deadline}, {@code table-bod-26-04}
 * @param basis who told that first sighting
 */
public record Deadline(Instant due, Instant from, long days, String rule, Basis basis) {

    /** Whether no report told a first sighting, so that the days count from the oldest report that shows it. */
    public boolean assumedStart() {
        return basis == Basis.ASSUMED;
    }

    /** The time allowed, with its unit: {@code 15 days}, {@code 12 hours}. */
    public String allowed() {
        Duration allowed = Duration.between(from, due);
        boolean whole = allowed.equals(Duration.ofDays(allowed.toDays()));
        long count = whole ? allowed.toDays() : allowed.toHours();
        return count + (whole ? " day" : " hour") + (count == 1 ? "" : "s");
    }
}
