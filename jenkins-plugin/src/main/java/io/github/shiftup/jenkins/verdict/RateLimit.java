package io.github.shiftup.jenkins.verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many requests a minute for each name, and so many for all names together. */
public final class RateLimit {
    private static final long MINUTE = 60_000;
    private static final int MOST_NAMES = 1_000;
    private static final String ALL = "";

    private final LongSupplier clock;
    private final Map<String, Deque<Long>> passed = new LinkedHashMap<>();

    /**
     * A limit.
     *
     * @param clock in milliseconds
     */
    public RateLimit(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether one more may pass now; if so, it is counted. */
    public synchronized boolean passes(String name, int perMinute, int allPerMinute) {
        long now = clock.getAsLong();
        Deque<Long> all = recent(ALL, now);
        Deque<Long> own = recent('/' + name, now);
        if (all.size() >= allPerMinute || own.size() >= perMinute) {
            return false;
        }
        all.add(now);
        own.add(now);
        return true;
    }

    private Deque<Long> recent(String name, long now) {
        if (passed.size() > MOST_NAMES) {
            passed.values().removeIf(times -> times.isEmpty() || times.getLast() <= now - MINUTE);
        }
        Deque<Long> times = passed.computeIfAbsent(name, any -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst() <= now - MINUTE) {
            times.removeFirst();
        }
        return times;
    }
}
