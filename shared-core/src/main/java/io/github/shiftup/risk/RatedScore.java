package io.github.shiftup.risk;

import io.github.shiftup.evidence.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A rating turned into a score of this environment.
 *
 * @param rating as reported
 * @param scheme {@code CVSS 3.1}
 * @param environmental 0.0 to 10.0
 * @param base as the vector gives it, or as reported
 * @param vector canonical, with the environment's metrics; null where only a number was reported
 * @param modern whether it is CVSS 3.0 or newer
 */
record RatedScore(
        Rating rating,
        String scheme,
        double environmental,
        double base,
        @Nullable String vector,
        boolean modern) {}
