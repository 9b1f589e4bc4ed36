package io.github.shiftup.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which place of which report a finding was read from. In JSON this is the key {@code source}.
 *
 * @param id of the source in the policy, or the report's file name where there is no policy
 * @param format id of the reader ({@code trivy}, {@code sarif}, ...)
 * @param tool name of the tool as the report writes it
 * @param toolVersion as the report writes it
 * @param location the report: path or address
 * @param pointer the place in it: a JSON pointer, or for XML a path of element names with 0-based indices
 */
public record Provenance(
        String id,
        String format,
        @Nullable String tool,
        @Nullable String toolVersion,
        String location,
        String pointer) {

    /** Id of the source that is no production: what a scan of the candidate itself found. */
    public static final String SCAN = "scan";

    /** Whether this was found by looking at the candidate, not seen in production. */
    public boolean isScan() {
        return id.equals(SCAN);
    }
}
