package io.github.shiftup.report;

/**
 * One line for a host to log.
 *
 * @param text without a line break
 */
public record ConsoleLine(Level level, String text) {
    /** How loud a host logs it. */
    public enum Level {
        INFO,
        WARN,
        ERROR
    }
}
