package io.github.shiftup.match.version;

/**
 * RPM's order (<a href="https://rpm-software-management.github.io/rpm/manual/dependencies.html#versioning">RPM manual,
 * Versioning</a>): epoch, version, release, each in runs of digits or letters; what lies between runs does not count,
 * save the tilde, below everything, and the caret, above the end and below everything else.
 *
 * <p>No epoch is epoch 0. No release is below every release, so that {@code 1.0-3} is at or above the fix {@code 1.0}.
 */
final class RpmOrder {
    private static final int TILDE = 1;
    private static final int END = 2;
    private static final int CARET = 3;
    private static final int LETTERS = 4;
    private static final int RELEASE = 1;

    private RpmOrder() {}

    static SortKey key(String text) {
        SortKeyBuilder key = new SortKeyBuilder();
        int start = key.epoch(text);
        int hyphen = text.lastIndexOf('-');
        if (hyphen < start) {
            part(text, start, text.length(), key);
        } else {
            part(text, start, hyphen, key);
            part(text, hyphen + 1, text.length(), key.mark(RELEASE));
        }
        return key.build();
    }

    private static void part(String text, int from, int to, SortKeyBuilder key) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Chars.isDigit(c)) {
                int end = Math.min(Chars.afterDigits(text, at), to);
                key.number(text, at, end);
                at = end;
            } else if (Chars.isLetter(c)) {
                int end = Math.min(Chars.afterLetters(text, at), to);
                key.mark(LETTERS).text(text, at, end);
                at = end;
            } else {
                if (c == '~' || c == '^') {
                    key.mark(c == '~' ? TILDE : CARET);
                }
                at++;
            }
        }
        key.mark(END);
    }
}
