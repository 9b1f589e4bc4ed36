package io.github.shiftup.metrics;

import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.CheckpointEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.ledger.SightingBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the records of one service tell, in the order in which it happened.
 *
 * @param events in order
 * @param first earliest sighting of each finding
 * @param last latest sighting of each finding
 * @param pruned findings of which older records are gone
 * @param candidates versions of each component by the candidate's digest
 */
record ServiceHistory(
        List<Event> events,
        Map<FindingKey, Instant> first,
        Map<FindingKey, Instant> last,
        Set<FindingKey> pruned,
        Map<String, Map<String, Set<String>>> candidates) {

    static ServiceHistory of(Collection<LedgerFile> files, MetricsRequest request) {
        return new Builder(ChainOrder.of(files)).build(request);
    }

    /** Every finding that any record names, sorted. */
    Set<FindingKey> findings() {
        Set<FindingKey> all = new TreeSet<>(first.keySet());
        verdicts().forEach(verdict -> all.addAll(verdict.by().keySet()));
        return all;
    }

    List<Event.Verdict> verdicts() {
        return events.stream()
                .filter(Event.Verdict.class::isInstance)
                .map(Event.Verdict.class::cast)
                .toList();
    }

    /** Versions in which a candidate ships a component: none if it does not, null if the candidate's record is gone. */
    @Nullable
    Set<String> versions(String candidate, String component) {
        Map<String, Set<String>> components = candidates.get(candidate);
        return components == null ? null : components.getOrDefault(component, Set.of());
    }

    private static final class Builder {
        private final List<LedgerFile> files;
        private final Map<String, LedgerFile> byDigest = new HashMap<>();
        private final FindingNames names = new FindingNames();
        private final Set<FindingKey> pruned = new HashSet<>();
        private final Map<String, Map<String, Set<String>>> candidates = new HashMap<>();
        private final Map<String, EvidenceEntry> evidence = new HashMap<>();

        Builder(List<LedgerFile> files) {
            this.files = files;
            for (LedgerFile file : files) {
                byDigest.put(file.digest(), file);
                seen(file.record().entry()).forEach(names::add);
            }
        }

        private static List<Seen> seen(Entry entry) {
            return entry instanceof SightingsEntry sightings
                    ? sightings.sightings()
                    : entry instanceof CheckpointEntry checkpoint ? checkpoint.sightings() : List.of();
        }

        ServiceHistory build(MetricsRequest request) {
            List<Event> events = new ArrayList<>();
            Map<String, LedgerFile> verdictBeside = verdictsBeside();
            Map<String, Event> afterVerdict = new HashMap<>();
            for (LedgerFile file : files) {
                Entry entry = file.record().entry();
                Instant at = file.record().at();
                if (entry instanceof VerdictEntry verdict) {
                    events.add(
                            new Event.Verdict(at, verdict, decisions(verdict), evidenceOf(file, verdict.evidence())));
                    Event sightings = afterVerdict.remove(file.digest());
                    if (sightings != null) {
                        events.add(sightings);
                    }
                } else if (entry instanceof DeploymentEntry deployment) {
                    if (request.isProduction(deployment.environment())) {
                        events.add(new Event.Deployment(at, deployment));
                    }
                } else if (entry instanceof SightingsEntry sightings) {
                    LedgerFile verdict = verdictBeside.get(file.digest());
                    Event seen = new Event.Sightings(at, keys(sightings.sightings()), complete(file, verdict));
                    if (verdict == null) {
                        events.add(seen);
                    } else {
                        afterVerdict.put(verdict.digest(), seen);
                    }
                } else if (entry instanceof CandidateEntry candidate) {
                    candidates.put(candidate.digest(), components(candidate));
                } else if (entry instanceof EvidenceEntry found) {
                    evidence.put(found.digest(), found);
                } else if (entry instanceof CheckpointEntry checkpoint) {
                    pruned.addAll(keys(checkpoint.sightings()));
                }
            }
            Map<FindingKey, Instant> first = new TreeMap<>();
            Map<FindingKey, Instant> last = new TreeMap<>();
            for (Seen each : SightingBook.of(files).all()) {
                FindingKey key = names.key(each.id(), each.component());
                first.merge(key, each.first(), (a, b) -> a.isBefore(b) ? a : b);
                last.merge(key, each.last(), (a, b) -> a.isAfter(b) ? a : b);
            }
            return new ServiceHistory(List.copyOf(events), first, last, pruned, candidates);
        }

        private Set<FindingKey> keys(List<Seen> sightings) {
            Set<FindingKey> keys = new HashSet<>();
            sightings.forEach(each -> keys.add(names.key(each.id(), each.component())));
            return keys;
        }

        private Map<FindingKey, Judged> decisions(VerdictEntry verdict) {
            Map<FindingKey, Judged> by = new HashMap<>();
            for (Judged each : verdict.decisions()) {
                by.merge(names.key(each.id(), each.component()), each, Effects::graver);
            }
            return by;
        }

        private @Nullable EvidenceEntry evidenceOf(LedgerFile file, String digest) {
            return beside(file) instanceof EvidenceEntry found && found.digest().equals(digest)
                    ? found
                    : evidence.get(digest);
        }

        private @Nullable Entry beside(LedgerFile file) {
            LedgerFile found = before(file, Entry.Kind.EVIDENCE);
            return found == null ? null : found.record().entry();
        }

        /** What a verdict was written with is a chain of records of the same moment that ends at the verdict. */
        private @Nullable LedgerFile before(LedgerFile file, Entry.Kind kind) {
            LedgerFile at = file;
            for (int steps = 0; steps < 8; steps++) {
                List<String> parents = at.record().parents();
                LedgerFile parent = parents.size() == 1 ? byDigest.get(parents.get(0)) : null;
                if (parent == null
                        || !parent.record().at().equals(file.record().at())
                        || parent.record().entry() instanceof VerdictEntry) {
                    return null;
                }
                if (parent.record().entry().kind() == kind) {
                    return parent;
                }
                at = parent;
            }
            return null;
        }

        private Map<String, LedgerFile> verdictsBeside() {
            Map<String, LedgerFile> beside = new HashMap<>();
            for (LedgerFile file : files) {
                LedgerFile sightings =
                        file.record().entry() instanceof VerdictEntry ? before(file, Entry.Kind.SIGHTINGS) : null;
                if (sightings != null) {
                    beside.put(sightings.digest(), file);
                }
            }
            return beside;
        }

        private boolean complete(LedgerFile sightings, @Nullable LedgerFile verdict) {
            if (verdict != null
                    && verdict.record().entry() instanceof VerdictEntry entry
                    && (entry.skipped() != null || entry.outcome().equals("NOT_EVALUATED"))) {
                return false;
            }
            return beside(sightings) instanceof EvidenceEntry found && Event.isComplete(found);
        }

        private static Map<String, Set<String>> components(CandidateEntry candidate) {
            Map<String, Set<String>> components = new HashMap<>();
            candidate
                    .components()
                    .forEach(shipped -> Coordinates.parse(shipped.purl())
                            .ifPresent(known -> components
                                    .computeIfAbsent(known.displayName(), name -> new TreeSet<>())
                                    .add(known.version() == null ? "" : known.version())));
            return components;
        }
    }
}
