package io.github.shiftup.policy.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write and read them. */
public final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*(m|min|h|d|w|y)");

    private Durations() {}

    /** {@code 15m}, {@code 24h}, {@code 30d}, {@code 6w}, {@code 6y} (of 365 days); empty for anything else. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "m", "min" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "d" -> Duration.ofDays(amount);
                    case "w" -> Duration.ofDays(7 * amount);
                    default -> Duration.ofDays(365 * amount);
                });
    }

    /** The largest unit that leaves no rest: {@code 6 years}, {@code 30 days}, {@code 24 hours}, {@code 15 minutes}. */
    public static String text(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes > 0 && minutes % (365L * 24 * 60) == 0) {
            return count(minutes / (365L * 24 * 60), "year");
        }
        if (minutes > 24 * 60 && minutes % (24 * 60) == 0) {
            return count(minutes / (24 * 60), "day");
        }
        return minutes > 0 && minutes % 60 == 0 ? count(minutes / 60, "hour") : count(minutes, "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
