package io.github.shiftup.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times in words. All are UTC. */
final class Times {
    private Times() {}

    /** {@code 2026-11-24}. */
    static String date(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String dateOr(@Nullable Instant time, String unknown) {
        return time == null ? unknown : date(time);
    }

    /** Whole days between the two; never below 0, since clocks differ. */
    static long days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays());
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
