package io.github.shiftup.risk.cvss;

/** A text is no CVSS vector. The message names the metric, the input and what is allowed. */
public final class CvssFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    CvssFormatException(String vector, String problem) {
        super("CVSS vector \"" + shown(vector) + "\": " + problem);
    }

    /** The input or a part of it on one line, without control characters, cut after 200 characters. */
    static String shown(String vector) {
        StringBuilder shown = new StringBuilder();
        vector.chars().limit(SHOWN).forEach(c -> shown.append(c < ' ' || c > '~' ? '?' : (char) c));
        return vector.length() > SHOWN ? shown.append("...").toString() : shown.toString();
    }
}
