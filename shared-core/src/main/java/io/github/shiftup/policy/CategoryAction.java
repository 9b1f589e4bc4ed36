package io.github.shiftup.policy;

/** What a profile does about a runtime category, strictest first. */
public enum CategoryAction {
    /** Fails at once. */
    BLOCK,
    /** Fails when the days that the profile gives to what is high are over. */
    DEADLINE,
    WARN,
    /** Is counted, no more. */
    IGNORE
}
