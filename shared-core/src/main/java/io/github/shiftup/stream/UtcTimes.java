package io.github.shiftup.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The times that tools write in every one of millions of findings, {@code 2026-11-20T05:00:00.123456789Z}, with a blank
 * for the T, with an offset such as {@code +01:00} for the Z or with neither, or a date alone, read without a pattern.
 */
final class UtcTimes {
    private static final int END_OF_SECONDS = "2026-11-20T05:00:00".length();
    private static final int LENGTH_OF_DATE = "2026-11-20".length();
    private static final int LENGTH_OF_OFFSET = "+01:00".length();
    private static final int MOST_DIGITS = 9;

    private UtcTimes() {}

    /** The time, in UTC where it names no zone; null where the text is written in any other way. */
    static @Nullable Instant parse(String text) {
        int length = text.length();
        if (length < LENGTH_OF_DATE || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        if (length == LENGTH_OF_DATE) {
            return date(text);
        }
        if (length < END_OF_SECONDS
                || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int zone = END_OF_SECONDS;
        int fraction = 0;
        if (zone < length && text.charAt(zone) == '.') {
            zone++;
            while (zone < length && Character.digit(text.charAt(zone), 10) >= 0) {
                zone++;
            }
            int digits = zone - END_OF_SECONDS - 1;
            if (digits == 0 || digits > MOST_DIGITS) {
                return null;
            }
            fraction = number(text, END_OF_SECONDS + 1, zone);
            for (; digits < MOST_DIGITS; digits++) {
                fraction *= 10;
            }
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        ZoneOffset offset = offset(text, zone);
        if ((year | month | day | hour | minute | second | fraction) < 0 || offset == null) {
            return null;
        }
        return LocalDateTime.of(year, month, day, hour, minute, second, fraction)
                .toInstant(offset);
    }

    private static @Nullable Instant date(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return (year | month | day) < 0
                ? null
                : LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable ZoneOffset offset(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || (length == 1 && text.charAt(from) == 'Z')) {
            return ZoneOffset.UTC;
        }
        if (length != LENGTH_OF_OFFSET || text.charAt(from + 3) != ':') {
            return null;
        }
        int hours = number(text, from + 1, from + 3);
        int minutes = number(text, from + 4, from + 6);
        if ((hours | minutes) < 0) {
            return null;
        }
        return switch (text.charAt(from)) {
            case '+' -> ZoneOffset.ofHoursMinutes(hours, minutes);
            case '-' -> ZoneOffset.ofHoursMinutes(-hours, -minutes);
            default -> null;
        };
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
