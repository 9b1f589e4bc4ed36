package io.github.shiftup.gate;

/** Whether a shipped version lies in the range that a waiver is scoped to. */
final class VersionScopes {
    private VersionScopes() {}

    static boolean contains(String version, String range) {
        return version.equals(range);
    }
}
