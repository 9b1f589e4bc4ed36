package io.github.shiftup.testing;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** What the current thread spends on a text, held to what any text may cost. */
public final class Effort {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** CPU time, since a busy machine is no slow parser. */
    private static final long MOST_NANOS = 5_000_000_000L;

    /** What is thrown away at once included: what grows with the square of a text shows here before it takes time. */
    private static final long MOST_BYTES = 64L << 20;

    private static final long MOST_BYTES_A_BYTE = 1_000;

    private final long startNanos = THREADS.getCurrentThreadCpuTime();
    private final long startBytes = THREADS.getCurrentThreadAllocatedBytes();

    private Effort() {}

    public static Effort start() {
        return new Effort();
    }

    /** What was too much for a text of so many bytes, as the end of a sentence; null if nothing was. */
    public @Nullable String excess(int length) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
        long nanos = THREADS.getCurrentThreadCpuTime() - startNanos;
        if (nanos <= MOST_NANOS && allocated <= MOST_BYTES + MOST_BYTES_A_BYTE * length) {
            return null;
        }
        return "took " + nanos / 1_000_000 + " ms and " + (allocated >> 20) + " MB for " + length + " bytes";
    }
}
