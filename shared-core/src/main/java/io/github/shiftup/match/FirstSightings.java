package io.github.shiftup.match;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/** Keeps the first sightings in {@link Seen#ORDER} and counts all, in little memory however many there are. */
final class FirstSightings {
    static final int KEPT = 50;

    private final PriorityQueue<Seen> kept = new PriorityQueue<>(Collections.reverseOrder(Seen.ORDER));
    private long count;

    void add(Seen seen) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(seen);
        } else if (Seen.ORDER.compare(seen, Objects.requireNonNull(kept.peek())) < 0) {
            kept.poll();
            kept.add(seen);
        }
    }

    long count() {
        return count;
    }

    /** Those kept, in order; at least one. */
    List<Seen> inOrder() {
        return kept.stream().sorted(Seen.ORDER).toList();
    }
}
