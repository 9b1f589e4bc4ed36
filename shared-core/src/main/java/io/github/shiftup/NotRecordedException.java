package io.github.shiftup;

import java.io.IOException;

/**
 * A verdict that would let the build go on could not be recorded. Deadlines would begin anew with the next one, so that the
 * host has to treat the build as one that could not be evaluated.
 */
public final class NotRecordedException extends IOException {
    private static final long serialVersionUID = 1L;

    NotRecordedException(String message, IOException cause) {
        super(message, cause);
    }
}
