package io.github.shiftup.risk.cvss;

import java.util.List;

/**
 * One metric of one version.
 *
 * @param key {@code AV}
 * @param values in the specification's order, without "not defined"
 * @param mandatory whether a vector must have it
 * @param environmental whether it belongs to the environmental group
 */
record Metric(String key, List<String> values, boolean mandatory, boolean environmental) {

    /** A metric that every vector has. */
    static Metric base(String key, String values) {
        return new Metric(key, List.of(values.split(" ")), true, false);
    }

    /** A temporal, threat or supplemental metric. */
    static Metric optional(String key, String values) {
        return new Metric(key, List.of(values.split(" ")), false, false);
    }

    static Metric environmental(String key, String values) {
        return new Metric(key, List.of(values.split(" ")), false, true);
    }
}
