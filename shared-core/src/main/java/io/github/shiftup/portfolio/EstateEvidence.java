package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingPool;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.fetch.Sha256;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.match.AliasClasses;
import io.github.shiftup.match.EvidenceIndex;
import io.github.shiftup.policy.IntelSpec;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.stream.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All evidence and intel of an estate: what it names itself and what the policies of its services name, each place read
 * once. Every service sees the findings of all, since what one team met protects the others; its verdict needs its own
 * sources and those of the estate.
 */
final class EstateEvidence {
    private final EvidenceIndex index;
    private final List<List<SourceReading>> sources;
    private final List<Intel> intel;
    private final String digest;

    private EstateEvidence(
            EvidenceIndex index, List<List<SourceReading>> sources, List<Intel> intel, String digest) {
        this.index = index;
        this.sources = sources;
        this.intel = intel;
        this.digest = digest;
    }

    /** Reads all of it. */
    static EstateEvidence load(Estate estate, SourceAccess access, IntelSource intelSource) {
        Reader reader = new Reader(access);
        List<List<SourceReading>> sources = new ArrayList<>();
        Intels intels = new Intels(intelSource);
        List<Intel> intel = new ArrayList<>();
        for (EstateService service : estate.services()) {
            List<SourceReading> own = new ArrayList<>();
            Set<SourceSpec> places = new HashSet<>();
            Policy policy = service.policy();
            if (policy != null) {
                for (SourceSpec spec : policy.sources()) {
                    places.add(Reader.at(service.policyFolder(), spec));
                    own.add(reader.read(service.policyFolder(), service.name(), spec));
                }
            }
            for (SourceSpec spec : estate.evidence()) {
                // What the policy names itself it also has its own limits for.
                if (places.add(Reader.at(estate.folder(), spec))) {
                    own.add(reader.read(estate.folder(), estate.name(), spec));
                }
            }
            sources.add(List.copyOf(own));
            boolean ownIntel = policy != null && !policy.intel().equals(IntelSpec.NONE);
            intel.add(
                    ownIntel
                            ? intels.of(service.policyFolder(), policy.intel())
                            : intels.of(estate.folder(), estate.intel()));
        }
        EvidenceIndex index = EvidenceIndex.of(
                reader.findings, estate.directory(), estate.services().size(), reportTimes(reader));
        return new EstateEvidence(index, sources, intel, reader.digest());
    }

    private static Function<Provenance, @Nullable Instant> reportTimes(Reader reader) {
        Map<String, Map<String, @Nullable Instant>> times = new HashMap<>();
        for (SourceReading source : reader.readings.values()) {
            for (ReportReading report : source.reports()) {
                times.computeIfAbsent(source.spec().id(), any -> new HashMap<>())
                        .put(report.location(), report.time());
            }
        }
        return source -> times.getOrDefault(source.id(), Map.of()).get(source.location());
    }

    /** What concerns a service and one candidate of it. */
    Evidence concerning(int service, Candidate candidate) {
        return new Evidence(index.concerning(service, candidate), sources.get(service), digest);
    }

    AliasClasses classes() {
        return index.classes();
    }

    Intel intel(int service) {
        return intel.get(service);
    }

    /** How many findings were read. */
    int size() {
        return index.size();
    }

    /** SHA-256 over all reports, {@code sha256:...}. */
    String digest() {
        return digest;
    }

    /** Every place once, whoever names it. */
    private static final class Reader {
        private final SourceAccess access;
        private final FindingPool pool = new FindingPool();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<SourceSpec, SourceReading> readings = new LinkedHashMap<>();
        private final TreeSet<String> digests = new TreeSet<>();

        Reader(SourceAccess access) {
            this.access = access;
        }

        SourceReading read(Path folder, String service, SourceSpec spec) {
            SourceSpec place = at(folder, spec);
            SourceReading known = readings.get(place);
            if (known == null) {
                SourcePlan plan = SourcePlan.of(folder, access, service);
                Evidence evidence = new EvidenceLoader(plan, Limits.DEFAULT, pool).load(List.of(spec));
                findings.addAll(evidence.findings());
                digests.add(evidence.digest());
                known = evidence.sources().get(0);
                readings.put(place, known);
            }
            return new SourceReading(
                    spec,
                    known.reports(),
                    known.absence(),
                    known.absenceText(),
                    known.unreadable(),
                    known.untrusted(),
                    known.coverage(),
                    known.copyOf(),
                    known.remarks());
        }

        String digest() {
            return "sha256:" + Sha256.of(String.join("\n", digests));
        }

        /** What decides what is read: not how old it may be, nor whether somebody needs it. */
        private static SourceSpec at(Path folder, SourceSpec spec) {
            String from = Fetchers.isRemote(spec.from()) ? spec.from() : whole(folder, spec.from());
            return new SourceSpec(
                    spec.id(),
                    from,
                    null,
                    true,
                    spec.service(),
                    spec.environment(),
                    spec.format(),
                    false,
                    spec.serverId(),
                    spec.headerFile(),
                    spec.expect(),
                    spec.signature());
        }
    }

    private static String whole(Path folder, String from) {
        Path absolute = folder.toAbsolutePath();
        try {
            return absolute.resolve(from).normalize().toString();
        } catch (InvalidPathException e) {
            return absolute.normalize() + "/" + from;
        }
    }

    /** The same intel is loaded once. */
    private static final class Intels {
        private final IntelSource source;
        private final Map<String, Intel> known = new HashMap<>();

        Intels(IntelSource source) {
            this.source = source;
        }

        Intel of(Path folder, IntelSpec spec) {
            if (spec.equals(IntelSpec.NONE)) {
                return Intel.NONE;
            }
            return known.computeIfAbsent(folder + "\n" + spec, any -> source.load(folder, spec));
        }
    }
}
