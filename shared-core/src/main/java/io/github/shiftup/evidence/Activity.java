package io.github.shiftup.evidence;

/** Whether a report itself counts a finding as open. In JSON: {@code true}, {@code false}, {@code null}. */
public enum Activity {
    /** The report counts it. */
    ACTIVE,
    /** The report says that it is resolved, suppressed, passed or does not apply. */
    INACTIVE,
    /** The report contradicts itself. Counts as open where someone has to decide: nothing is silenced by confusion. */
    CONTRADICTORY;

    public boolean counts() {
        return this != INACTIVE;
    }

    public static Activity activeIf(boolean active) {
        return active ? ACTIVE : INACTIVE;
    }
}
