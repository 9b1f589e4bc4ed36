package io.github.shiftup.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as tools write them. */
public final class Times {
    /** Longer than any time is written, and short enough for patterns that look at it again and again. */
    private static final int LONGEST = 64;

    private static final Instant ZERO = Instant.parse("0002-01-01T00:00:00Z");

    private Times() {}

    /**
     * Reads ISO 8601 with or without offset, seconds and {@code T} (a blank or {@code 2025-12-26 14:21:44.742+01:00} as
     * Python writes it), also with slashes ({@code 2026/11/23 10:57:08}), a bare date, an offset of hours only ({@code +2}),
     * epoch seconds, milliseconds, microseconds or nanoseconds, and what servers log: {@code 23/Nov/2026:10:55:37 +0000},
     * {@code Mon Nov 23 10:57:08 2026}, {@code Thu, 6 Dec 2018 10:53:11}.
     *
     * @return UTC is assumed where no zone is given. Null for null, for text that is no time, and for the zero times that
     *     tools write instead of nothing (year 1 and before).
     */
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.isBlank()) {
            return null;
        }
        try {
            Instant usual = UtcTimes.parse(text);
            Instant time = usual == null ? read(text.strip()) : usual;
            return time == null || time.isBefore(ZERO) ? null : time;
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant read(String text) {
        if (isNumber(text)) {
            long number = Long.parseLong(text);
            return sinceEpoch(number);
        }
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.length() > 10 && hasMonthInWords(text)) {
            return WordyTimes.parse(text);
        }
        String iso = text.replaceFirst("^(\\d{4})/(\\d{2})/(\\d{2})", "$1-$2-$3")
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")
                .replaceFirst("\\s*(UTC|GMT)$", "Z")
                .replaceFirst("\\s+([+-])", "$1")
                .replaceFirst("([+-])(\\d)$", "$10$2:00")
                .replaceFirst("([+-]\\d{2})$", "$1:00")
                .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")
                .toUpperCase(Locale.ROOT);
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** 100,000,000,000 seconds is the year 5138; the same number of milliseconds is 1973, and so on for smaller units. */
    private static Instant sinceEpoch(long number) {
        if (number < 100_000_000_000L) {
            return Instant.ofEpochSecond(number);
        }
        if (number < 100_000_000_000_000L) {
            return Instant.ofEpochMilli(number);
        }
        long perSecond = number < 100_000_000_000_000_000L ? 1_000_000L : 1_000_000_000L;
        return Instant.ofEpochSecond(number / perSecond, number % perSecond * (1_000_000_000L / perSecond));
    }

    /** Two letters one after the other, which no ISO time has before its zone. */
    private static boolean hasMonthInWords(String text) {
        for (int i = 1; i < Math.min(text.length(), 8); i++) {
            if (Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
