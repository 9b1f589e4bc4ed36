package io.github.shiftup.match.version;

import java.util.Locale;

/**
 * Composer's order (<a href="https://getcomposer.org/doc/articles/versions.md">Versions and constraints</a>, and PHP's
 * {@code version_compare}): numbers, then the stability (dev, alpha, beta, RC, stable, patch) with its number. Branches
 * ({@code dev-main}) sort below all versions, {@code 1.x-dev} above every release of 1. A word that is no stability
 * sorts below {@code dev}; build metadata does not count.
 */
final class ComposerOrder {
    private static final int BRANCH = 1;
    private static final int VERSION = 2;
    private static final int END = 1;

    /** What Composer itself reads {@code .x} as. */
    private static final String OPEN_END = ".9999999";

    private static final int UNKNOWN = 1;
    private static final int STABLE = 6;

    private final String text;
    private final SortKeyBuilder key = new SortKeyBuilder();
    private int at;

    private ComposerOrder(String text) {
        int plus = text.indexOf('+');
        String counted = (plus < 0 ? text : text.substring(0, plus)).toLowerCase(Locale.ROOT);
        this.text = counted.replace(".x", OPEN_END).replace(".*", OPEN_END);
    }

    static SortKey key(String text) {
        return new ComposerOrder(text).key();
    }

    private SortKey key() {
        int start = Chars.afterV(text, 0);
        if (start == text.length() || !Chars.isDigit(text.charAt(start))) {
            return key.mark(BRANCH).text(text, 0, text.length()).build();
        }
        at = NumberRow.write(text, start, key.mark(VERSION));
        key.mark(END);
        stability();
        return key.build();
    }

    private void stability() {
        int from = afterSeparator(at);
        int end = Chars.afterLetters(text, from);
        String word = text.substring(from, end);
        int rank = rank(word);
        key.mark(rank);
        if (rank == UNKNOWN) {
            key.text(text, from, text.length());
            return;
        }
        int number = afterSeparator(end);
        int after = Chars.afterDigits(text, number);
        key.number(text, number, after);
        key.mark(text.endsWith("-dev") && !word.equals("dev") ? UNKNOWN : STABLE);
    }

    private static int rank(String word) {
        return switch (word) {
            case "dev" -> 2;
            case "a", "alpha" -> 3;
            case "b", "beta" -> 4;
            case "rc" -> 5;
            case "", "stable" -> STABLE;
            case "p", "pl", "patch" -> 7;
            default -> UNKNOWN;
        };
    }

    private int afterSeparator(int from) {
        return from < text.length() && "-_.".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    }
}
