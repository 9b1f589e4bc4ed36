package io.github.shiftup.stream;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The time that sensors write in every one of millions of lines, {@code 2026-11-20T05:00:00.123456789Z}, read without a
 * pattern.
 */
final class UtcTimes {
    private static final int END_OF_SECONDS = "2026-11-20T05:00:00".length();
    private static final int MOST_DIGITS = 9;

    private UtcTimes() {}

    /** The time; null where the text is written in any other way. */
    static @Nullable Instant parse(String text) {
        int end = text.length() - 1;
        if (end < END_OF_SECONDS
                || end > END_OF_SECONDS + 1 + MOST_DIGITS
                || end == END_OF_SECONDS + 1
                || text.charAt(end) != 'Z'
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || (end > END_OF_SECONDS && text.charAt(END_OF_SECONDS) != '.')) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int fraction = end == END_OF_SECONDS ? 0 : number(text, END_OF_SECONDS + 1, end);
        if ((year | month | day | hour | minute | second | fraction) < 0) {
            return null;
        }
        for (int digits = end - END_OF_SECONDS - 1; end > END_OF_SECONDS && digits < MOST_DIGITS; digits++) {
            fraction *= 10;
        }
        return LocalDateTime.of(year, month, day, hour, minute, second, fraction)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
