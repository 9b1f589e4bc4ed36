package io.github.shiftup.gate;

/**
 * How many findings have each effect, after merging.
 *
 * @param blocks fail the build
 * @param warns would soon, or want a look
 * @param waived held by a waiver
 * @param tolerated within every limit
 * @param claimed held by a fix claim
 * @param fixed removed by this build
 * @param silenced by the report itself or a statement
 * @param elsewhere of other services only
 */
public record Counts(
        long blocks,
        long warns,
        long waived,
        long tolerated,
        long claimed,
        long fixed,
        long silenced,
        long elsewhere) {}
