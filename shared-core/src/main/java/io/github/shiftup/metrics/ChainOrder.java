package io.github.shiftup.metrics;

import io.github.shiftup.ledger.LedgerFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The order in which records came to be: a record comes after those it follows, whatever the writers' clocks say. */
final class ChainOrder {
    private static final Comparator<LedgerFile> BY_CLOCK = Comparator.<LedgerFile, Instant>comparing(
                    file -> file.record().at())
            .thenComparing(LedgerFile::digest);

    private ChainOrder() {}

    /** Where records do not follow one another, by clock and then by digest. */
    static List<LedgerFile> of(Collection<LedgerFile> files) {
        Map<String, LedgerFile> known = new HashMap<>();
        files.forEach(file -> known.put(file.digest(), file));
        Map<String, Integer> waitsFor = new HashMap<>();
        Map<String, List<LedgerFile>> followers = new HashMap<>();
        PriorityQueue<LedgerFile> ready = new PriorityQueue<>(BY_CLOCK);
        for (LedgerFile file : known.values()) {
            int parents = 0;
            for (String parent : file.record().parents()) {
                if (known.containsKey(parent)) {
                    parents++;
                    followers
                            .computeIfAbsent(parent, digest -> new ArrayList<>())
                            .add(file);
                }
            }
            if (parents == 0) {
                ready.add(file);
            } else {
                waitsFor.put(file.digest(), parents);
            }
        }
        List<LedgerFile> ordered = new ArrayList<>(known.size());
        for (LedgerFile next = ready.poll(); next != null; next = ready.poll()) {
            ordered.add(next);
            for (LedgerFile follower : followers.getOrDefault(next.digest(), List.of())) {
                if (waitsFor.merge(follower.digest(), -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        return ordered;
    }
}
