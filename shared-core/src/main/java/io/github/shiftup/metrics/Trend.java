package io.github.shiftup.metrics;

/**
 * A week or month.
 *
 * @param span which
 * @param figures of what happened in it; waivers as they were at its end
 */
public record Trend(Span span, Figures figures) {}
