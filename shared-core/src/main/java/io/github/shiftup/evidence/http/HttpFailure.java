package io.github.shiftup.evidence.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A transfer that brought no report. The message has no location and no secret in it. */
final class HttpFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What can be done about it. */
    enum Kind {
        /** It may go better in a moment. */
        PASSING,
        /** It will go the same way again. */
        LASTING,
        /** The server's own word that there is none. */
        GONE,
        /** The server's own word that we may not have it. */
        FORBIDDEN
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    HttpFailure(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    HttpFailure(Kind kind, String message) {
        this(kind, message, null, null);
    }

    Kind kind() {
        return kind;
    }

    /** How long the server wants to be left alone; null if it does not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the report as it was before may stand in. A server that says no, or that it is gone, has answered. */
    boolean allowsCopy() {
        return kind == Kind.PASSING || kind == Kind.LASTING;
    }
}
