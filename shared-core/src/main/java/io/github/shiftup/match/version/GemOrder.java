package io.github.shiftup.match.version;

/**
 * RubyGems' order (<a href="https://docs.ruby-lang.org/en/master/Gem/Version.html">Gem::Version</a>): runs of digits and
 * of letters; a run of letters makes a pre-release, below the end and below every number; a hyphen means {@code .pre.};
 * zeros before the first letters and at the end do not count. A leading {@code v} is tolerated, other characters only
 * separate.
 */
final class GemOrder {
    private static final int LETTERS = 1;
    private static final int ZERO_BEFORE_LETTERS = 2;
    private static final int END = 3;
    private static final String PRE = "pre";

    private final SortKeyBuilder key = new SortKeyBuilder();
    private int zeros;
    private boolean lettersSeen;

    private GemOrder() {}

    static SortKey key(String text) {
        return new GemOrder().read(text);
    }

    private SortKey read(String text) {
        int at = Chars.afterV(text, 0);
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (Chars.isDigit(c)) {
                at = Chars.afterDigits(text, at);
                number(text, start, at);
            } else if (Chars.isLetter(c)) {
                at = Chars.afterLetters(text, at);
                letters(text, start, at);
            } else {
                if (c == '-') {
                    letters(PRE, 0, PRE.length());
                }
                at++;
            }
        }
        return key.mark(END).build();
    }

    /** What a zero counts for depends on what comes after it: it is above the end only if a number does. */
    private void number(String text, int from, int to) {
        if (Chars.isZero(text, from, to)) {
            zeros++;
            return;
        }
        for (; zeros > 0; zeros--) {
            key.zero();
        }
        key.number(text, from, to);
    }

    private void letters(String text, int from, int to) {
        for (; zeros > 0; zeros--) {
            if (lettersSeen) {
                key.mark(ZERO_BEFORE_LETTERS);
            }
        }
        lettersSeen = true;
        key.mark(LETTERS).text(text, from, to);
    }
}
