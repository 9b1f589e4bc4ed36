package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A JSON text in UTF-16 or UTF-32 as one in UTF-8. */
final class Utf8Text extends InputStream {
    private static final int CHUNK = 1 << 13;

    private final Reader reader;
    private final char[] chars = new char[CHUNK];
    /** How many characters of the last chunk are left for the next one: half of a pair, at its end. */
    private int kept;

    private byte[] bytes = new byte[0];
    private int at;

    private Utf8Text(InputStream in, Charset charset) {
        // A new decoder reports what is no character, where the charset alone would replace it.
        this.reader = new InputStreamReader(in, charset.newDecoder());
    }

    /** The text in UTF-8, without a byte order mark: as it is where it is written so. */
    static InputStream of(InputStream in, String location) {
        byte[] head;
        try {
            head = in.readNBytes(4);
        } catch (IOException e) {
            Reason reason = e instanceof ReportIoException limit ? limit.reason() : Reason.IO;
            throw new ReportException(reason, location, "could not be read: " + e.getMessage(), e);
        }
        int mark = mark(head);
        InputStream text =
                new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOfRange(head, mark, head.length)), in);
        Charset charset = charset(head);
        return charset == null ? text : new Utf8Text(text, charset);
    }

    /** How many bytes of byte order mark there are. */
    private static int mark(byte[] head) {
        if (begins(head, 0, 0, 0xfe, 0xff) || begins(head, 0xff, 0xfe, 0, 0)) {
            return 4;
        }
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        return begins(head, 0xfe, 0xff) || begins(head, 0xff, 0xfe) ? 2 : 0;
    }

    /** By its mark, or as the first character is ASCII (RFC 4627, section 3); null for UTF-8. */
    private static @Nullable Charset charset(byte[] head) {
        if (begins(head, 0, 0, 0xfe, 0xff) || begins(head, 0, 0, 0)) {
            return Charset.forName("UTF-32BE");
        }
        if (begins(head, 0xff, 0xfe, 0, 0) || (head.length == 4 && head[1] == 0 && head[2] == 0 && head[3] == 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (begins(head, 0xfe, 0xff) || begins(head, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(head, 0xff, 0xfe) || (head.length > 1 && head[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean begins(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int count = reader.read(chars, kept, CHUNK - kept);
            if (count < 0) {
                return false;
            }
            count += kept;
            kept = Character.isHighSurrogate(chars[count - 1]) ? 1 : 0;
            bytes = new String(chars, 0, count - kept).getBytes(StandardCharsets.UTF_8);
            at = 0;
            chars[0] = chars[count - 1];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
