package io.github.shiftup.report;

import io.github.shiftup.gate.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * First sighting, due date and the verdict's time on one line.
 *
 * @param middle where the earlier of due date and today lies, in units of the drawing; the other is at its end
 * @param overdue whether the due date is the earlier one
 * @param start label of the first sighting
 * @param middleLabel of the earlier one
 * @param end label of the later one
 * @param anchor side on which the middle label hangs, so that it stays inside: start, middle or end
 * @param label the same in words
 */
record HtmlTimeline(
        String middle, boolean overdue, String start, String middleLabel, String end, String anchor, String label) {
    /** Units of the drawing from the first sighting to the later of due date and today. */
    static final int LENGTH = 280;

    static @Nullable HtmlTimeline of(@Nullable Deadline deadline, Instant asOf) {
        if (deadline == null || deadline.from().isAfter(asOf) || deadline.from().isAfter(deadline.due())) {
            return null;
        }
        boolean overdue = deadline.due().isBefore(asOf);
        double whole = Math.max(1, seconds(deadline.from(), overdue ? asOf : deadline.due()));
        double part = seconds(deadline.from(), overdue ? deadline.due() : asOf) / whole;
        String due = "due " + Words.date(deadline.due());
        String today = "judged " + Words.date(asOf);
        return new HtmlTimeline(
                String.format(Locale.ROOT, "%.0f", part * LENGTH),
                overdue,
                "seen " + Words.date(deadline.from()),
                overdue ? due : today,
                overdue ? today : due,
                part < 0.3 ? "start" : part > 0.7 ? "end" : "middle",
                "First seen " + Words.date(deadline.from()) + ", " + due + ", " + Deadlines.distance(deadline, asOf));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
