package io.github.shiftup.match.version;

/**
 * Writes a {@link SortKey} from marks, numbers and texts.
 *
 * <p>A number is written as its length and its digits, so that 9 sorts below 10 and no number is too large. Marks are
 * below {@link #NUMBER}: a mark where another version has a number sorts below it, whatever the number.
 */
final class SortKeyBuilder {
    /** The first character of the number zero; that of others is higher by their length. */
    private static final int NUMBER = 0x40;

    /** Below everything that a text can go on with. */
    private static final char END_OF_TEXT = 0;

    private final StringBuilder key = new StringBuilder();

    /** A character that tells kinds apart: 1 to 63, or more where no number can stand. */
    SortKeyBuilder mark(int mark) {
        key.append((char) Math.min(mark, Character.MAX_VALUE));
        return this;
    }

    SortKeyBuilder zero() {
        return mark(NUMBER);
    }

    /** The number in ASCII digits between two places; leading zeros, or no digits at all, mean nothing. */
    SortKeyBuilder number(String text, int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) == '0') {
            start++;
        }
        mark(NUMBER + to - start);
        key.append(text, start, to);
        return this;
    }

    /** The number before a colon that a text begins with, zero if it does not; returns where the rest begins. */
    int epoch(String text) {
        int digits = Chars.afterDigits(text, 0);
        boolean epoch = digits > 0 && digits < text.length() && text.charAt(digits) == ':';
        number(text, 0, epoch ? digits : 0);
        return epoch ? digits + 1 : 0;
    }

    /** The text between two places, by its UTF-16 order; a text sorts above its own beginning. */
    SortKeyBuilder text(String text, int from, int to) {
        key.append(text, from, to).append(END_OF_TEXT);
        return this;
    }

    /** Another key as it is, with nothing after it. */
    SortKeyBuilder tail(SortKey tail) {
        key.append(tail.key());
        return this;
    }

    SortKey build() {
        return new SortKey(key.toString());
    }
}
