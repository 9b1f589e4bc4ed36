package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/** One finding on its way into a {@link SeenFinding}, with what is known of it so far. */
record Seen(Finding finding, String weakness, Subject subject, Belonging belonging) {
    /** What was seen before what a scan found, this service's first, then the earliest, then by source and place: the same whatever the order of reading. */
    static final Comparator<Seen> ORDER = Comparator.comparing(Seen::isScan)
            .thenComparing((Seen seen) -> !seen.belonging.isOurs())
            .thenComparing(by(Finding::firstSeen))
            .thenComparing(by(Finding::lastSeen))
            .thenComparing(seen -> seen.finding.source(), provenance())
            .thenComparing(seen -> seen.finding.asset());

    /** Whether a scan of the candidate found it: then nobody has seen it in production. */
    boolean isScan() {
        return finding.source().isScan();
    }

    Sighting sighting() {
        return new Sighting(finding.source(), finding.asset(), finding.firstSeen(), finding.lastSeen());
    }

    private static Comparator<Seen> by(Function<Finding, Instant> time) {
        return Comparator.comparing(
                (Seen seen) -> time.apply(seen.finding), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static Comparator<Provenance> provenance() {
        return Comparator.comparing(Provenance::id)
                .thenComparing(Provenance::location)
                .thenComparing(Provenance::pointer)
                .thenComparing(Provenance::format);
    }
}
