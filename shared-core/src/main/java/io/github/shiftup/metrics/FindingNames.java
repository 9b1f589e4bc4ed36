package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Seen;
import java.util.HashMap;
import java.util.Map;

/** Ids and aliases that name the same finding. The least of them, CVE before others, stands for all. */
final class FindingNames {
    private final Map<String, String> leaders = new HashMap<>();

    void add(Seen seen) {
        for (String alias : seen.aliases()) {
            String a = leader(seen.id());
            String b = leader(alias);
            if (!a.equals(b)) {
                boolean first = better(a, b);
                leaders.put(first ? b : a, first ? a : b);
            }
        }
    }

    FindingKey key(String id, String component) {
        return new FindingKey(leader(id), component);
    }

    private String leader(String id) {
        String at = id;
        for (String next = leaders.get(at); next != null; next = leaders.get(at)) {
            at = next;
        }
        return at;
    }

    private static boolean better(String a, String b) {
        boolean isCve = a.startsWith("CVE-");
        return isCve == b.startsWith("CVE-") ? a.compareTo(b) < 0 : isCve;
    }
}
