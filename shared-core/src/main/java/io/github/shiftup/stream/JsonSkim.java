package io.github.shiftup.stream;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * A JSON text in which the objects and arrays under some keys, or below some depth, read as {@code null}: for a look through a report at what
 * stands around its findings. Only quotes and brackets are looked at, so that takes a fraction of the time that parsing
 * takes; whether the text is well-formed is left to whoever reads all of it.
 *
 * <p>A key that is written with escapes is not recognised and its value stays, which costs time only. So does UTF-16 or
 * UTF-32, which comes through unchanged.
 */
final class JsonSkim extends InputStream {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final int SIZE = 1 << 16;
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long OPENING = '{' * ONES;
    private static final long CLOSING = '}' * ONES;
    private static final long HIGHEST = ONES << 7;
    private static final long ONE_QUOTE = 1L << 7;
    /** Added to ASCII with the bit of a space, this sets the highest bit of brackets, backslashes, underscores and a few others. */
    private static final long TO_BRACKETS = (0x80 - '{') * ONES;

    private final InputStream source;
    private final int level;
    private final int deepest;
    private final byte[][] keys;
    private final byte[] key;
    private final byte[] in = new byte[SIZE];
    /** What is left out can be half as long as what stands for it. */
    private final byte[] out = new byte[2 * SIZE + NULL.length];

    private int taken;
    private int kept;
    private boolean started;
    private boolean whole;

    private int depth;
    /** Brackets open inside the value that is left out; 0 while none is. */
    private int dropped;

    private boolean inText;
    private boolean escaped;
    /** Whether the container at {@link #level} is an object. */
    private boolean inObject;
    /** How much of a possible key has been seen; -1 where none can be. */
    private int keyLength = -1;

    private boolean keySeen;
    private boolean valueUnwanted;

    /**
     * @param level depth of the objects whose members are left out: 1 is the root object, 2 the objects in a root array
     * @param unwanted keys of those members
     */
    JsonSkim(InputStream source, int level, Set<String> unwanted) {
        this(source, level, unwanted, Integer.MAX_VALUE);
    }

    private JsonSkim(InputStream source, int level, Set<String> unwanted, int deepest) {
        this.source = source;
        this.level = level;
        this.deepest = deepest;
        this.keys = unwanted.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.key = new byte
                [Arrays.stream(keys).mapToInt(bytes -> bytes.length).max().orElse(0) + 1];
    }

    /**
     * Leaves out by depth instead.
     *
     * @param depth of the deepest objects and arrays that stay: 1 is the root
     */
    static JsonSkim of(InputStream source, int depth) {
        return new JsonSkim(source, 0, Set.of(), depth);
    }

