package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.FetchedFile.TimeBasis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file in a snapshot. It lies there under its digest.
 *
 * @param location where it came from, without secrets
 * @param sha256 of its bytes
 * @param signature SHA-256 of its detached signature; null if it has none
 * @param fetched when it came
 * @param modified when it was last changed where it came from; null if nobody could tell
 * @param basis whose word that is
 */
public record SnapshotItem(
        String location,
        String sha256,
        @Nullable String signature,
        Instant fetched,
        @Nullable Instant modified,
        TimeBasis basis) {}
