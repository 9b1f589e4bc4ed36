package io.github.shiftup.evidence.fetch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An artefact that holds a report.
 *
 * @param group of it
 * @param artifact of it
 * @param version also {@code LATEST}, {@code RELEASE} or a snapshot
 * @param type its file's ending
 * @param classifier empty for none
 */
public record MavenCoordinates(String group, String artifact, String version, String type, String classifier) {
    private static final String PREFIX = "mvn:";
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");

    public static boolean isMaven(String from) {
        return from.startsWith(PREFIX);
    }

    /** What is wrong with coordinates, in words; null if they can be resolved. */
    public static @Nullable String problem(String from) {
        String[] parts = from.substring(PREFIX.length()).split(":", -1);
        if (parts.length < 3 || parts.length > 5) {
            return "has to be mvn:group:artifact:version, with :type and :classifier where needed";
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches() || part.contains("..")) {
                return "has a part that is none of a Maven coordinate's: \"" + part + "\"";
            }
        }
        return null;
    }

    /** Reads {@code mvn:group:artifact:version[:type[:classifier]]}; the type is {@code json} where none is given. */
    public static MavenCoordinates of(String from) {
        return of(from, "json");
    }

    /** Reads them; {@code type} is what counts where none is given. */
    public static MavenCoordinates of(String from, String type) {
        String[] parts = from.substring(PREFIX.length()).split(":", -1);
        return new MavenCoordinates(
                parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : type, parts.length > 4 ? parts[4] : "");
    }

    /** The same coordinates of another version. */
    public MavenCoordinates withVersion(String other) {
        return new MavenCoordinates(group, artifact, other, type, classifier);
    }

    /** The same coordinates with another file's ending. */
    public MavenCoordinates withType(String other) {
        return new MavenCoordinates(group, artifact, version, other, classifier);
    }

    @Override
    public String toString() {
        return PREFIX
                + group
                + ':'
                + artifact
                + ':'
                + version
                + ':'
                + type
                + (classifier.isEmpty() ? "" : ":" + classifier);
    }
}
