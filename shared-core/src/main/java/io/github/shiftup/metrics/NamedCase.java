package io.github.shiftup.metrics;

import java.time.Instant;
import java.util.List;

/**
 * One finding that is counted, by name.
 *
 * @param service whose
 * @param finding id
 * @param component it is in; empty if in none
 * @param at when it escaped, or began to block
 * @param why reasons
 */
public record NamedCase(String service, String finding, String component, Instant at, List<String> why) {
    public NamedCase {
        why = List.copyOf(why);
    }
}
