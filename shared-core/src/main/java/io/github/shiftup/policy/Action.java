package io.github.shiftup.policy;

/** What a rule or profile does about a finding, strictest first. */
public enum Action {
    FAIL,
    WARN;

    /** The stricter of the two. */
    public Action stricter(Action other) {
        return this == FAIL ? this : other;
    }
}
