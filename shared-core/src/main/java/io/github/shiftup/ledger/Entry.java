package io.github.shiftup.ledger;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
     * @param partial whether only some modules were built
     * @param skipped why evaluation was skipped; null if it was not
     * @param asOf the moment it was judged for; the record's own time is when it was written
     * @param team that owns the service; null if the policy names none
     * @param version of the candidate; null if unknown
     * @param profile it was judged by
     * @param candidate digest
     * @param evidence digest
     * @param policy digest
     * @param intel digest
     * @param decisions every finding that was judged
     * @param waivers of the policy, in its order
     */
    record VerdictEntry(
            String outcome,
            boolean enforced,
            boolean partial,
            @Nullable String skipped,
            Instant asOf,
            @Nullable String team,
            @Nullable String version,
            String profile,
            String candidate,
            String evidence,
            String policy,
            String intel,
            List<Judged> decisions,
            List<Accepted> waivers)
            implements Entry {
        public VerdictEntry {
            decisions = List.copyOf(decisions);
            waivers = List.copyOf(waivers);
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
     * @param rule that decided; null where none did
     * @param due when it has to be mended; null without a deadline
     * @param waiver that held it; null without one
     */
    record Judged(
            String id,
            String component,
            String effect,
            String standing,
            String level,
            @Nullable String rule,
            @Nullable Instant due,
            @Nullable String waiver) {}

    /**
     * A waiver as the verdict found it.
     *
     * @param id of the waiver
     * @param state {@code ACTIVE}, {@code EXPIRING}, {@code EXPIRED}, {@code UNUSED}, ...
     * @param owner who accepted the risk
     * @param created first day
     * @param expires last day on which it holds
     * @param findings how many it held
     */
    record Accepted(String id, String state, String owner, LocalDate created, LocalDate expires, long findings) {}

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

    /**
     * How a source did.
     *
     * @param id in the policy
     * @param health as in a verdict
     * @param required whether the verdict needed it
     * @param findings in it, before merging
     * @param newest time of its newest report; null without one
     * @param maxAge that policy and profile allow; null if none
     * @param assets that it looked at; null if nobody knows
     * @param unseen how many of the expected assets are not among them; null if nobody knows
     */
    record Source(
            String id,
            String health,
            boolean required,
            long findings,
            @Nullable Instant newest,
            @Nullable Duration maxAge,
            @Nullable Long assets,
            @Nullable Long unseen) {}

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
     * @param aliases under which other tools know it, sorted
     * @param component {@code group:artifact} or name without its version; empty where it is in none
     * @param first earliest sighting known
     * @param last latest sighting known, not before {@code first}
     */
    record Seen(String id, List<String> aliases, String component, Instant first, Instant last) {
        public Seen {
            aliases = aliases.stream().sorted().distinct().toList();
            if (last.isBefore(first)) {
                last = first;
            }
        }

        /** The same finding, seen in both. */
        Seen and(Seen other) {
            return new Seen(
                    id,
                    Stream.concat(aliases.stream(), other.aliases.stream()).toList(),
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
