package io.github.shiftup.report;

import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.match.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, times and lists in words, in one way for all reports. Times are UTC. */
public final class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** {@code 1 finding}, {@code 12,000 findings}. */
    public static String count(long number, String noun) {
        return number(number) + ' ' + (number == 1 ? noun : plural(noun));
    }

    /** With commas between thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String plural(String noun) {
        return noun.endsWith("ry") ? noun.substring(0, noun.length() - 1) + "ies" : noun + 's';
    }

    /** {@code 2026-11-24}. */
    public static String date(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** {@code 2026-11-24 08:00 UTC}. */
    public static String moment(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code less than a minute}, {@code 5 minutes}, {@code 30 hours}, {@code 12 days}: whole units, rounded down. */
    public static String duration(Duration duration) {
        if (duration.isNegative()) {
            return "minus " + duration(duration.negated());
        }
        if (duration.toHours() >= 48) {
            return count(duration.toDays(), "day");
        }
        if (duration.toMinutes() >= 120) {
            return count(duration.toHours(), "hour");
        }
        return duration.toMinutes() > 0 ? count(duration.toMinutes(), "minute") : "less than a minute";
    }

    /** How old a report is; one from the future is told as such, since a clock is wrong somewhere. */
    static String age(Duration age) {
        return age.isNegative() ? duration(age.negated()) + " in the future" : duration(age) + " old";
    }

    /** A score with its one decimal. */
    static String score(double score) {
        return BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** A probability as a percentage with one decimal; what would round to nothing or to certainty is not rounded so. */
    static String percent(double probability) {
        if (probability > 0 && probability < 0.0005) {
            return "below 0.1%";
        }
        if (probability < 1 && probability >= 0.9995) {
            return "above 99.9%";
        }
        return BigDecimal.valueOf(probability * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                + '%';
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    /** With a full stop, unless it ends like a sentence already. */
    static String stop(String text) {
        return text.isEmpty() || text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + '.';
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String outcome(Outcome outcome) {
        return outcome == Outcome.NOT_EVALUATED ? "NOT EVALUATED" : outcome.name();
    }

    static String standing(Standing standing) {
        return switch (standing) {
            case STILL_PRESENT -> "Still present";
            case SHARED -> "Shared with another service";
            case FIXED_BY_THIS_BUILD -> "Fixed by this build";
            case FIX_CLAIMED -> "Fix claimed";
            case NOT_MAPPABLE -> "Not mappable";
            case ELSEWHERE -> "Elsewhere";
            case NOT_SEEN -> "Not seen in production";
        };
    }

    static String health(SourceHealth health) {
        return switch (health) {
            case OK -> "OK";
            case STALE -> "Stale";
            case MISSING -> "Missing";
            case UNREADABLE -> "Unreadable";
            case EMPTY -> "Empty";
            case UNREACHABLE -> "Unreachable";
            case UNDATED -> "Undated";
            case FUTURE -> "From the future";
            case INCOMPLETE -> "Incomplete";
            case UNTRUSTED -> "Untrusted";
        };
    }
}
