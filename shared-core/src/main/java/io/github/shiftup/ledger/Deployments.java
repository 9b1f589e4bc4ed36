package io.github.shiftup.ledger;

import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records what came to an environment: for pipelines that deploy. */
public final class Deployments {
    private Deployments() {}

    /**
     * Records a deployment of the last candidate.
     *
     * @param version of another candidate than the last one; null for the last one
     * @param digest of another candidate than the last one, {@code sha256:...}; null for the last one
     * @param image as the platform names it; null if there is none
     * @param imageDigest of it; null if unknown
     * @return what was written
     * @throws IOException if the ledger cannot be read or written
     * @throws IllegalArgumentException if no such candidate is recorded, in words
     */
    public static LedgerFile record(
            Ledger ledger,
            String service,
            String environment,
            @Nullable String version,
            @Nullable String digest,
            @Nullable String image,
            @Nullable String imageDigest,
            Instant now)
            throws IOException {
        CandidateEntry found = null;
        for (LedgerFile file : ledger.records(service)) {
            if (file.record().entry() instanceof CandidateEntry candidate
                    && (version == null || version.equals(candidate.version()))
                    && (digest == null || digest.equals(candidate.digest()))) {
                found = candidate;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("The ledger " + ledger.root() + " has no candidate of " + service
                    + (version == null ? "" : " in version " + version)
                    + (digest == null ? "" : " with the digest " + digest)
                    + ": a gate records it. Look for the service's name and the ledger's directory");
        }
        DeploymentEntry entry = new DeploymentEntry(environment, found.version(), found.digest(), image, imageDigest);
        return ledger.append(service, now, List.of(entry)).get(0);
    }
}
