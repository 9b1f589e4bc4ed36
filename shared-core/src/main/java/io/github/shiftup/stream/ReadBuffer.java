package io.github.shiftup.stream;

import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The buffers of one JSON parser. The one for bytes is as large as those of {@link ReportDocument}, which then reads into it
 * without a copy in between; and of the texts and keys fewer stand on the seam of two buffers, where parsing is slow.
 */
final class ReadBuffer extends BufferRecycler {
    static final int SIZE = 1 << 16;

    @Override
    protected int byteBufferLength(int kind) {
        return kind == BYTE_READ_IO_BUFFER ? SIZE : super.byteBufferLength(kind);
    }

    /** A few buffers that go from parser to parser: a folder may have thousands of small documents. */
    static final class Pool extends RecyclerPool.BoundedPoolBase<BufferRecycler> {
        private static final long serialVersionUID = 1;
        private static final int KEPT = 4;

        Pool() {
            super(KEPT);
        }

        @Override
        public BufferRecycler createPooled() {
            return new ReadBuffer();
        }
    }
}
