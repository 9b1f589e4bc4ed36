package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a host asks of an estate.
 *
 * @param estate file; its folder is what paths in it are relative to
 * @param access to what does not lie in files
 * @param asOf the moment to judge for
 * @param previous {@code recheck.jsonl} of the last recheck; null or a file that is not there if none came before
 */
public record EstateRequest(
        Path estate,
        SourceAccess access,
        Instant asOf,
        @Nullable Path previous) {

    /** A request that knows no earlier recheck. */
    public EstateRequest(Path estate, SourceAccess access, Instant asOf) {
        this(estate, access, asOf, null);
    }
}
