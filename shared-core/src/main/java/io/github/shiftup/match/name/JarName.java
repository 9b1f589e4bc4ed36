package io.github.shiftup.match.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a jar's file name: {@code log4j-core-2.14.1.jar} is artifact {@code log4j-core} in version
 * {@code 2.14.1}.
 *
 * @param artifact may carry the group before it ({@code org.acme.lib}), as Quarkus and some copy goals write it
 * @param version with a classifier behind it where the file has one; null if the name has no version
 */
public record JarName(String artifact, @Nullable String version) {

    /**
     * All ways to read a file name, longest artifact first: a digit may begin the version or belong to the artifact
     * ({@code log4j-1.2-api-2.17.jar}).
     */
    public static List<JarName> readings(String fileName) {
        String stem = withoutExtension(fileName);
        List<JarName> readings = new ArrayList<>(2);
        readings.add(new JarName(stem, null));
        for (int i = stem.length() - 2; i > 0; i--) {
            if (startsVersion(stem, i)) {
                readings.add(new JarName(stem.substring(0, i), stem.substring(i + 1)));
            }
        }
        return readings;
    }

    /** The most likely way, for a library that nobody knows: the version begins at the first digit behind a hyphen. */
    public static JarName likely(String fileName) {
        List<JarName> readings = readings(fileName);
        return readings.get(readings.size() - 1);
    }

    /** Whether this file would hold the artifact in this version, with or without a classifier. */
    public boolean isOf(String artifact, @Nullable String version) {
        if (!names(artifact)) {
            return false;
        }
        if (version == null || this.version == null) {
            return version == null && this.version == null;
        }
        return this.version.equals(version) || this.version.startsWith(version + '-');
    }

    /** Whether the artifact is this one, the group before it or not. */
    public boolean names(String artifact) {
        return this.artifact.equals(artifact) || this.artifact.endsWith('.' + artifact);
    }

    private static boolean startsVersion(String stem, int i) {
        char character = stem.charAt(i);
        if (character != '-' && character != '_') {
            return false;
        }
        char next = stem.charAt(i + 1);
        return isDigit(next) || (next == 'v' && i + 2 < stem.length() && isDigit(stem.charAt(i + 2)));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
