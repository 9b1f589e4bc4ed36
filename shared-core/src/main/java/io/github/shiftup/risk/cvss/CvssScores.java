package io.github.shiftup.risk.cvss;

import org.jspecify.annotations.Nullable;

/**
 * The scores of one vector, each 0.0 to 10.0 with one decimal.
 *
 * @param base from the mandatory metrics (4.0: CVSS-B)
 * @param temporal base and temporal metrics (4.0: base and threat, CVSS-BT)
 * @param environmental all metrics that score (4.0: CVSS-BTE). This is the one to judge by; without temporal and
 *     environmental metrics it equals {@code base}, but for 2.0 and 3.x by the specification's own equation
 * @param macroVector of the environmental score, six digits, in 4.0 only
 */
public record CvssScores(
        double base,
        double temporal,
        double environmental,
        @Nullable String macroVector) {}
