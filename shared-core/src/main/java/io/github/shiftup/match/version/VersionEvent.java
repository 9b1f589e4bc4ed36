package io.github.shiftup.match.version;

import java.util.Optional;

/**
 * One event of a range as OSV advisories have them (<a
 * href="https://ossf.github.io/osv-schema/#affectedrangesevents-fields">OSV schema, events</a>).
 *
 * @param kind what happened
 * @param version where; {@code 0} for "from the beginning" of {@code INTRODUCED}, {@code *} for "no limit" of
 *     {@code LIMIT}
 */
public record VersionEvent(Kind kind, String version) {
    /** What happens at a version. */
    public enum Kind {
        /** This version and those after it are affected. */
        INTRODUCED,
        /** This version and those after it are not affected. */
        FIXED,
        /** Versions after this are not affected. */
        LAST_AFFECTED,
        /** Versions from the highest limit on are not affected, whatever the other events say. */
        LIMIT
    }

    public static VersionEvent introduced(String version) {
        return new VersionEvent(Kind.INTRODUCED, version);
    }

    public static VersionEvent fixed(String version) {
        return new VersionEvent(Kind.FIXED, version);
    }

    public static VersionEvent lastAffected(String version) {
        return new VersionEvent(Kind.LAST_AFFECTED, version);
    }

    public static VersionEvent limit(String version) {
        return new VersionEvent(Kind.LIMIT, version);
    }

    /** The event under a key of OSV's JSON, such as {@code last_affected}; empty for a key that is none of them. */
    public static Optional<VersionEvent> of(String key, String version) {
        return switch (key) {
            case "introduced" -> Optional.of(introduced(version));
            case "fixed" -> Optional.of(fixed(version));
            case "last_affected" -> Optional.of(lastAffected(version));
            case "limit" -> Optional.of(limit(version));
            default -> Optional.empty();
        };
    }
}
