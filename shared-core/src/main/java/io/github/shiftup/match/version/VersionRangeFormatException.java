package io.github.shiftup.match.version;

import java.util.HexFormat;

/** A text is no version range. The message says why, shows the text, and names the notations that are read. */
public final class VersionRangeFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 500;

    VersionRangeFormatException(String range, String problem) {
        super("Version range \"" + shown(range) + "\": " + problem
                + ". Read are vers:maven/>=1.0|<2.0, interval sets such as [1.0,2.0),[3.0,), comparator lists such as"
                + " >= 1.0, < 2.0 || = 3.1, and ^1.2, ~1.2, ~> 1.2, 1.2.x, 1.0 - 2.0, *");
    }

    /** The input on one line, with control characters and what is not ASCII escaped, cut after 500 characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(SHOWN).forEach(c -> {
            if (c < ' ' || c > '~') {
                shown.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            } else {
                shown.append((char) c);
            }
        });
        return text.length() > SHOWN ? shown.append("...").toString() : shown.toString();
    }
}
