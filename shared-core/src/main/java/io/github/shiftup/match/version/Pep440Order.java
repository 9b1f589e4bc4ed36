package io.github.shiftup.match.version;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Python's order (<a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">PEP 440</a>):
 * epoch, release, pre-release, post-release, development release, local version, in all the spellings that the
 * specification normalises. A text that is no such version sorts below all that are, then in {@link NaturalOrder}' order.
 */
final class Pep440Order {
    private static final int INVALID = 1;
    private static final int VALID = 2;
    private static final int END = 1;

    private static final int DEVELOPMENT_ONLY = 1;
    private static final int NO_PRE_RELEASE = 5;

    private static final int NONE = 1;
    private static final int SOME = 2;

    private static final int DEVELOPMENT = 1;
    private static final int NO_DEVELOPMENT = 2;

    private static final int LOCAL_TEXT = 2;

    /** In the order in which they must be tried: no word may hide a longer one. */
    private static final List<String> PRE_WORDS = List.of("alpha", "a", "beta", "b", "preview", "pre", "c", "rc");

    private static final List<String> POST_WORDS = List.of("post", "rev", "r");
    private static final List<String> DEV_WORDS = List.of("dev");

    private final String text;
    private final SortKeyBuilder key = new SortKeyBuilder();
    private int at;

    private Pep440Order(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    static SortKey key(String text) {
        Pep440Order keys = new Pep440Order(text);
        if (keys.version()) {
            return keys.key.build();
        }
        return new SortKeyBuilder().mark(INVALID).tail(NaturalOrder.key(text)).build();
    }

    private boolean version() {
        key.mark(VALID);
        at = Chars.afterV(text, 0);
        int digits = Chars.afterDigits(text, at);
        boolean epoch = digits > at && digits < text.length() && text.charAt(digits) == '!';
        key.number(text, at, epoch ? digits : at);
        at = epoch ? digits + 1 : at;
        int release = at;
        at = NumberRow.write(text, at, key);
        if (at == release) {
            return false;
        }
        key.mark(END);
        suffixes();
        return local();
    }

    private void suffixes() {
        Suffix pre = suffix(PRE_WORDS);
        Suffix post = postRelease();
        Suffix dev = suffix(DEV_WORDS);
        if (pre != null) {
            key.mark(preMark(PRE_WORDS.get(pre.word()))).number(text, pre.from(), pre.to());
        } else {
            key.mark(post == null && dev != null ? DEVELOPMENT_ONLY : NO_PRE_RELEASE);
        }
        if (post != null) {
            key.mark(SOME).number(text, post.from(), post.to());
        } else {
            key.mark(NONE);
        }
        if (dev != null) {
            key.mark(DEVELOPMENT).number(text, dev.from(), dev.to());
        } else {
            key.mark(NO_DEVELOPMENT);
        }
    }

    private static int preMark(String word) {
        return switch (word.charAt(0)) {
            case 'a' -> 2;
            case 'b' -> 3;
            default -> 4;
        };
    }

    /** A word and a number, each after a separator or none; the number may be missing. */
    private @Nullable Suffix suffix(List<String> words) {
        int start = afterSeparator(at);
        for (int i = 0; i < words.size(); i++) {
            if (text.startsWith(words.get(i), start)) {
                int from = afterSeparator(start + words.get(i).length());
                at = Chars.afterDigits(text, from);
                return new Suffix(i, from, at);
            }
        }
        return null;
    }

    /** {@code .post1}, or just {@code -1}. */
    private @Nullable Suffix postRelease() {
        Suffix named = suffix(POST_WORDS);
        if (named == null && at < text.length() && text.charAt(at) == '-') {
            int from = at + 1;
            int to = Chars.afterDigits(text, from);
            if (to > from) {
                at = to;
                return new Suffix(0, from, to);
            }
        }
        return named;
    }

    /** {@code +ubuntu.1}: numbers above texts; true if the version ends here. */
    private boolean local() {
        if (at < text.length() && text.charAt(at) == '+') {
            do {
                int from = at + 1;
                at = afterAlphanumeric(from);
                if (at == from) {
                    return false;
                }
                if (Chars.afterDigits(text, from) >= at) {
                    key.number(text, from, at);
                } else {
                    key.mark(LOCAL_TEXT).text(text, from, at);
                }
            } while (afterSeparator(at) > at);
        }
        key.mark(END);
        return at == text.length();
    }

    private int afterAlphanumeric(int from) {
        int end = from;
        while (end < text.length() && (Chars.isDigit(text.charAt(end)) || Chars.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private int afterSeparator(int from) {
        return from < text.length() && "-_.".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    }

    private record Suffix(int word, int from, int to) {}
}
