package io.github.shiftup.gate;

import java.time.Instant;

/**
 * When a finding has to be mended.
 *
 * @param due the shortest of all that apply
 * @param from first sighting in production, from which the days count
 * @param days allowed
 * @param rule that gave it: {@code sla-critical}, {@code kev}
 * @param assumedStart whether no report told a first sighting, so that the days count from the oldest report that shows it
 */
public record Deadline(Instant due, Instant from, long days, String rule, boolean assumedStart) {}
