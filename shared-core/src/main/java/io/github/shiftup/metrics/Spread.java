package io.github.shiftup.metrics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How durations are spread, in seconds. A quantile is the smallest duration that at least that share does not exceed (nearest
 * rank): always one that was measured.
 *
 * @param count how many, at least 1
 * @param median half take no longer
 * @param p90 nine of ten take no longer
 * @param max the longest
 * @param sum of all
 */
public record Spread(long count, long median, long p90, long max, long sum) {

    /** Durations that are still being collected: 8 bytes each. */
    static final class Collector {
        private long[] values = new long[8];
        private int size;

        void add(long seconds) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = seconds;
        }

        /** Null without any: no data is not 0. */
        @Nullable
        Spread spread() {
            if (size == 0) {
                return null;
            }
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return new Spread(
                    size,
                    rank(sorted, 50),
                    rank(sorted, 90),
                    sorted[size - 1],
                    Arrays.stream(sorted).sum());
        }

        private static long rank(long[] sorted, long percent) {
            return sorted[(int) ((sorted.length * percent + 99) / 100) - 1];
        }
    }
}
