package io.github.shiftup.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Findings by name.
 *
 * @param shown by service, at most {@value #MOST}
 * @param leftOut how many more there are
 */
public record NamedCases(List<NamedCase> shown, long leftOut) {
    /** More than anybody reads; the memory that names take has to end somewhere. */
    public static final int MOST = 1000;

    static final class Collector {
        private final List<NamedCase> shown = new ArrayList<>();
        private long leftOut;

        void add(List<NamedCase> cases) {
            int room = Math.min(cases.size(), MOST - shown.size());
            shown.addAll(cases.subList(0, room));
            leftOut += cases.size() - room;
        }

        NamedCases cases() {
            return new NamedCases(List.copyOf(shown), leftOut);
        }
    }
}
