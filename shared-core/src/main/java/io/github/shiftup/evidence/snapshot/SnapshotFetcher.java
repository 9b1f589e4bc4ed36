package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import io.github.shiftup.stream.Sha256;

/** Sources as a snapshot holds them; nothing else is asked. */
public final class SnapshotFetcher implements SourceFetcher {
    private final Snapshot snapshot;

    public SnapshotFetcher(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether the snapshot holds this source from this very location. */
    public static boolean holds(Snapshot snapshot, String id, String from) {
        return snapshot.index()
                .entry(id)
                .filter(entry -> entry.fromDigest().equals(Sha256.of(from)))
                .isPresent();
    }

    @Override
    public Fetched fetch(FetchRequest request) throws FetchException {
        if (!holds(snapshot, request.id(), request.from())) {
            throw new FetchException(
                    Kind.UNREACHABLE,
                    snapshot.shown() + " holds no source " + request.id() + " from " + Address.redacted(request.from())
                            + ". Run shift-up:sync again");
        }
        return snapshot.files(snapshot.index().entry(request.id()).orElseThrow());
    }
}
