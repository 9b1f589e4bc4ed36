package io.github.shiftup.risk.table;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says is to be done.
 *
 * @param label in the table's words: {@code 3 days & forensic investigation}
 * @param within time to mend it, from the first sighting; null where the table sets none
 * @param proposal whether the table has no days and this project proposes them
 */
public record TableOutcome(String label, @Nullable Duration within, boolean proposal) {

    /** Shorter is severer; of equal ones that which asks for more besides. */
    static final Comparator<TableOutcome> SEVEREST_FIRST = Comparator.comparing(
                    TableOutcome::within, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(outcome -> outcome.label.contains("&") ? 0 : 1);

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) (day|hour)s?( & .{1,100})?", Pattern.CASE_INSENSITIVE);

    /** Words that set no time of their own: the other deadlines stand. */
    private static final String NO_TIME = "|fix on system upgrade|routine operations|defer|track|track*|";

    /** SSVC's words have no days; these are the steps of BOD 26-04, proposed by this project. */
    private static final Map<String, Duration> PROPOSED = Map.of(
            "scheduled", Duration.ofDays(60),
            "out-of-cycle", Duration.ofDays(14),
            "attend", Duration.ofDays(14),
            "immediate", Duration.ofDays(3),
            "act", Duration.ofDays(3));

    /** Reads an outcome; empty if nothing tells its time. */
    static Optional<TableOutcome> of(String written) {
        String label = written.strip();
        String lower = label.toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(label);
        if (time.matches()) {
            double seconds = Double.parseDouble(time.group(1)) * (lower.charAt(time.start(2)) == 'd' ? 86_400 : 3_600);
            return Optional.of(new TableOutcome(label, Duration.ofSeconds(Math.round(seconds)), false));
        }
        if (NO_TIME.contains('|' + lower + '|')) {
            return Optional.of(new TableOutcome(label, null, false));
        }
        return Optional.ofNullable(PROPOSED.get(lower)).map(within -> new TableOutcome(label, within, true));
    }
}
