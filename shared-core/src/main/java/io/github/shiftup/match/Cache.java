package io.github.shiftup.match;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers answers of a pure function. Keys come from reports, so their number is bounded. */
final class Cache<K, V> {
    private static final int MAX_ENTRIES = 1 << 17;

    private final ConcurrentHashMap<K, V> answers = new ConcurrentHashMap<>();

    V get(K key, Function<? super K, ? extends V> function) {
        V known = answers.get(key);
        if (known != null) {
            return known;
        }
        V answer = function.apply(key);
        if (answers.mappingCount() < MAX_ENTRIES) {
            answers.put(key, answer);
        }
        return answer;
    }
}
