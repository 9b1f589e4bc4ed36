package io.github.shiftup.evidence.reader;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What several reports in one document call themselves: each name once, sorted, and no more than a person reads. */
final class Names {
    /** Nothing that a report repeats may fill the memory. */
    private static final int MOST = 10;

    private final Set<String> names = new TreeSet<>();

    void add(@Nullable String name) {
        if (name != null && names.size() < MOST) {
            names.add(name);
        }
    }

    /** All of them, separated by commas; null if there is none. */
    @Nullable
    String joined() {
        return names.isEmpty() ? null : String.join(", ", names);
    }
}
