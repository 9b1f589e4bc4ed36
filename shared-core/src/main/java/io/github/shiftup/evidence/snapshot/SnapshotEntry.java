package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.FetchException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source in a snapshot.
 *
 * @param id of the source; {@code intel/kev} and the like for intel
 * @param from its location without secrets
 * @param fromDigest SHA-256 of the location as the policy writes it
 * @param absence why nothing was fetched; null if something was
 * @param absenceText the same in words
 * @param copyOf when the files were fetched, if the source itself could not be asked then
 * @param remarks on how they were got
 * @param items its files
 * @param compared what its assets were compared with; null if nothing came before
 * @param accepted what the next snapshot's are to be compared with; null for intel and where nothing was read
 */
public record SnapshotEntry(
        String id,
        String from,
        String fromDigest,
        FetchException.@Nullable Kind absence,
        @Nullable String absenceText,
        @Nullable Instant copyOf,
        List<String> remarks,
        List<SnapshotItem> items,
        @Nullable AssetCount compared,
        @Nullable AssetCount accepted) {

    public SnapshotEntry {
        remarks = List.copyOf(remarks);
        items = List.copyOf(items);
    }

    /** The same entry once its reports were read. */
    public SnapshotEntry counted(@Nullable AssetCount before, @Nullable AssetCount now) {
        return new SnapshotEntry(id, from, fromDigest, absence, absenceText, copyOf, remarks, items, before, now);
    }
}
