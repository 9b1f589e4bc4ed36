package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.Finding;
import java.util.List;

/**
 * All findings of all sources at one moment.
 *
 * @param findings in the order of sources, reports and units
 * @param sources what came of each, in the policy's order
 * @param digest SHA-256 over the digests of all reports by source and path, {@code sha256:...}
 */
public record Evidence(List<Finding> findings, List<SourceReading> sources, String digest) {

    public Evidence {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }
}
