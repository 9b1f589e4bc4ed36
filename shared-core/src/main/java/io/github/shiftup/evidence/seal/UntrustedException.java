package io.github.shiftup.evidence.seal;

/** A report is not what its source signed. */
public final class UntrustedException extends Exception {
    private static final long serialVersionUID = 1L;

    public UntrustedException(String message) {
        super(message);
    }

    /** The message, which is never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
