package io.github.shiftup.evidence.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version ranges of the software that a vulnerability concerns, as CPE entries with bounds.
 *
 * <p>A vulnerability lists many products; the entry that Dependency-Check matched tells which one the dependency is. All
 * ranges of that product count, since another version of it may lie in another one. Entries without bounds name single
 * versions, of which the list is rarely whole: they are no ranges.
 */
final class DependencyCheckSoftware {
    private final List<String> products = new ArrayList<>();
    private final List<String> ranges = new ArrayList<>();
    private @Nullable String matched;
    private boolean matchedExactly;

    /** One entry, while it is read. */
    static final class Entry {
        @Nullable
        String cpe;

        @Nullable
        String startIncluding;

        @Nullable
        String startExcluding;

        @Nullable
        String endIncluding;

        @Nullable
        String endExcluding;

        boolean matched;
        boolean vulnerable = true;

        void clear() {
            cpe = null;
            startIncluding = null;
            startExcluding = null;
            endIncluding = null;
            endExcluding = null;
            matched = false;
            vulnerable = true;
        }

        /** {@code >=2.13.0, <2.15.0}; null without bounds. */
        private @Nullable String range() {
            String low = startIncluding != null
                    ? ">=" + startIncluding
                    : startExcluding != null ? ">" + startExcluding : null;
            String high = endIncluding != null ? "<=" + endIncluding : endExcluding != null ? "<" + endExcluding : null;
            if (low == null || high == null) {
                return low == null ? high : low;
            }
            return low + ", " + high;
        }
    }

    void clear() {
        products.clear();
        ranges.clear();
        matched = null;
        matchedExactly = false;
    }

    void add(Entry entry) {
        String range = entry.range();
        if (entry.cpe == null || !entry.vulnerable || (range == null && !entry.matched)) {
            return;
        }
        String product = product(entry.cpe);
        if (product == null) {
            return;
        }
        if (entry.matched) {
            matched = product;
            matchedExactly = range == null;
        }
        if (range != null) {
            products.add(product);
            ranges.add(range);
        }
    }

    /** The ranges of the matched product. */
    List<String> affected() {
        List<String> affected = new ArrayList<>(1);
        for (int i = 0; i < ranges.size(); i++) {
            if (products.get(i).equals(matched)) {
                affected.add(ranges.get(i));
            }
        }
        return affected;
    }

    /** Whether the installed version was matched as such beside ranges, so that it is affected whatever they say. */
    boolean isBesideRanges() {
        return matchedExactly && products.contains(matched);
    }

    /** {@code a:vendor:product} of a CPE 2.3 name, in which a backslash escapes a colon. */
    private static @Nullable String product(String cpe) {
        if (!cpe.startsWith("cpe:2.3:")) {
            return null;
        }
        int from = "cpe:2.3:".length();
        int colons = 0;
        for (int i = from; i < cpe.length(); i++) {
            char c = cpe.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ':' && ++colons == 3) {
                return cpe.substring(from, i);
            }
        }
        return null;
    }
}
