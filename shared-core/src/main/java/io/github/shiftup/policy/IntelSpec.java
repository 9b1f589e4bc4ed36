package io.github.shiftup.policy;

import org.jspecify.annotations.Nullable;

/**
 * Files of intel, relative to the policy's folder.
 *
 * @param kev CISA's catalogue of known exploited vulnerabilities, JSON
 * @param epss FIRST's daily scores, CSV
 */
public record IntelSpec(@Nullable String kev, @Nullable String epss) {
    static final IntelSpec NONE = new IntelSpec(null, null);
}