    @Override
    public int read() throws IOException {
        return fill() ? out[taken++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, kept - taken);
        System.arraycopy(out, taken, buffer, offset, count);
        taken += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean fill() throws IOException {
        while (taken >= kept) {
            taken = 0;
            kept = 0;
            int count = started ? source.read(in, 0, SIZE) : source.readNBytes(in, 0, 4);
            if (count < 0 || (!started && count == 0)) {
                return false;
            }
            if (!started) {
                started = true;
                // UTF-8 has no zero byte; the other encodings have one in every ASCII character, also behind a mark.
                whole = hasZero(count);
            }
            if (whole) {
                keep(0, count);
            } else {
                pass(count);
            }
        }
        return true;
    }

    private boolean hasZero(int count) {
        for (int i = 0; i < count; i++) {
            if (in[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private void pass(int end) {
        int at = 0;
        while (at < end) {
            if (dropped > 0) {
                at = drop(at, end);
            } else if (inText) {
                int from = at;
                at = textEnd(at, end);
                text(from, at);
            } else {
                structure(in[at++]);
            }
        }
    }

    private void structure(byte b) {
        switch (b) {
            case '"' -> {
                inText = true;
                keyLength = depth == level && inObject ? 0 : -1;
                valueUnwanted = false;
            }
            case '{', '[' -> {
                if (valueUnwanted || depth == deepest) {
                    valueUnwanted = false;
                    dropped = 1;
                    System.arraycopy(NULL, 0, out, kept, NULL.length);
                    kept += NULL.length;
                    return;
                }
                depth++;
                if (depth == level) {
                    inObject = b == '{';
                }
            }
            case '}', ']' -> depth--;
            case ':' -> valueUnwanted = keySeen;
            case ' ', '\n', '\r', '\t' -> {
                out[kept++] = b;
                return;
            }
            default -> valueUnwanted = false;
        }
        if (b != '"') {
            keySeen = false;
        }
        out[kept++] = b;
    }

    /** Keeps a part of a text, up to and with its closing quote where that is in it. */
    private void text(int from, int to) {
        int characters = inText ? to - from : to - from - 1;
        if (keyLength >= 0) {
            int room = Math.min(characters, key.length - keyLength);
            System.arraycopy(in, from, key, keyLength, room);
            keyLength += room;
            keySeen = !inText && isUnwanted();
        }
        keep(from, to);
    }

    private boolean isUnwanted() {
        for (byte[] unwanted : keys) {
            if (Arrays.equals(unwanted, 0, unwanted.length, key, 0, keyLength)) {
                return true;
            }
        }
        return false;
    }

    private void keep(int from, int to) {
        System.arraycopy(in, from, out, kept, to - from);
        kept += to - from;
    }

    /** The index after the text's closing quote, or the end where it is not there yet. */
    private int textEnd(int from, int end) {
        int at = from;
        if (escaped && at < end) {
            escaped = false;
            at++;
        }
        inText = true;
        while (at < end) {
            while (at + Long.BYTES <= end) {
                long word = (long) WORD.get(in, at);
                long found = zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES);
                if (found != 0) {
                    at += Long.numberOfTrailingZeros(found) >>> 3;
                    break;
                }
                at += Long.BYTES;
            }
            if (at >= end) {
                break;
            }
            byte b = in[at++];
            if (b == '"') {
                inText = false;
                return at;
            }
            if (b == '\\' && ++at > end) {
                escaped = true;
                return end;
            }
        }
        return end;
    }

    /**
     * Goes on in a value that is left out, to its end. Eight bytes at a time: most of them are ASCII without any bracket or
     * backslash, of which only the quotes count, as every second one ends a text.
     */
    private int drop(int from, int end) {
        int at = from;
        // A bit for each quote: whether there were an odd number of them is all that counts.
        long quotes = inText ? ONE_QUOTE : 0;
        while (at + Long.BYTES <= end) {
            long word = (long) WORD.get(in, at);
            long brackets = (word | SPACES) + TO_BRACKETS;
            // Shifted by five, the bit that tells underscores, of which keys are full, is the highest one.
            if (!escaped && (((brackets & ~(brackets << 5)) | word) & HIGHEST) == 0) {
                quotes ^= ((word ^ QUOTES) + ~HIGHEST) ^ HIGHEST;
                at += Long.BYTES;
                continue;
            }
            inText = isOdd(quotes);
            at = dropStructure(word, at);
            quotes = inText ? ONE_QUOTE : 0;
            if (dropped == 0) {
                return at;
            }
        }
        inText = isOdd(quotes);
        return dropBytes(at, end);
    }

    private static boolean isOdd(long quotes) {
        return (Long.bitCount(quotes & HIGHEST) & 1) != 0;
    }

    /** Goes on over eight bytes, byte by byte only where there is a backslash or where the value may end. */
    private int dropStructure(long word, int at) {
        int next = at + Long.BYTES;
        long backslashes = zeros(word ^ BACKSLASHES);
        if (escaped || backslashes != 0) {
            // What is escaped in the middle of a text, a line break mostly, ends nothing where there is no quote.
            boolean harmless = inText && !escaped && backslashes >>> 56 == 0 && zeros(word ^ QUOTES) == 0;
            return harmless ? next : dropBytes(at, next);
        }
        // How many quotes stand before each byte, and whether that is odd: then the byte is inside of a text.
        long inside = (zeros(word ^ QUOTES) * ONES + (inText ? ONES : 0)) & ONES;
        // The bit that is set makes one of [ and {, and one of ] and }.
        long brackets = word | SPACES;
        int closing = Long.bitCount(zeros(brackets ^ CLOSING) & ~inside);
        if (closing >= dropped) {
            return dropBytes(at, next);
        }
        dropped += Long.bitCount(zeros(brackets ^ OPENING) & ~inside) - closing;
        inText = inside >>> 56 != 0;
        return next;
    }

    private int dropBytes(int from, int end) {
        int at = from;
        int open = dropped;
        if (inText) {
            at = textEnd(at, end);
            if (inText) {
                return at;
            }
        }
        while (at < end) {
            byte b = in[at++];
            if (b == '"') {
                at = textEnd(at, end);
                if (inText) {
                    break;
                }
                continue;
            }
            // The bit that is set makes one of [ and {, and one of ] and }.
            int bracket = b | 0x20;
            if (bracket == '{') {
                open++;
            } else if (bracket == '}' && --open == 0) {
                break;
            }
        }
        dropped = open;
        return at;
    }

    /** The lowest bit of each byte that is zero. */
    private static long zeros(long word) {
        long low = 0x7f * ONES;
        return ~(((word & low) + low) | word | low) >>> 7;
    }

    /** The highest bit of each byte that is zero; reliable up to the first one. */
    private static long zeroBytes(long word) {
        return (word - ONES) & ~word & (ONES << 7);
    }
}
