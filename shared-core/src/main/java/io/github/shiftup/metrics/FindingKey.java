package io.github.shiftup.metrics;

import java.util.Comparator;

/**
 * A finding of a service through all its records.
 *
 * @param id the one that stands for all its aliases
 * @param component it is in; empty if in none
 */
record FindingKey(String id, String component) implements Comparable<FindingKey> {
    private static final Comparator<FindingKey> ORDER =
            Comparator.comparing(FindingKey::id).thenComparing(FindingKey::component);

    @Override
    public int compareTo(FindingKey other) {
        return ORDER.compare(this, other);
    }
}
