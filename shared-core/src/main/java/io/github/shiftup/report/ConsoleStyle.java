package io.github.shiftup.report;

/** How lines for a console look. */
public enum ConsoleStyle {
    /** Text alone. */
    PLAIN,
    /** With ANSI colours; nothing is told by colour alone. */
    ANSI;

    public String strong(String text) {
        return wrap(text, "1");
    }

    public String bad(String text) {
        return wrap(text, "1;31");
    }

    public String warning(String text) {
        return wrap(text, "1;33");
    }

    public String good(String text) {
        return wrap(text, "1;32");
    }

    public String quiet(String text) {
        return wrap(text, "2");
    }

    private String wrap(String text, String codes) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + codes + 'm' + text + "\u001b[m";
    }
}
