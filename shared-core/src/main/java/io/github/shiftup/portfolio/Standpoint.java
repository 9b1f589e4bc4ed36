package io.github.shiftup.portfolio;

/** What of a service is judged. */
public enum Standpoint {
    /** Its last build: what would be deployed next. */
    BUILT,
    /** What runs. */
    DEPLOYED,
    /** Its last build, which is what runs. */
    BUILT_AND_DEPLOYED
}
