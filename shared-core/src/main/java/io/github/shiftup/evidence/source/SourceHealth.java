package io.github.shiftup.evidence.source;

/** How a source did. Anything but {@link #OK} of a required source leaves the gate without an answer. */
public enum SourceHealth {
    OK,
    /** Its newest report is older than allowed. */
    STALE,
    /** There is no report. */
    MISSING,
    /** The place where its reports lie could not be asked, or did not answer with a report. */
    UNREACHABLE,
    /** A report could not be read, or not to its end. */
    UNREADABLE,
    /** Its reports have no findings and looked at nothing. */
    EMPTY,
    /** Nobody tells when its reports were made. */
    UNDATED,
    /** A report says that it was made later than now. */
    FUTURE,
    /** It did not look at all that it is expected to look at. */
    INCOMPLETE,
    /** A report is not signed, was edited, or is older than one that was accepted before. */
    UNTRUSTED
}
