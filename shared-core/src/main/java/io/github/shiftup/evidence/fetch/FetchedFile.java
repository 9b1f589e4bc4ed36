package io.github.shiftup.evidence.fetch;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of a source, on this machine.
 *
 * @param location as it is shown, without secrets: path relative to the policy, address, coordinates
 * @param file where its bytes lie
 * @param signature where its detached signature lies; null if it has none
 * @param modified when it was last changed; null if nobody can tell
 * @param basis whose word that is
 * @param fetched when it was fetched; null if it lies where it is read
 * @param sha256 of the bytes that were fetched, in hexadecimal digits; null if they were not looked at
 */
public record FetchedFile(
        String location,
        Path file,
        @Nullable Path signature,
        @Nullable Instant modified,
        TimeBasis basis,
        @Nullable Instant fetched,
        @Nullable String sha256) {

    /** Whose word the time of last change is. */
    public enum TimeBasis {
        /** The file system's. */
        FILE,
        /** The server's. */
        SERVER
    }
}
