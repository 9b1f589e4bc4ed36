package io.github.shiftup.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON pointer (RFC 6901) that is put together: each finding has one, so it is written byte by byte into the same place. */
final class PointerText {
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[256];
    private int length;

    /** What stands in a pointer for a key. */
    static byte[] segment(String key) {
        return ('/' + key.replace("~", "~0").replace("/", "~1")).getBytes(StandardCharsets.UTF_8);
    }

    void clear() {
        length = 0;
    }

    void segment(byte[] segment) {
        room(segment.length);
        System.arraycopy(segment, 0, bytes, length, segment.length);
        length += segment.length;
    }

    /** @param number 0 or more */
    void number(char before, int number) {
        room(LONGEST_NUMBER + 1);
        bytes[length++] = (byte) before;
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        length += digits;
        int rest = number;
        for (int at = length - 1; at >= length - digits; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
