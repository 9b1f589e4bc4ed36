package io.github.shiftup.evidence.fetch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source's location holds.
 *
 * @param files in the order of their locations; none if there is no report
 * @param copyOf when the files were fetched, if they are the last good copy because the source could not be asked now; null
 *     if they are what it says today
 * @param remarks for people
 */
public record Fetched(List<FetchedFile> files, @Nullable Instant copyOf, List<String> remarks) {

    public Fetched {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** What the source says today. */
    public static Fetched now(List<FetchedFile> files) {
        return new Fetched(files, null, List.of());
    }
}
