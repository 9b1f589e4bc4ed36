package io.github.shiftup.match;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers answers of a pure function by a {@link TextKey}. Keys come from reports, so their number is bounded. */
public final class Cache<V> {
    private static final int MAX_ENTRIES = 1 << 17;

    private final ConcurrentHashMap<String, V> answers = new ConcurrentHashMap<>();

    public V get(String key, Supplier<V> function) {
        V known = answers.get(key);
        if (known != null) {
            return known;
        }
        V answer = function.get();
        if (answers.mappingCount() < MAX_ENTRIES) {
            answers.put(key, answer);
        }
        return answer;
    }
}
