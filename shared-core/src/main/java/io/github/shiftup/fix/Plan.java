package io.github.shiftup.fix;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to change.
 *
 * @param changes the smallest set that was found; empty if nothing mends anything
 * @param mended what blocks no more after them, by {@linkplain Judgement#blocking() key}, sorted
 * @param left what still blocks, each with what was tried, in words; empty where nothing could be tried
 * @param trials how often the build was resolved and judged
 */
public record Plan(List<Change> changes, List<String> mended, Map<String, List<String>> left, int trials) {

    public Plan {
        changes = List.copyOf(changes);
        mended = mended.stream().sorted().toList();
        left = Collections.unmodifiableMap(new TreeMap<>(left));
    }
}
