package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingPool;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.gate.SharedWork;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.match.EvidenceIndex;
import io.github.shiftup.policy.IntelSpec;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final SharedWork shared;

    /**
     * What was read.
     *
     * @param findings of all places
     * @param readings what came of each place, in the order of {@link EstateSources#places}
     * @param intel of each service
     * @param digest over all reports
     */
    EstateEvidence(
            Estate estate,
            EstateSources places,
            List<Finding> findings,
            List<SourceReading> readings,
            List<Intel> intel,
            String digest) {
        this.sources = new ArrayList<>();
        for (int i = 0; i < estate.services().size(); i++) {
            sources.add(places.of(i, readings));
        }
        this.intel = intel;
        this.digest = digest;
        this.index =
                EvidenceIndex.of(findings, estate.directory(), estate.services().size(), reportTimes(readings));
        this.shared = new SharedWork(index.classes());
    }

    /** Reads all of it. */
    static EstateEvidence load(Estate estate, SourceAccess access, IntelSource intelSource) {
        EstateSources places = EstateSources.of(estate);
        FindingPool pool = new FindingPool();
        List<Finding> findings = new ArrayList<>();
        List<SourceReading> readings = new ArrayList<>();
        TreeSet<String> digests = new TreeSet<>();
        for (EstateSources.Place place : places.places()) {
            SourcePlan plan = SourcePlan.of(place.folder(), access, place.service());
            Evidence evidence = new EvidenceLoader(plan, Limits.DEFAULT, pool).load(List.of(place.spec()));
            findings.addAll(evidence.findings());
            readings.add(evidence.sources().get(0));
            digests.add(evidence.digest());
        }
        String digest = "sha256:" + Sha256.of(String.join("\n", digests));
        return new EstateEvidence(estate, places, findings, readings, intel(estate, intelSource), digest);
    }

    /** The intel of each service: what its policy names, else what the estate names. */
    static List<Intel> intel(Estate estate, IntelSource source) {
        Map<String, Intel> known = new HashMap<>();
        List<Intel> intel = new ArrayList<>();
        for (EstateService service : estate.services()) {
            Policy policy = service.policy();
            boolean own = policy != null && !policy.intel().equals(IntelSpec.NONE);
            Path folder = own ? service.policyFolder() : estate.folder();
            IntelSpec spec = policy != null && own ? policy.intel() : estate.intel();
            intel.add(
                    spec.equals(IntelSpec.NONE)
                            ? Intel.NONE
                            : known.computeIfAbsent(folder + "\n" + spec, any -> source.load(folder, spec)));
        }
        return intel;
    }

    private static Function<Provenance, @Nullable Instant> reportTimes(List<SourceReading> readings) {
        Map<String, Map<String, @Nullable Instant>> times = new HashMap<>();
        for (SourceReading source : readings) {
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

    SharedWork shared() {
        return shared;
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
}
