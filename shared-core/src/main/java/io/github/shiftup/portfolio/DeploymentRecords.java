package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Deployment;
import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of what runs.
 *
 * @param recorded what came to an environment since the last record of it, each in words
 * @param left what was seen and not recorded, each a sentence that says why
 */
public record DeploymentRecords(List<String> recorded, List<String> left) {
    /** Of several things that run in one environment, as while one is replaced, the last to begin is what came there. */
    private static final Comparator<Running> LAST = Comparator.comparing(
                    (Running each) -> each.deployment().since(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.deployment().made(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Running::what);

    private static final Set<Entry.Kind> TOLD = EnumSet.of(Entry.Kind.CANDIDATE, Entry.Kind.DEPLOYMENT);

    public DeploymentRecords {
        recorded = List.copyOf(recorded);
        left = List.copyOf(left);
    }

    /**
     * Records in the estate's ledger what its lists show and the last record of the same environment does not say.
     *
     * @param now when it is written
     * @throws IOException if the ledger cannot be read or written; what was written before stays
     */
    static DeploymentRecords write(EstateData data, Ledger ledger, Instant now) throws IOException {
        List<String> recorded = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Set<String> old = old(data, now);
        List<List<Running>> running = data.runningByService();
        for (int i = 0; i < running.size(); i++) {
            Map<String, Running> seen = seen(running.get(i), left);
            if (seen.isEmpty()) {
                continue;
            }
            OfService known = OfService.read(ledger, data.estate().services().get(i));
            List<DeploymentEntry> entries = new ArrayList<>();
            for (Running each : seen.values()) {
                DeploymentEntry entry = known.entry(each);
                LedgerFile last = known.last.get(entry.environment());
                Instant made = data.listed().get(each.list());
                if (last != null && known.isTold(each, entry, last)) {
                    continue;
                }
                Instant recordedAt = last == null ? null : last.record().at();
                boolean overtaken = recordedAt != null && made != null && made.isBefore(recordedAt);
                if (overtaken || old.contains(each.list())) {
                    left.add(each.place() + " runs " + each.what() + " by the list " + each.list()
                            + ", which was made at " + made + ", "
                            + (overtaken
                                    ? "before the last record of it, of " + recordedAt
                                    : "longer ago than its maxAge allows")
                            + ": not recorded. Make the list anew");
                    continue;
                }
                entries.add(entry);
                recorded.add(known.service + (entry.version() == null ? "" : ' ' + entry.version()) + " in "
                        + entry.environment());
            }
            if (!entries.isEmpty()) {
                ledger.append(known.service, now, entries);
            }
        }
        return new DeploymentRecords(recorded, left);
    }

    /** Lists that are too old to tell what runs now. */
    private static Set<String> old(EstateData data, Instant now) {
        Set<String> old = new HashSet<>();
        for (DeployedSpec spec : data.estate().deployed()) {
            Instant made = data.listed().get(spec.id());
            if (made != null
                    && spec.maxAge() != null
                    && made.plus(spec.maxAge()).isBefore(now)) {
                old.add(spec.id());
            }
        }
        return old;
    }

    /** What came last to each environment, as lists show it. */
    private static Map<String, Running> seen(List<Running> running, List<String> left) {
        Map<String, Running> last = new TreeMap<>();
        for (Running each : running) {
            String environment = each.deployment().environment();
            if (each.isRecordedOnly()) {
                continue;
            }
            if (environment == null) {
                left.add(each.place() + " runs " + each.what() + ", and the list " + each.list()
                        + " does not tell in which environment: not recorded. Name it there with \"environment\"");
            } else {
                last.merge(environment, each, (a, b) -> LAST.compare(a, b) < 0 ? b : a);
            }
        }
        // What a list and a record tell alike is recorded.
        last.values().removeIf(each -> each.list().equals(LedgerBook.LIST));
        return last;
    }

    /** What the ledger has of a service. */
    private static final class OfService {
        private final String service;
        private final Map<String, LedgerFile> last = new HashMap<>();
        private final List<CandidateEntry> candidates = new ArrayList<>();

        private OfService(String service) {
            this.service = service;
        }

        static OfService read(Ledger ledger, EstateService service) throws IOException {
            List<String> names = service.recordedAs();
            OfService known = new OfService(names.get(0));
            List<LedgerFile> files = new ArrayList<>();
            for (String name : names) {
                files.addAll(ledger.read(name, TOLD).records());
            }
            files.sort(Comparator.comparing(file -> file.record().at()));
            for (LedgerFile file : files) {
                if (file.record().entry() instanceof DeploymentEntry deployment) {
                    known.last.put(deployment.environment(), file);
                } else if (file.record().entry() instanceof CandidateEntry candidate) {
                    known.candidates.add(candidate);
                }
            }
            return known;
        }

        DeploymentEntry entry(Running seen) {
            Deployment deployment = seen.deployment();
            CandidateEntry candidate = candidate(seen);
            return new DeploymentEntry(
                    Objects.requireNonNull(deployment.environment()),
                    candidate == null || candidate.version() == null ? deployment.version() : candidate.version(),
                    candidate == null ? null : candidate.digest(),
                    deployment.image(),
                    deployment.digest());
        }

        /** The last one of the version that runs, unless the image is not the one that was made of it. */
        private @Nullable CandidateEntry candidate(Running seen) {
            Build build = seen.build();
            String digest = seen.deployment().digest();
            String version = build == null ? seen.deployment().version() : build.version();
            if (build != null && digest != null && build.imageDigest() != null && !digest.equals(build.imageDigest())) {
                return null;
            }
            CandidateEntry found = null;
            for (CandidateEntry each : candidates) {
                if (version != null && BuildBook.isVersion(version, each.version())) {
                    found = each;
                }
            }
            return found;
        }

        /** Whether the last record of the environment tells the same. */
        boolean isTold(Running seen, DeploymentEntry entry, LedgerFile last) {
            if (!(last.record().entry() instanceof DeploymentEntry before)) {
                return false;
            }
            boolean sameBuild = before.candidate() != null && before.candidate().equals(entry.candidate());
            Deployment recorded = LedgerBook.deployed(service, last, before);
            return seen.isSame(recorded) || (sameBuild && seen.isSameImage(recorded));
        }
    }
}
