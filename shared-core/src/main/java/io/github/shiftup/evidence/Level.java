package io.github.shiftup.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A severity word of a tool on one common scale, most severe first. {@link #UNKNOWN} is a level of its own: it is never
 * replaced by something convenient.
 */
public enum Level {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO,
    NONE,
    UNKNOWN;

    /**
     * Reads a severity word, whatever its case: also {@code important}, {@code moderate}, {@code negligible} and
     * {@code informational}. A missing or unfamiliar word is {@link #UNKNOWN}.
     */
    public static Level ofWord(@Nullable String word) {
        if (word == null) {
            return UNKNOWN;
        }
        Level level = ofLowerCase(word);
        return level != UNKNOWN ? level : ofLowerCase(word.strip().toLowerCase(Locale.ROOT));
    }

    private static Level ofLowerCase(String word) {
        return switch (word) {
            case "critical" -> CRITICAL;
            case "high", "important" -> HIGH;
            case "medium", "moderate" -> MEDIUM;
            case "low" -> LOW;
            case "info", "informational", "information", "negligible" -> INFO;
            case "none" -> NONE;
            default -> UNKNOWN;
        };
    }

    /**
     * The band of a CVSS 3.x or 4.0 score (0.0 to 10.0) by the specification's qualitative scale: 9.0 critical, 7.0 high,
     * 4.0 medium, above 0 low, 0 none.
     */
    public static Level ofScore(double score) {
        if (score >= 9.0) {
            return CRITICAL;
        }
        if (score >= 7.0) {
            return HIGH;
        }
        if (score >= 4.0) {
            return MEDIUM;
        }
        return score > 0 ? LOW : NONE;
    }

    /** The next more severe level; the most severe one and {@link #UNKNOWN} stay. */
    public Level oneUp() {
        return switch (this) {
            case CRITICAL, HIGH -> CRITICAL;
            case MEDIUM -> HIGH;
            case LOW -> MEDIUM;
            case INFO, NONE -> LOW;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether this level is at least as severe as the other. {@link #UNKNOWN} compares with itself only. */
    public boolean isAtLeast(Level other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return this == other;
        }
        return compareTo(other) <= 0;
    }
}
