package io.github.shiftup.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody states about a weakness in a product: VEX, in whatever format it came. It speaks of the component and the
 * asset of its finding; where it names no asset, of that component wherever it runs, and where it names no component, of all
 * that the asset runs.
 *
 * @param status what is stated
 * @param justification why, in the format's own word ({@code code_not_reachable})
 * @param detail why, in prose: impact or action statement
 * @param ranges of versions that it speaks of, as written; empty for the version of the component or, without one, for all
 * @param author who states it, if the document says
 * @param at when it was stated; null where the document does not say, which is older than any time
 */
public record VexStatement(
        Status status,
        @Nullable String justification,
        @Nullable String detail,
        List<String> ranges,
        @Nullable String author,
        @Nullable Instant at) {

    public VexStatement {
        ranges = List.copyOf(ranges);
    }

    /** The four answers that all VEX formats share. */
    public enum Status {
        AFFECTED,
        UNDER_INVESTIGATION,
        NOT_AFFECTED,
        FIXED;

        /** Whether it settles a finding: then production's sightings of it do not count. */
        public boolean settles() {
            return this == NOT_AFFECTED || this == FIXED;
        }
    }
}
