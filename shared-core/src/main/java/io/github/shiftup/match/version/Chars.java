package io.github.shiftup.match.version;

/** Character classes of version texts: ASCII only, whatever the locale. */
final class Chars {
    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The place after the digits that begin at a place. */
    static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The place after the letters that begin at a place. */
    static int afterLetters(String text, int from) {
        int at = from;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether there are only zeros between two places. */
    static boolean isZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The place after a {@code v} that stands before a digit; else the place itself. */
    static int afterV(String text, int from) {
        boolean prefixed = from + 1 < text.length()
                && (text.charAt(from) == 'v' || text.charAt(from) == 'V')
                && isDigit(text.charAt(from + 1));
        return prefixed ? from + 1 : from;
    }

    /** Whether a text has at least one digit. */
    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> isDigit((char) c));
    }
}
