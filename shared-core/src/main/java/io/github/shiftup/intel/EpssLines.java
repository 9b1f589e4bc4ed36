package io.github.shiftup.intel;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines as bytes, one after the other; no copy is made of any. */
final class EpssLines {
    private final InputStream in;
    private final String location;
    private final byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private int end;
    private int number;

    EpssLines(InputStream in, String location) {
        this.in = in;
        this.location = location;
    }

    /**
     * Goes to the next line; false if there is none.
     *
     * @throws ReportException if it is longer than 64 KiB: no line of such a file is
     */
    boolean next() throws IOException {
        from = to;
        if (from < end) {
            from++; // past the line feed
        }
        for (int at = from; ; at++) {
            if (at == end) {
                int length = end - from;
                if (!fill()) {
                    to = end;
                    number++;
                    return from < end;
                }
                at = from + length;
            }
            if (bytes[at] == '\n') {
                to = at;
                number++;
                return true;
            }
        }
    }

    /** Moves what is left to the front and reads more behind it; false at the end. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, end - from);
        end -= from;
        from = 0;
        if (end == bytes.length) {
            throw new ReportException(
                    Reason.LIMIT,
                    location,
                    "line " + (number + 1) + " is longer than the limit of " + bytes.length
                            + " bytes, so this is not FIRST's EPSS file");
        }
        int count = in.read(bytes, end, bytes.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }

    /** Counted from 1. */
    int number() {
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the line begins in the {@link #bytes}. */
    int from() {
        return from;
    }

    /** Where it ends, before its line end. */
    int to() {
        return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    }

    /** The line as text. */
    String text() {
        return new String(bytes, from, to() - from, StandardCharsets.UTF_8);
    }
}
