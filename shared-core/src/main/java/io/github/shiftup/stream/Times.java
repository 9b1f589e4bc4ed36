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
    private Times() {}

    /**
     * Reads ISO 8601 with or without offset, seconds and {@code T} (a blank or {@code 2025-12-26 14:21:44.742+01:00} as
     * Python writes it), a bare date, an offset of hours only ({@code +2}), or epoch seconds or milliseconds.
     *
     * @return UTC is assumed where no zone is given. Null for null, for text that is no time, and for the zero times that
     *     tools write instead of nothing (year 1 and before).
     */
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant time = read(text.strip());
            return time == null || time.isBefore(Instant.parse("0002-01-01T00:00:00Z")) ? null : time;
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Instant read(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long number = Long.parseLong(text);
            // 100,000,000,000 seconds is the year 5138; the same number of milliseconds is 1973.
            return number < 100_000_000_000L ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")
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
}
