package io.github.shiftup.match;

/** How one production finding relates to the candidate. */
public enum Standing {
    /** Production of this service reports it and the candidate still ships it. */
    STILL_PRESENT,
    /** Production of another service reports it and the candidate ships the same affected component. */
    SHARED,
    /** This service runs it, the candidate ships it no more. */
    FIXED_BY_THIS_BUILD,
    /** Nothing to compare, a fix claim names it, and no newer evidence contradicts the claim. */
    FIX_CLAIMED,
    /** Of this service, but nothing in the candidate to hold it against, and no claim that holds. */
    NOT_MAPPABLE,
    /** Another service, not in the candidate. */
    ELSEWHERE,
    /** Only a scan of the candidate reports it: nobody has seen it in production. */
    NOT_SEEN;

    /** Whether rules judge it. */
    public boolean isJudged() {
        return this == STILL_PRESENT || this == SHARED || this == NOT_MAPPABLE;
    }
}
