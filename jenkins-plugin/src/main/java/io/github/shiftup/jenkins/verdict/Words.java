package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How pages call things. */
public final class Words {
    private Words() {}

    /** What an outcome did, as a headline. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "Passed";
            case WARN -> "Passed with warnings";
            case FAIL -> "Blocked by production";
            case NOT_EVALUATED -> "Not evaluated";
        };
    }

    /** What a finding does to the verdict. */
    public static String effect(Effect effect) {
        return switch (effect) {
            case BLOCKS -> "Blocks";
            case WARNS -> "Warns";
            case WAIVED -> "Waived";
            case TOLERATED -> "Within limits";
            case CLAIMED -> "Fix claimed";
            case FIXED -> "Fixed by this build";
            case SILENCED -> "Silenced by a statement";
            case COUNTED -> "Other services";
        };
    }

    /** One of Jenkins' symbols for an outcome. */
    public static String symbol(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "symbol-status-blue";
            case WARN -> "symbol-status-yellow";
            case FAIL -> "symbol-status-red";
            case NOT_EVALUATED -> "symbol-status-aborted";
        };
    }

    /** {@code PT26H} as "26 h"; null for null. */
    public static @Nullable String duration(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(iso);
            if (duration.toHours() >= 72) {
                return duration.toDays() + " d";
            }
            return duration.toMinutes() >= 120 ? duration.toHours() + " h" : duration.toMinutes() + " min";
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** {@code 2026-11-28T01:41:51.98Z} as "2026-11-28 01:41 UTC"; what is no moment stays as it is. */
    public static String moment(String iso) {
        try {
            return Instant.parse(iso)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString()
                    .replace('T', ' ')
                    .replace(":00Z", " UTC");
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** How long ago a moment was, in the largest unit that is not zero. */
    public static String ago(long then, long now) {
        long minutes = Math.max(0, (now - then) / 60_000);
        if (minutes < 1) {
            return "less than a minute ago";
        }
        if (minutes < 120) {
            return minutes == 1 ? "1 minute ago" : minutes + " minutes ago";
        }
        return minutes < 48 * 60 ? minutes / 60 + " hours ago" : minutes / (24 * 60) + " days ago";
    }
}
