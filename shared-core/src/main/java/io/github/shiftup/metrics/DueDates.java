package io.github.shiftup.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Due dates of one level of risk.
 *
 * @param met mended in production in time
 * @param missed mended in production later
 * @param open not mended, and not due yet
 * @param overdue not mended, and due
 * @param setAside not mended, and held by a waiver or a statement
 */
public record DueDates(long met, long missed, long open, long overdue, long setAside) {

    static final DueDates NONE = new DueDates(0, 0, 0, 0, 0);

    enum State {
        MET,
        MISSED,
        OPEN,
        OVERDUE,
        SET_ASIDE
    }

    /** One more. */
    DueDates and(State state) {
        return new DueDates(
                met + (state == State.MET ? 1 : 0),
                missed + (state == State.MISSED ? 1 : 0),
                open + (state == State.OPEN ? 1 : 0),
                overdue + (state == State.OVERDUE ? 1 : 0),
                setAside + (state == State.SET_ASIDE ? 1 : 0));
    }

    /** Share that was kept of what came to its end, 0 to 1; null if nothing did. */
    public @Nullable Double kept() {
        return Shares.of(met, met + missed + overdue);
    }
}
