package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.seal.SignatureSpec;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One source of evidence, as the policy asks for it.
 *
 * @param id name of the source, unique in the policy
 * @param from file, directory or glob, relative to the policy's folder; {@code https://...}; {@code mvn:...}
 * @param maxAge of its newest report; null for the profile's limit
 * @param required whether there is no verdict without it
 * @param service whose findings they are where the report says nothing of its asset
 * @param environment where they were seen if the report does not say
 * @param format id of the reader where detection must be overruled
 * @param allowEmpty whether a report that looked at nothing counts as good news
 * @param serverId of the credentials in the host; null for none
 * @param headerFile with header fields for the server; null for none
 * @param expect what it has to have looked at
 * @param signature how it signs its reports; null if it does not
 */
public record SourceSpec(
        String id,
        String from,
        @Nullable Duration maxAge,
        boolean required,
        @Nullable String service,
        @Nullable String environment,
        @Nullable String format,
        boolean allowEmpty,
        @Nullable String serverId,
        @Nullable Path headerFile,
        Expectation expect,
        @Nullable SignatureSpec signature) {

    /** A source without a header file, of which nothing is expected. */
    public SourceSpec(
            String id,
            String from,
            @Nullable Duration maxAge,
            boolean required,
            @Nullable String service,
            @Nullable String environment,
            @Nullable String format,
            boolean allowEmpty,
            @Nullable String serverId) {
        this(
                id,
                from,
                maxAge,
                required,
                service,
                environment,
                format,
                allowEmpty,
                serverId,
                null,
                Expectation.NONE,
                null);
    }

    /** Its location without secrets. */
    public String shown() {
        return Address.redacted(from);
    }

    /** What it asks for. */
    public FetchRequest request() {
        return new FetchRequest(id, from, serverId, headerFile, signature == null ? null : signature.suffix());
    }
}
