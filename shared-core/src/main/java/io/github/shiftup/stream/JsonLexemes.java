package io.github.shiftup.stream;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts, numbers and words of a JSON text. Each method takes the one at which the text stands. */
abstract class JsonLexemes extends JsonInput {
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long HIGHEST = ONES << 7;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_ESCAPE = 12;
    private static final int LONGEST_CHARACTER = 4;
    private static final int KEPT = 1 << 16;

    /** Powers of ten that a double holds exactly. */
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final int longestText;
    private final int longestName;

    /** A text that does not stand in the bytes as it is: unescaped, in UTF-8. */
    private byte[] text = new byte[256];

    private int length;
    private boolean ascii;

    JsonLexemes(InputStream in, String location, Limits limits, int size) {
        super(in, location, size);
        this.longestText = limits.maxTextLength();
        this.longestName = limits.maxNameLength();
    }

    /** The index of the next byte that is a quote, a backslash or no plain ASCII character, or of the end. */
    final int plainEnd(int from) {
        int next = from;
        while (true) {
            long word = (long) WORD.get(bytes, next);
            long quotes = word ^ QUOTES;
            long backslashes = word ^ BACKSLASHES;
            long found =
                    ((quotes - ONES & ~quotes) | (backslashes - ONES & ~backslashes) | (word - SPACES & ~word) | word)
                            & HIGHEST;
            if (found != 0) {
                return next + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            next += Long.BYTES;
        }
    }

    /** A text that is a value. */
    final String text() {
        return text(longestText, "a text");
    }

    /** A text that is a key. */
    final String name() {
        return text(longestName, "a key");
    }

    private String text(int longest, String what) {
        int from = at + 1;
        int to = plainEnd(from);
        if (bytes[to] == '"' && to - from <= longest) {
            at = to + 1;
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        decode(longest, what, true);
        if (ascii) {
            return new String(text, 0, length, StandardCharsets.ISO_8859_1);
        }
        String decoded = new String(text, 0, length, StandardCharsets.UTF_8);
        if (decoded.length() > longest) {
            throw tooLong(what, longest);
        }
        return decoded;
    }

    /** The beginning of a text that is a value, however long it is; the rest is left out. */
    final String beginning(int characters) {
        int from = at + 1;
        int to = plainEnd(from);
        if (bytes[to] == '"') {
            at = to + 1;
            return new String(bytes, from, Math.min(characters, to - from), StandardCharsets.ISO_8859_1);
        }
        decode(LONGEST_CHARACTER * characters, "a text", false);
        String beginning = new String(text, 0, length, StandardCharsets.UTF_8);
        return beginning.substring(0, Math.min(characters, beginning.length()));
    }

    /**
     * Decodes a text, whatever is in it.
     *
     * @param longest how many characters of it are kept at most
     * @param fails whether more than that is an error, rather than left out
     */
    private void decode(int longest, String what, boolean fails) {
        length = 0;
        ascii = true;
        if (text.length > KEPT) {
            text = new byte[256];
        }
        at++;
        while (true) {
            int to = plainEnd(at);
            append(to - at, longest);
            if (fails && length > (ascii ? longest : 3L * longest)) {
                throw tooLong(what, longest);
            }
            at = to;
            int b = bytes[to];
            if (b == '"') {
                at++;
                return;
            } else if (b == '\\') {
                unescape(longest);
            } else if (b < 0) {
                ascii = false;
                append(character(), longest);
            } else if (to < end) {
                throw unexpected("a character or an escape");
            } else if (!more()) {
                throw cutOff();
            }
        }
    }

    /** Takes so many bytes, and keeps them unless there is enough. */
    private void append(int count, int longest) {
        // One more than is allowed shows that it is too long; a character has three bytes at most for each of Java's.
        if (length <= 3L * longest) {
            if (count > text.length - length) {
                text = Arrays.copyOf(text, Math.max(length + count, 2 * text.length));
            }
            System.arraycopy(bytes, at, text, length, count);
            length += count;
        }
        at += count;
    }

    /** Skips a text. */
    final void skipText() {
        at++;
        while (true) {
            int to = plainEnd(at);
            at = to;
            int b = bytes[to];
            if (b == '"') {
                at++;
                return;
            } else if (b == '\\') {
                need(LONGEST_ESCAPE);
                at += escape() == 'u' ? 6 : 2;
            } else if (b < 0) {
                int count = character();
                at += count;
            } else if (to < end) {
                throw unexpected("a character or an escape");
            } else if (!more()) {
                throw cutOff();
            }
        }
    }

    /** What stands behind the backslash, of what may stand there; the backslash is not taken. */
    private int escape() {
        int b = bytes[at + 1];
        switch (b) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return b;
            }
            case 'u' -> {
                for (int i = 2; i < 6; i++) {
                    if (hex(bytes[at + i]) < 0) {
                        at += i;
                        throw unexpected("one of four hexadecimal digits");
                    }
                }
                return b;
            }
            default -> {
                at++;
                throw unexpected("one of \"\\/bfnrtu");
            }
        }
    }

