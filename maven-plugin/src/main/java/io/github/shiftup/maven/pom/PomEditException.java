package io.github.shiftup.maven.pom;

/** A POM that cannot be edited safely; the message says which, why, and what to do. */
public final class PomEditException extends Exception {
    private static final long serialVersionUID = 1;

    public PomEditException(String message) {
        super(message);
    }
}
