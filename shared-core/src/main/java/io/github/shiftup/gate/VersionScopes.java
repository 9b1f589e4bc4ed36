package io.github.shiftup.gate;

import io.github.shiftup.match.version.VersionRangeFormatException;
import io.github.shiftup.match.version.VersionRanges;
import io.github.shiftup.match.version.VersionScheme;

/** Whether a shipped version lies in the range that a waiver is scoped to. */
final class VersionScopes {
    private VersionScopes() {}

    /** A range that cannot be read holds no version: a waiver accepts only what it names. */
    static boolean contains(String version, String range) {
        try {
            return VersionRanges.parse(range, VersionScheme.MAVEN).contains(version);
        } catch (VersionRangeFormatException e) {
            return false;
        }
    }
}
