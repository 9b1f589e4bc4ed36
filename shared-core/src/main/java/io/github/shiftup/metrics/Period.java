package io.github.shiftup.metrics;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that is measured. All is UTC.
 *
 * @param since first moment
 * @param now last moment; what was written later than this is left out
 */
public record Period(Instant since, Instant now) {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})d");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Duration BY_WEEKS = Duration.ofDays(120);

    public Period {
        if (!since.isBefore(now)) {
            throw new IllegalArgumentException("The period begins at " + since + ", which is not before " + now
                    + "; give an earlier beginning, as 90d or 2026-01-01");
        }
    }

    /**
     * Reads a beginning.
     *
     * @param since {@code 90d} or {@code 2026-01-01}
     * @throws IllegalArgumentException if it is neither, or not in the past
     */
    public static Period of(String since, Instant now) {
        Matcher days = DAYS.matcher(since.strip());
        if (days.matches()) {
            return new Period(now.minus(Duration.ofDays(Long.parseLong(days.group(1)))), now);
        }
        try {
            LocalDate date = LocalDate.parse(since.strip());
            if (!date.isBefore(EARLIEST)) {
                return new Period(date.atStartOfDay(ZoneOffset.UTC).toInstant(), now);
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new IllegalArgumentException("\"" + since
                + "\" is no beginning of a period; give days, as 90d, or a date since " + EARLIEST + ", as 2026-01-01");
    }

    boolean holds(Instant at) {
        return !at.isBefore(since) && !at.isAfter(now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Whether {@link #spans()} are weeks: up to 120 days; months above that. */
    public boolean byWeeks() {
        return Duration.between(since, now).compareTo(BY_WEEKS) <= 0;
    }

    /** Weeks or months that the period touches, in order. The first and the last may reach beyond it. */
    public List<Span> spans() {
        LocalDate start = LocalDate.ofInstant(since, ZoneOffset.UTC);
        start = byWeeks() ? start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : start.withDayOfMonth(1);
        List<Span> spans = new ArrayList<>();
        while (!start.isAfter(today())) {
            LocalDate next = byWeeks() ? start.plusWeeks(1) : start.plusMonths(1);
            spans.add(new Span(
                    byWeeks() ? start.toString() : start.toString().substring(0, 7),
                    start.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    next.atStartOfDay(ZoneOffset.UTC).toInstant()));
            start = next;
        }
        return spans;
    }
}
