package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The eight severities of syslog, by which sensors rate what they see, on the common scale. */
final class SyslogLevel {
    private SyslogLevel() {}

    /** By word or number: 0 to 2 critical, 3 high, 4 medium, 5 low, 6 and 7 info; anything else is unknown. */
    static Level of(@Nullable String severity) {
        if (severity == null) {
            return Level.UNKNOWN;
        }
        return switch (severity.toLowerCase(Locale.ROOT)) {
            case "emergency", "alert", "critical", "0", "1", "2" -> Level.CRITICAL;
            case "error", "3" -> Level.HIGH;
            case "warning", "4" -> Level.MEDIUM;
            case "notice", "5" -> Level.LOW;
            case "informational", "info", "debug", "6", "7" -> Level.INFO;
            default -> Level.UNKNOWN;
        };
    }
}
