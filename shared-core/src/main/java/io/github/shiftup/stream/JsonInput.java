package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The part of a JSON text that is being looked at. Behind it stand zero bytes, which no JSON has, so that a look at the next
 * byte, or at the next eight, needs no question first whether there is one.
 */
abstract class JsonInput implements AutoCloseable {
    static final int SIZE = 1 << 16;
    /** Zeros behind the last byte. */
    private static final int ZEROS = Long.BYTES;
    /** As far behind the last byte may be looked: at the longest key that is held against the bytes, and the zeros. */
    private static final int MARGIN = KeyOrder.LONGEST + 4 * Long.BYTES;

    static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final long ONES = 0x0101010101010101L;
    static final long SPACES = ' ' * ONES;

    /** A few go from document to document: a folder may have thousands of small ones. */
    private static final BlockingQueue<byte[]> BUFFERS = new ArrayBlockingQueue<>(4);

    private final InputStream in;
    final String location;
    /** How many bytes at most are asked for at once. */
    private final int size;

    byte[] bytes;
    /** The next byte that is not taken. */
    int at;
    /** Behind the last byte. */
    int end;
    /** How many bytes there were before those that are here. */
    private long before;

    private long lines;
    /** How many bytes there were before the current line. */
    private long beforeLine;

    private boolean over;

    /** @param size of what is looked at, 1 to {@link #SIZE} */
    JsonInput(InputStream in, String location, int size) {
        this.in = in;
        this.location = location;
        this.size = size;
        byte[] used = BUFFERS.poll();
        this.bytes = used == null ? new byte[SIZE + MARGIN] : used;
        zeros();
    }

    private void zeros() {
        WORD.set(bytes, end, 0L);
    }

    /** Reads on, and forgets what has been taken. False at the end of the text: then nothing has changed. */
    final boolean more() {
        if (over) {
            return false;
        }
        int left = end - at;
        System.arraycopy(bytes, at, bytes, 0, left);
        before += at;
        at = 0;
        end = left;
        int count = read();
        over = count < 0;
        end += Math.max(count, 0);
        zeros();
        return !over;
    }

    private int read() {
        try {
            int count = in.read(bytes, end, Math.max(size, end + 1) - end);
            while (count == 0) {
                count = in.read(bytes, end, Math.max(size, end + 1) - end);
            }
            return count;
        } catch (ReportIoException e) {
            throw new ReportException(e.reason(), location, e.getMessage() + place(), e);
        } catch (CharacterCodingException e) {
            throw new ReportException(
                    Reason.SYNTAX, location, "has bytes that are no characters" + place() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ReportException(Reason.IO, location, "could not be read" + place() + ": " + e.getMessage(), e);
        }
    }

    /** Sees to it that so many bytes are here, or all that are left. */
    final void need(int count) {
        while (end - at < count && more()) {
            // Short reads are usual where the bytes come from a network.
        }
    }

    /** How many bytes have been taken. */
    final long taken() {
        return before + at;
    }

    /** The next byte that is no space, not taken; -1 at the end of the text. */
    final int dark() {
        int b = bytes[at];
        return b > ' ' ? b : darkBehindSpace();
    }

    private int darkBehindSpace() {
        int next = at;
        while (true) {
            int b = bytes[next];
            if (b > ' ') {
                at = next;
                return b;
            }
            switch (b) {
                case '\n' -> next = indented(next + 1);
                case ' ', '\r', '\t' -> next++;
                default -> {
                    at = next;
                    if (next < end) {
                        return b & 0xff;
                    }
                    if (!more()) {
                        return -1;
                    }
                    next = at;
                }
            }
        }
    }

    /** Behind the spaces at the beginning of a line, but for some. */
    private int indented(int from) {
        lines++;
        beforeLine = before + from;
        int next = from;
        while ((long) WORD.get(bytes, next) == SPACES) {
            next += Long.BYTES;
        }
        return next;
    }

    /** The error that the text is cut off. */
    final ReportException cutOff() {
        return new ReportException(
                Reason.SYNTAX,
                location,
                "ends in the middle" + place()
                        + ": the file was cut off. Write it anew; a report that is written while"
                        + " it is read is best written beside and renamed");
    }

    /** The error that the next byte is not what may stand here. */
    final ReportException unexpected(String expected) {
        if (at >= end && !more()) {
            return cutOff();
        }
        int b = bytes[at] & 0xff;
        String found = b > ' ' && b < 0x7f ? "'" + (char) b + "'" : String.format("the byte 0x%02x", b);
        return malformed("found " + found + " where " + expected + " was expected");
    }

    final ReportException malformed(String what) {
        return new ReportException(Reason.SYNTAX, location, "is not well-formed JSON" + place() + ": " + what);
    }

    final ReportException overLimit(String what) {
        return new ReportException(Reason.LIMIT, location, "over a limit" + place() + ": " + what);
    }

    /** Where the next byte stands: both from 1, the column in bytes. */
    private String place() {
        return " (line " + (lines + 1) + ", column " + (taken() - beforeLine + 1) + ")";
    }

    @Override
    public void close() {
        byte[] used = bytes;
        bytes = new byte[ZEROS];
        at = 0;
        end = 0;
        over = true;
        if (used.length > ZEROS) {
            BUFFERS.offer(used);
        }
        try {
            in.close();
        } catch (IOException e) {
            throw new ReportException(Reason.IO, location, "could not be closed: " + e.getMessage(), e);
        }
    }
}
