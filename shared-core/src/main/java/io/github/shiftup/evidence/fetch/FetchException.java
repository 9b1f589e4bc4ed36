package io.github.shiftup.evidence.fetch;

import org.jspecify.annotations.Nullable;

/** A source's reports cannot be had. The message is for people and holds no secret. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What that says about the reports. */
    public enum Kind {
        /** There are none. */
        MISSING,
        /** Nobody knows: the place could not be asked, or did not answer with a report. */
        UNREACHABLE
    }

    private final Kind kind;

    public FetchException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public FetchException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The message, which is never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
