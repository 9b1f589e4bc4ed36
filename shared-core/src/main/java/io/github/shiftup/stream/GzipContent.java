package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a gzipped text holds. One that is damaged or cut off is a bad report, not a disk or a network that failed. */
final class GzipContent extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    GzipContent(InputStream raw) throws IOException {
        super(opened(raw));
    }

    private static InputStream opened(InputStream raw) throws IOException {
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private static ReportIoException damaged(IOException e) {
        return new ReportIoException(
                Reason.SYNTAX,
                e instanceof EOFException
                        ? "ends in the middle of its compressed form: the file was cut off"
                        : "is damaged in its compressed form: " + e.getMessage());
    }
}
