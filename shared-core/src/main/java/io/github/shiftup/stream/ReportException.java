package io.github.shiftup.stream;

import org.jspecify.annotations.Nullable;

/**
 * A report could not be read, or not to its end. Whoever catches it must not count what was read so far as the whole.
 */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a report could not be read. */
    public enum Reason {
        /** The file cannot be opened or the read broke off. */
        IO,
        /** There is nothing in the file. */
        NO_CONTENT,
        /** It is none of the formats we know, or not the one it was said to be. */
        UNKNOWN_FORMAT,
        /** We know the format, but not this version of its schema. */
        UNKNOWN_VERSION,
        /** It is not well-formed; a cut-off file is the usual cause. */
        SYNTAX,
        /** Well-formed, but a value is not what the format says. */
        SHAPE,
        /** It is larger, deeper or longer than the limits allow. */
        LIMIT
    }

    private final Reason reason;
    private final String location;

    public ReportException(Reason reason, String location, String message, @Nullable Throwable cause) {
        super(location + ": " + message, cause);
        this.reason = reason;
        this.location = location;
    }

    public ReportException(Reason reason, String location, String message) {
        this(reason, location, message, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The report: path or address. */
    public String location() {
        return location;
    }
}
