package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Candidate;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One build of a service, as somebody recorded it.
 *
 * @param service as recorded; may be a name that the service had
 * @param version null if not told
 * @param at when it was built
 * @param candidateDigest of its content, {@code sha256:...}
 * @param imageDigest of the image that was made of it, {@code sha256:...}; null if not told
 * @param content reads what it ships; not kept, since an estate has many
 * @param where the record lies
 */
public record Build(
        String service,
        @Nullable String version,
        Instant at,
        String candidateDigest,
        @Nullable String imageDigest,
        Supplier<Candidate> content,
        String where) {

    /** {@code 1.2.0, built on 2026-11-01}. */
    String shown() {
        return (version == null ? "without a version" : version) + ", built on " + Times.date(at);
    }
}
