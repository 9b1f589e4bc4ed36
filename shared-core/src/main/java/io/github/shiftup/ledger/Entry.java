package io.github.shiftup.ledger;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record tells. Digests are {@code sha256:} and 64 hexadecimal digits, as in a verdict. */
public sealed interface Entry {

    /** The kind, as written in the member {@code kind}. */
    Kind kind();

    /** Kinds of records. */
    enum Kind {
        VERDICT,
        CANDIDATE,
        DEPLOYMENT,
        EVIDENCE,
        SIGHTINGS,
        CHECKPOINT
    }

    /**
     * What the gate said.
     *
     * @param outcome {@code PASS}, {@code WARN}, {@code FAIL} or {@code NOT_EVALUATED}
     * @param enforced whether it failed the build where it had to
     * @param version of the candidate; null if unknown
     * @param profile it was judged by
     * @param candidate digest
     * @param evidence digest
     * @param policy digest
     * @param intel digest
     * @param decisions every finding that was judged
     */
    record VerdictEntry(
            String outcome,
            boolean enforced,
            @Nullable String version,
            String profile,
            String candidate,
            String evidence,
            String policy,
            String intel,
            List<Judged> decisions)
            implements Entry {
        public VerdictEntry {
            decisions = List.copyOf(decisions);
        }

        @Override
        public Kind kind() {
            return Kind.VERDICT;
        }
    }

    /**
     * One finding of a verdict.
     *
     * @param id of the finding
     * @param component {@code group:artifact} or name without its version; empty where it is in none
     * @param effect what it did to the verdict
     * @param standing how it stood to the candidate
     * @param level of risk
     * @param due when it has to be mended; null without a deadline
     * @param waiver that held it; null without one
     */
    record Judged(
            String id,
            String component,
            String effect,
            String standing,
            String level,
            @Nullable Instant due,
            @Nullable String waiver) {}

    /**
     * What a build would ship.
     *
     * @param digest as the verdict names it
     * @param name of the candidate
     * @param version of it; null if unknown
     * @param partial whether only some modules were built
     * @param components all of them
     */
    record CandidateEntry(
            String digest, String name, @Nullable String version, boolean partial, List<Shipped> components)
            implements Entry {
        public CandidateEntry {
            components = List.copyOf(components);
        }

        @Override
        public Kind kind() {
            return Kind.CANDIDATE;
        }

        /**
         * The candidate to be judged again. Dependency paths and modules are not recorded, so its digest is not {@link
         * #digest()}; components whose purl cannot be read are left out, see {@link #unreadable()}.
         */
        public Candidate toCandidate() {
            return new Candidate(
                    name,
                    version,
                    List.of(),
                    components.stream().flatMap(Shipped::component).toList(),
                    partial);
        }

        /** Purls of which nothing can be said. */
        public List<String> unreadable() {
            return components.stream()
                    .filter(shipped -> shipped.component().findAny().isEmpty())
                    .map(Shipped::purl)
                    .toList();
        }
    }

    /** A component of a candidate; {@code sha256} and {@code scope} are null if unknown. */
    record Shipped(
            String purl, @Nullable String sha256, @Nullable String scope) {
        Stream<ShippedComponent> component() {
            Optional<Coordinates> coordinates = Coordinates.parse(purl);
            return coordinates.stream()
                    .map(known -> new ShippedComponent(known, purl, sha256, scope, List.of(), List.of()));
        }
    }

    /**
     * A candidate came to an environment.
     *
     * @param environment where
     * @param version that came; null if unknown
     * @param candidate its digest; null if no build is known
     * @param image as the platform names it; null if there is none
     * @param imageDigest of the image; null if unknown
     */
    record DeploymentEntry(
            String environment,
            @Nullable String version,
            @Nullable String candidate,
            @Nullable String image,
            @Nullable String imageDigest)
            implements Entry {
        @Override
        public Kind kind() {
            return Kind.DEPLOYMENT;
        }
    }

    /**
     * The evidence that a verdict saw.
     *
     * @param digest of all of it
     * @param sources in the policy's order
     */
    record EvidenceEntry(String digest, List<Source> sources) implements Entry {
        public EvidenceEntry {
            sources = List.copyOf(sources);
        }

        @Override
        public Kind kind() {
            return Kind.EVIDENCE;
        }
    }

    /** A source: its health as in a verdict, and its newest report; null without one. */
    record Source(
            String id,
            String health,
            boolean required,
            long findings,
            @Nullable Instant newest) {}

    /** Findings of the service and when production saw them. */
    record SightingsEntry(List<Seen> sightings) implements Entry {
        public SightingsEntry {
            sightings = List.copyOf(sightings);
        }

        @Override
        public Kind kind() {
            return Kind.SIGHTINGS;
        }
    }

    /**
     * One finding.
     *
     * @param id of the finding
     * @param component {@code group:artifact} or name without its version; empty where it is in none
     * @param first earliest sighting known
     * @param last latest sighting known, not before {@code first}
     */
    record Seen(String id, String component, Instant first, Instant last) {
        public Seen {
            if (last.isBefore(first)) {
                last = first;
            }
        }

        /** The same finding, seen in both. */
        Seen and(Seen other) {
            return new Seen(
                    id,
                    component,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /**
     * What retention took away, so that it is not missed.
     *
     * @param pruned digests of records that are gone, 64 hexadecimal digits each
     * @param sightings of those records: a deadline does not begin anew because a file was pruned
     */
    record CheckpointEntry(List<String> pruned, List<Seen> sightings) implements Entry {
        public CheckpointEntry {
            pruned = List.copyOf(pruned);
            sightings = List.copyOf(sightings);
        }

        @Override
        public Kind kind() {
            return Kind.CHECKPOINT;
        }
    }
}
