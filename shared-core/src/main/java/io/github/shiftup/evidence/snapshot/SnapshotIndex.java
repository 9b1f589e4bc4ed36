package io.github.shiftup.evidence.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a snapshot holds.
 *
 * @param service whose policy named the sources
 * @param created when all of it was there
 * @param entries sources in the policy's order, then intel
 */
public record SnapshotIndex(String service, Instant created, List<SnapshotEntry> entries) {

    public SnapshotIndex {
        entries = List.copyOf(entries);
    }

    /** The entry of a source. */
    public Optional<SnapshotEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
