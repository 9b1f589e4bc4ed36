package io.github.shiftup.jenkins.verdict;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an error where it has more than it may have. */
public final class Bounded extends FilterInputStream {
    private final long limit;
    private final String what;
    private long read;

    /**
     * Bounds a stream.
     *
     * @param limit in bytes
     * @param what it is, for the message
     */
    public Bounded(InputStream in, long limit, String what) {
        super(in);
        this.limit = limit;
        this.what = what;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = in.read(bytes, offset, length);
        if (some > 0) {
            count(some);
        }
        return some;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws IOException {
        read += bytes;
        if (read > limit) {
            throw new IOException(what + " has more than the limit of " + limit + " bytes");
        }
    }
}
