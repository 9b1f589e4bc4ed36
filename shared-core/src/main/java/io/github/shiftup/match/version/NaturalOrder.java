package io.github.shiftup.match.version;

import java.util.List;
import java.util.Locale;

/**
 * The order for versions of no known kind: runs of digits by value and runs of letters by their text, without regard to
 * case; all other characters only separate. The words that name a pre-release sort below its release, in their order
 * here; other words above it, and below numbers: {@code 1.0-rc1 < 1.0 < 1.0a < 1.0.1}. Zeros before a word and at the
 * end do not count, nor does a leading {@code v}.
 */
final class NaturalOrder {
    private static final List<String> PRE_RELEASES =
            List.of("dev", "snapshot", "alpha", "beta", "milestone", "preview", "pre", "cr", "rc");

    private static final int END = 20;
    private static final int WORD = 21;

    private NaturalOrder() {}

    static SortKey key(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        SortKeyBuilder key = new SortKeyBuilder();
        int zeros = 0;
        int at = Chars.afterV(lower, 0);
        while (at < lower.length()) {
            char c = lower.charAt(at);
            int start = at;
            if (Chars.isDigit(c)) {
                at = Chars.afterDigits(lower, at);
                if (Chars.isZero(lower, start, at)) {
                    zeros++;
                } else {
                    for (; zeros > 0; zeros--) {
                        key.zero();
                    }
                    key.number(lower, start, at);
                }
            } else if (Character.isLetter(c)) {
                zeros = 0;
                at = afterLetters(lower, at);
                word(lower, start, at, key);
            } else {
                at++;
            }
        }
        return key.mark(END).build();
    }

    private static int afterLetters(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void word(String text, int from, int to, SortKeyBuilder key) {
        int preRelease = PRE_RELEASES.indexOf(text.substring(from, to));
        if (preRelease >= 0) {
            key.mark(1 + preRelease);
        } else {
            key.mark(WORD).text(text, from, to);
        }
    }
}
