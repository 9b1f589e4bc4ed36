package io.github.shiftup.evidence.reader;

import org.jspecify.annotations.Nullable;

/** Names of the CVSS versions in the spelling of {@link io.github.shiftup.evidence.Rating#method()}. */
final class CvssMethods {
    private CvssMethods() {}

    /**
     * The method by the prefix of a vector, else by a version such as {@code 3.1}, else by what only one version's vectors
     * have; null where nothing tells.
     */
    static @Nullable String of(@Nullable String vector, @Nullable String version) {
        String told = vector != null && vector.startsWith("CVSS:") ? vector.substring("CVSS:".length()) : version;
        if (told != null) {
            if (told.startsWith("3.1")) {
                return "CVSSv31";
            }
            switch (told.charAt(0)) {
                case '2' -> {
                    return "CVSSv2";
                }
                case '3' -> {
                    return "CVSSv3";
                }
                case '4' -> {
                    return "CVSSv4";
                }
                default -> {
                    // no version of CVSS
                }
            }
        }
        if (vector == null) {
            return null;
        }
        return vector.contains("Au:") ? "CVSSv2" : vector.contains("PR:") ? "CVSSv3" : null;
    }
}
