package io.github.shiftup.policy;

import java.time.Duration;

/** Durations as people write them. */
public final class Durations {
    private Durations() {}

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
