package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to go on after a number of bytes, so that neither a huge file nor a small bomb goes on for ever. */
final class BoundedInputStream extends FilterInputStream {
    private final long limit;
    private long left;

    BoundedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int bytes) throws ReportIoException {
        left -= bytes;
        if (left < 0) {
            throw new ReportIoException(
                    Reason.LIMIT,
                    "is larger than the limit of " + limit
                            + " bytes after decompression. Split the report, or raise the"
                            + " limit if this size is expected");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
