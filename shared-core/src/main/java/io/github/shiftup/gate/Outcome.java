package io.github.shiftup.gate;

/** What the gate says, worst first. */
public enum Outcome {
    /** The question could not be answered: evidence, intel or policy is missing, unreadable or too old. */
    NOT_EVALUATED,
    /** Something blocks. */
    FAIL,
    /** Nothing blocks yet; something will, or wants a look. */
    WARN,
    /** Nothing of production's findings stands against this build. */
    PASS
}
