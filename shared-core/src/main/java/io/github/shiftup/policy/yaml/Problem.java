package io.github.shiftup.policy.yaml;

/**
 * One thing wrong with a file.
 *
 * @param file path as it was given
 * @param line 1-based; 0 if it concerns the whole file
 * @param column 1-based; 0 if it concerns the whole file
 * @param message what is wrong and what to do
 * @param excerpt the line itself; empty if it concerns the whole file
 */
public record Problem(String file, int line, int column, String message, String excerpt) {

    /** One line: {@code shift-up.yaml:12:7: unknown key "maxage"; did you mean "maxAge"?} */
    public String summary() {
        return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
    }

    /** The summary, the line, and a caret below the place. */
    @Override
    public String toString() {
        if (line == 0) {
            return summary();
        }
        return summary() + "\n    " + excerpt + "\n    " + " ".repeat(Math.max(0, column - 1)) + "^";
    }
}
