package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a service, in order. */
sealed interface Event {
    Instant at();

    /**
     * A verdict with what was recorded beside it.
     *
     * @param by what it says of each finding; the gravest where aliases were judged apart
     * @param evidence null if its record is gone
     */
    record Verdict(
            Instant at,
            VerdictEntry entry,
            Map<FindingKey, Judged> by,
            @Nullable EvidenceEntry evidence) implements Event {

        /** Whether it answers the question at all. */
        boolean isEvaluated() {
            return entry.skipped() == null && !entry.outcome().equals("NOT_EVALUATED");
        }

        /** Whether a finding of which it says nothing is reported no more. */
        boolean provesAbsence() {
            return isEvaluated() && !entry.partial() && isComplete(evidence);
        }

        /** Whether the build went on although it had to be red: by observing, by a skip, or by a clean bill. */
        boolean letsPass() {
            return entry.skipped() != null
                    || !entry.enforced()
                    || entry.outcome().equals("PASS")
                    || entry.outcome().equals("WARN");
        }
    }

    /** A candidate came to production. */
    record Deployment(Instant at, DeploymentEntry entry) implements Event {}

    /**
     * What production saw.
     *
     * @param seen findings
     * @param complete whether what is not among them was not there
     */
    record Sightings(Instant at, Set<FindingKey> seen, boolean complete) implements Event {}

    static boolean isComplete(@Nullable EvidenceEntry evidence) {
        return evidence != null
                && !evidence.sources().isEmpty()
                && evidence.sources().stream()
                        .allMatch(source -> source.health().equals("OK"));
    }
}
