package io.github.shiftup.metrics;

import org.jspecify.annotations.Nullable;

/** Shares of a whole. */
final class Shares {
    private Shares() {}

    /** 0 to 1 with four digits; null where there is nothing to be a share of. */
    static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : Math.round(part * 10_000d / whole) / 10_000d;
    }
}
