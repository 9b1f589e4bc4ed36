package io.github.shiftup.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times with the name of the month in them, as servers log them and as people write them, in English. */
final class WordyTimes {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String TIME = "(?<time>\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)";
    private static final String MONTH = "(?<month>\\p{L}{3,9})\\.?";
    private static final String ZONE = "(?:\\s+(?<zone>[+-]\\d{2}:?\\d{2}|Z|UTC|GMT))?";

    private static final List<Pattern> SHAPES = List.of(
            // 23/Nov/2026:10:55:37.153285 +0000
            Pattern.compile("(?<day>\\d{1,2})/" + MONTH + "/(?<year>\\d{4}):" + TIME + ZONE),
            // Thu, 6 Dec 2018 10:53:11
            Pattern.compile(
                    "(?:\\p{L}+\\.?,?\\s+)?(?<day>\\d{1,2})\\.?\\s+" + MONTH + "\\s+(?<year>\\d{4})\\s+" + TIME + ZONE),
            // Mon Nov 23 10:57:08 2026
            Pattern.compile("\\p{L}+\\s+" + MONTH + "\\s+(?<day>\\d{1,2})\\s+" + TIME + "\\s+(?<year>\\d{4})" + ZONE));

    private WordyTimes() {}

    /** The time; UTC where no zone is given. Null where the text is none of these, or its month is in another language. */
    static @Nullable Instant parse(String text) {
        for (Pattern shape : SHAPES) {
            Matcher found = shape.matcher(text);
            if (found.matches()) {
                int month = MONTHS.indexOf(found.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
                return month == 0 ? null : at(found, month);
            }
        }
        return null;
    }

    private static Instant at(Matcher found, int month) {
        LocalDate date =
                LocalDate.of(Integer.parseInt(found.group("year")), month, Integer.parseInt(found.group("day")));
        String time = found.group("time");
        LocalDateTime local = date.atTime(LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time));
        String zone = found.group("zone");
        boolean offset = zone != null && (zone.startsWith("+") || zone.startsWith("-"));
        return local.toInstant(offset ? ZoneOffset.of(zone) : ZoneOffset.UTC);
    }
}
