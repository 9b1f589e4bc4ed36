package io.github.shiftup.match.version;

/**
 * Debian's order (<a href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#version">Debian Policy
 * 5.6.12</a>): epoch, upstream version, revision; a tilde sorts below the end of a part, letters below other characters.
 *
 * <p>A text before the first colon that is no number is no epoch: the colon then belongs to the upstream version.
 */
final class DebOrder {
    private static final int TILDE = 1;
    private static final int END = 2;
    /** Above letters, and every other character. */
    private static final int OTHERS = 0x80;

    private DebOrder() {}

    static SortKey key(String text) {
        SortKeyBuilder key = new SortKeyBuilder();
        int start = key.epoch(text);
        int hyphen = text.lastIndexOf('-');
        int end = hyphen >= start ? hyphen : text.length();
        part(text, start, end, key);
        part(text, Math.min(end + 1, text.length()), text.length(), key);
        return key.build();
    }

    /** In turns what is no digit, character by character, and a number. */
    private static void part(String text, int from, int to, SortKeyBuilder key) {
        int at = from;
        do {
            while (at < to && !Chars.isDigit(text.charAt(at))) {
                char c = text.charAt(at++);
                key.mark(c == '~' ? TILDE : Chars.isLetter(c) ? c : c + OTHERS);
            }
            int end = Math.min(Chars.afterDigits(text, at), to);
            key.mark(END).number(text, at, end);
            at = end;
        } while (at < to);
        key.mark(END);
    }
}
