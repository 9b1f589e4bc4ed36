package io.github.shiftup.match.version;

import java.util.Locale;

/**
 * Semantic Versioning 2.0.0, section 11, for every text.
 *
 * <p>Tolerated: a leading {@code v}, any number of numeric parts (missing ones are zero), leading zeros, and a
 * pre-release without its hyphen ({@code 1.2.3rc1}, {@code 1.2.3.Final}), as npm's loose mode has it. A text that begins
 * with no number is a pre-release of nothing and sorts below all versions.
 */
final class SemVerOrder {
    private static final int END = 1;
    private static final int PRE_RELEASE = 2;
    private static final int RELEASE = 3;
    private static final int NUMERIC = 4;
    private static final int ALPHANUMERIC = 5;

    private SemVerOrder() {}

    /** npm, Cargo, Go, Hex: build metadata does not count. */
    static SortKey plain(String text) {
        return key(text, false);
    }

    /** NuGet compares pre-releases without regard to case. */
    static SortKey ignoringCase(String text) {
        return key(text.toLowerCase(Locale.ROOT), false);
    }

    /** Dart's pub orders by build metadata too: 1.0.0+1 is a later publication of 1.0.0. */
    static SortKey withBuild(String text) {
        return key(text, true);
    }

    private static SortKey key(String text, boolean buildCounts) {
        SortKeyBuilder key = new SortKeyBuilder();
        int at = NumberRow.write(text, Chars.afterV(text, 0), key);
        key.mark(END);
        int plus = text.indexOf('+', at);
        int end = plus < 0 ? text.length() : plus;
        if (at < end) {
            char first = text.charAt(at);
            key.mark(PRE_RELEASE);
            identifiers(text, first == '-' || first == '.' ? at + 1 : at, end, key);
        } else {
            key.mark(RELEASE);
        }
        if (buildCounts && plus >= 0) {
            identifiers(text, plus + 1, text.length(), key);
        }
        return key.build();
    }

    /** Dot-separated identifiers: numbers below words, fewer below more. */
    private static void identifiers(String text, int from, int to, SortKeyBuilder key) {
        int start = from;
        while (start <= to) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 || dot > to ? to : dot;
            if (end > start && Chars.afterDigits(text, start) >= end) {
                key.mark(NUMERIC).number(text, start, end);
            } else {
                key.mark(ALPHANUMERIC).text(text, start, end);
            }
            start = end + 1;
        }
        key.mark(END);
    }
}
