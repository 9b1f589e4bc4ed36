package io.github.shiftup.report;

import io.github.shiftup.gate.Deadline;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says by when something has to be mended. */
final class Deadlines {
    private Deadlines() {}

    /**
     * {@code 2026-11-04, overdue by 20 days (kev: 14 days from 2026-10-21)}; empty for null.
     *
     * @param asOf the verdict's time
     */
    static String text(@Nullable Deadline deadline, Instant asOf) {
        if (deadline == null) {
            return "";
        }
        return Words.date(deadline.due()) + ", " + distance(deadline, asOf) + " (" + origin(deadline) + ")";
    }

    /** {@code overdue by 20 days}, {@code 6 days left}. */
    static String distance(Deadline deadline, Instant asOf) {
        Duration left = Duration.between(asOf, deadline.due());
        return left.isNegative() ? "overdue by " + Words.duration(left.negated()) : Words.duration(left) + " left";
    }

    /** {@code kev: 14 days from 2026-10-21}; tells where no report knows the first sighting. */
    static String origin(Deadline deadline) {
        String from = switch (deadline.basis()) {
            case REPORTED -> "";
            case ASSUMED -> "the oldest report that shows it, ";
            case REMEMBERED -> "the first sighting that the ledger has, ";
        };
        return Plain.name(deadline.rule()) + ": " + deadline.allowed() + " from " + from + Words.date(deadline.from());
    }
}
