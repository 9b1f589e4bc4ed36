package io.github.shiftup.match;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers answers of a pure function. Keys come from reports, so their number is bounded, and they have an order that a
 * map can fall back to: it stays fast when someone picks keys of equal hash.
 */
public final class Cache<K extends Comparable<K>, V> {
    private static final int MAX_ENTRIES = 1 << 17;

    private final ConcurrentHashMap<K, V> answers = new ConcurrentHashMap<>();

    public V get(K key, Supplier<V> function) {
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
