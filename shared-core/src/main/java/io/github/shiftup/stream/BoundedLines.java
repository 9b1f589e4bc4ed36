package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses lines of more than a number of bytes. The YAML parser keeps a line until it has seen its end, and copies it again
 * and again until then: a report of one endless line would take its memory and hours.
 */
final class BoundedLines extends FilterInputStream {
    private final int limit;
    private long length;

    BoundedLines(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            count(buffer[i]);
        }
        return read;
    }

    private void count(byte next) throws ReportIoException {
        length = next == '\n' || next == '\r' ? 0 : length + 1;
        if (length > limit) {
            throw new ReportIoException(Reason.LIMIT, "has a line longer than the limit of " + limit + " bytes");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