    private void unescape(int longest) {
        need(LONGEST_ESCAPE);
        int b = escape();
        if (b == 'u') {
            unescapeUnicode(longest);
            return;
        }
        bytes[at + 1] = (byte)
                switch (b) {
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> b;
                };
        at++;
        append(1, longest);
    }

    private void unescapeUnicode(int longest) {
        int character = unit(at);
        at += 6;
        if (Character.isHighSurrogate((char) character) && bytes[at] == '\\' && bytes[at + 1] == 'u') {
            escape();
            char low = (char) unit(at);
            if (Character.isLowSurrogate(low)) {
                character = Character.toCodePoint((char) character, low);
                at += 6;
            }
        }
        // Half of a pair is no character: nothing could write it down again.
        byte[] encoded = (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                        ? "\ufffd"
                        : Character.toString(character))
                .getBytes(StandardCharsets.UTF_8);
        ascii &= character < 0x80;
        // What is decoded is written over what has been taken, as it is never longer.
        at -= encoded.length;
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        append(encoded.length, longest);
    }

    /** The UTF-16 unit of the escape at an index. */
    private int unit(int escape) {
        int unit = 0;
        for (int i = 2; i < 6; i++) {
            unit = unit << 4 | hex(bytes[escape + i]);
        }
        return unit;
    }

    private static int hex(byte b) {
        return b < 0 ? -1 : Character.digit(b, 16);
    }

    /** How many bytes the next character has that is not ASCII. */
    private int character() {
        need(LONGEST_CHARACTER);
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        // The shortest form only, and no halves of pairs (RFC 3629).
        boolean begins = switch (first) {
            case 0xe0 -> second >= 0xa0 && second < 0xc0;
            case 0xed -> second >= 0x80 && second < 0xa0;
            case 0xf0 -> second >= 0x90 && second < 0xc0;
            case 0xf4 -> second >= 0x80 && second < 0x90;
            default -> first >= 0xc2 && first < 0xf4 && second >= 0x80 && second < 0xc0;
        };
        int count = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        for (int i = 2; begins && i < count; i++) {
            begins = (bytes[at + i] & 0xc0) == 0x80;
        }
        if (begins) {
            return count;
        }
        if (end - at < count) {
            at = end;
            throw cutOff();
        }
        throw malformed(String.format("the byte 0x%02x begins no character of UTF-8", first));
    }

    /** A number as it is written. */
    final String digits() {
        needNumber();
        int from = at;
        skipNumber();
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    /** A number; infinite where it is beyond all measure. */
    final double number() {
        needNumber();
        int from = at;
        boolean negative = bytes[from] == '-';
        int next = negative ? from + 1 : from;
        long value = 0;
        int point = -1;
        for (; ; next++) {
            int digit = bytes[next] - '0';
            if (digit >= 0 && digit <= 9) {
                value = 10 * value + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = next;
            } else {
                break;
            }
            if (next - from > 17) {
                break;
            }
        }
        int scale = point < 0 ? 0 : next - point - 1;
        skipNumber();
        // Both exact, so that their quotient is the nearest there is (Clinger, How to read floating point numbers
        // accurately).
        if (at == next && value < 1L << 53) {
            double number = value / TENS[scale];
            return negative ? -number : number;
        }
        return Double.parseDouble(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
    }

    /** Skips a number. */
    final void skipNumber() {
        needNumber();
        int from = at;
        if (bytes[at] == '-') {
            at++;
        }
        if (bytes[at] == '0') {
            at++;
        } else {
            skipDigits();
        }
        if (bytes[at] == '.') {
            at++;
            skipDigits();
        }
        if ((bytes[at] | 0x20) == 'e') {
            at++;
            if (bytes[at] == '+' || bytes[at] == '-') {
                at++;
            }
            skipDigits();
        }
        if (at - from > LONGEST_NUMBER) {
            throw overLimit("a number has more than " + LONGEST_NUMBER + " characters");
        }
    }

    /** Sees to it that all of a number is here; no more than that, as there may be much to go through for it. */
    private void needNumber() {
        int length = 0;
        while (end - at <= LONGEST_NUMBER) {
            while (isOfNumber(bytes[at + length])) {
                length++;
            }
            if (at + length < end || !more()) {
                return;
            }
        }
    }

    private static boolean isOfNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '.' || b == '-' || b == '+' || (b | 0x20) == 'e';
    }

    private void skipDigits() {
        int from = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw unexpected("a digit");
        }
    }

    /** Skips {@code true}, {@code false} or {@code null}. */
    final void skipWord(String word) {
        need(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at] != word.charAt(i)) {
                throw unexpected(word);
            }
            at++;
        }
    }

    private RuntimeException tooLong(String what, int longest) {
        return overLimit(what + " has more than " + longest + " characters");
    }
}
