package io.github.shiftup.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order the keys of one kind of object came so far in a report. Tools write them in the same order again and
 * again: to hold the report's bytes against the key that came next last time takes much less time than to decode a key
 * and to look it up, which is a third of all reading.
 */
final class KeyOrder {
    /** Of the keys to be skipped so many are remembered: an object with more of them is a map, which has no order. */
    private static final int MOST = 64;

    static final int LONGEST = 100;
    /** More than twice as many as there are steps at most. */
    private static final int SLOTS = 512;

    /** A key, and the one that came after it last time. */
    static final class Step {
        final int index;
        private final int number;
        private final int length;
        /** The key and the quote behind it, eight bytes at a time. */
        private final long[] words;
        /** Which bytes of the last word count. */
        private final long lastMask;

        private @Nullable Step next;

        private Step(byte[] key, int index, int number) {
            this.index = index;
            this.number = number;
            this.length = key.length;
            byte[] quoted = Arrays.copyOf(key, (key.length / Long.BYTES + 1) * Long.BYTES);
            quoted[key.length] = '"';
            this.words = new long[quoted.length / Long.BYTES];
            for (int i = 0; i < words.length; i++) {
                words[i] = (long) JsonInput.WORD.get(quoted, i * Long.BYTES);
            }
            this.lastMask = lowest(key.length % Long.BYTES + 1);
        }

        /** Whether no reader asks for this key. */
        boolean isUnknown() {
            return index < 0;
        }

        /** Its number in the text's pointers, -1 where it has none. */
        int number() {
            return number;
        }

        /** In bytes. */
        int length() {
            return length;
        }

        @Nullable
        Step next() {
            return next;
        }

        void follow(Step step) {
            next = step;
        }

        /** Whether this key and a quote stand here. Zeros stand behind the bytes, so that nothing is found beyond them. */
        boolean isAt(byte[] bytes, int from) {
            int at = from;
            int last = words.length - 1;
            for (int i = 0; i < last; i++) {
                if ((long) JsonInput.WORD.get(bytes, at) != words[i]) {
                    return false;
                }
                at += Long.BYTES;
            }
            return ((long) JsonInput.WORD.get(bytes, at) & lastMask) == words[last];
        }
    }

    private final Keys<?> keys;
    private final Map<String, Step> steps = new HashMap<>();
    /** The same by their bytes: by {@link #slot}, or in the next free one. */
    private final @Nullable Step[] slots = new @Nullable Step[SLOTS];

    private final Step start = new Step(new byte[0], -1, -1);
    private final Step other = new Step(new byte[0], -1, -1);

    KeyOrder(Keys<?> keys) {
        this.keys = keys;
    }

    /** Before the first key. */
    Step start() {
        return start;
    }

    /** The step of a key that has been learned, by its bytes, a quote behind them. */
    @Nullable
    Step find(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        int slot = slot(bytes, from, to - from);
        for (Step step = slots[slot]; step != null; step = slots[slot]) {
            if (step.length == to - from && step.isAt(bytes, from)) {
                return step;
            }
            slot = (slot + 1) % SLOTS;
        }
        return null;
    }

    /** The step of any key. */
    Step learn(String name, JsonScanner scanner) {
        Step known = steps.get(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int index = keys.index(name);
        if (index < 0 && (steps.size() >= MOST + Long.SIZE || bytes.length > LONGEST)) {
            return other;
        }
        Step step = new Step(bytes, index, scanner.number(name));
        steps.put(name, step);
        if (bytes.length <= LONGEST) {
            int slot = slot(Arrays.copyOf(bytes, LONGEST + Long.BYTES), 0, bytes.length);
            while (slots[slot] != null) {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = step;
        }
        return step;
    }

    /** By the first eight bytes and the length, which tell nearly all keys of one object apart. */
    private static int slot(byte[] bytes, int from, int length) {
        long first = (long) JsonInput.WORD.get(bytes, from) & lowest(Math.min(length, Long.BYTES));
        return (int) (((first + length) * 0x9E3779B97F4A7C15L) >>> 55);
    }

    /** A mask of so many bytes, 0 to 8. */
    private static long lowest(int bytes) {
        return bytes == Long.BYTES ? -1 : (1L << (bytes * Byte.SIZE)) - 1;
    }
}
