package io.github.shiftup.evidence.fetch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a source asks for.
 *
 * @param id of the source in the policy
 * @param from file, directory, glob, {@code https://...} or {@code mvn:...}
 * @param serverId of the credentials in the host; null for none
 * @param headerFile with header fields to send, outside the repository; null for none
 * @param signatureSuffix what a detached signature's name has at its end; null if none is wanted
 */
public record FetchRequest(
        String id,
        String from,
        @Nullable String serverId,
        @Nullable Path headerFile,
        @Nullable String signatureSuffix) {

    /** A request without credentials or signature. */
    public static FetchRequest of(String id, String from) {
        return new FetchRequest(id, from, null, null, null);
    }
}
