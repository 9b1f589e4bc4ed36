package io.github.shiftup.policy;

import org.jspecify.annotations.Nullable;

/**
 * Files of intel, relative to the policy's folder.
 *
 * @param kev CISA's catalogue of known exploited vulnerabilities, JSON
 * @param epss FIRST's daily scores, CSV
 * @param advisories OSV records: a folder of JSON files, or a zip of them
 */
public record IntelSpec(
        @Nullable String kev,
        @Nullable String epss,
        @Nullable String advisories) {
    static final IntelSpec NONE = new IntelSpec(null, null, null);
}
