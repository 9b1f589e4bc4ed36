package io.github.shiftup.ledger;

import java.nio.file.Path;

/**
 * Something wrong in a ledger.
 *
 * @param type what
 * @param file which
 * @param text what it means and what to do
 */
public record LedgerProblem(Type type, Path file, String text) {

    /** What can be wrong. */
    public enum Type {
        MISSING(true),
        EDITED(true),
        TRUNCATED(true),
        DUPLICATE(true),
        MISPLACED(true),
        FOREIGN(true),
        UNREADABLE(true),
        FUTURE(true),
        /** Two clocks disagree: nothing is lost. */
        CLOCK(false),
        /** What a killed build left beside a record's place: nothing is lost. */
        LEFTOVER(false);

        private final boolean breaks;

        Type(boolean breaks) {
            this.breaks = breaks;
        }

        /** Whether the ledger is not what was written. */
        public boolean breaks() {
            return breaks;
        }
    }

    @Override
    public String toString() {
        return type + " " + file + ": " + text;
    }
}
