package io.github.shiftup.stream;

import java.io.IOException;

/** Carries a reason through a parser that only knows {@link IOException}. */
final class ReportIoException extends IOException {
    private static final long serialVersionUID = 1L;
    private final ReportException.Reason reason;

    ReportIoException(ReportException.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ReportException.Reason reason() {
        return reason;
    }
}
