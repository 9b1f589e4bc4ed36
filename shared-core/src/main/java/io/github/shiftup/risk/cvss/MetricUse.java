package io.github.shiftup.risk.cvss;

/**
 * A metric as it counted.
 *
 * @param metric {@code MAV}
 * @param value {@code A}
 * @param environment whether the environment set it, not the report
 */
public record MetricUse(String metric, String value, boolean environment) {}
