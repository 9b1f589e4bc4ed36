package io.github.shiftup.policy;

/** Whether a verdict acts on the build. */
public enum Mode {
    /** FAIL and NOT_EVALUATED fail the build. */
    ENFORCE,
    /** Everything is judged and reported, nothing fails. Only where the profile allows it. */
    OBSERVE
}
