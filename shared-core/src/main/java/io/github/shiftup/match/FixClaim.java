package io.github.shiftup.match;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "This build mends it", for a finding without a component to compare. Production proves it later.
 *
 * @param id of the claim
 * @param finding id or alias of the finding
 * @param asset workload, host, URL or image that the claim is limited to, as a glob; null for all of this service
 * @param reason what was done
 * @param owner who says so
 * @param claimed when it was said
 * @param deployed when the fix reached production; null while it has not
 */
public record FixClaim(
        String id,
        String finding,
        @Nullable String asset,
        String reason,
        String owner,
        LocalDate claimed,
        @Nullable Instant deployed) {}
