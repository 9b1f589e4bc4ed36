package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Counts;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict without its findings: what fits on a page, whatever production reported.
 *
 * @param outcome what the gate said
 * @param enforced whether the policy acts, or only observes
 * @param failsBuild whether the host has to fail the build
 * @param asOf the moment it was judged for, ISO 8601
 * @param service name in the policy
 * @param candidate name and version of what would be shipped
 * @param profile it was judged under
 * @param reasons why not evaluated, or notes on the whole; worst first; at most 50
 * @param counts of findings by effect
 * @param digests of the inputs
 * @param blocking ids of what blocks, at most 200
 * @param fixed ids of what this build mends, at most 200
 * @param waived ids of what a waiver holds, at most 200
 * @param sources of evidence, at most 1000
 * @param waivers audited, at most 1000
 */
public record GateSummary(
        Outcome outcome,
        boolean enforced,
        boolean failsBuild,
        String asOf,
        String service,
        String candidate,
        String profile,
        List<String> reasons,
        Counts counts,
        Digests digests,
        List<String> blocking,
        List<String> fixed,
        List<String> waived,
        List<SourceRow> sources,
        List<WaiverRow> waivers) {
    static final int MOST_IDS = 200;
    static final int MOST_REASONS = 50;
    static final int MOST_ROWS = 1_000;
    private static final String UNKNOWN = "unknown";

    public GateSummary {
        reasons = List.copyOf(reasons);
        blocking = List.copyOf(blocking);
        fixed = List.copyOf(fixed);
        waived = List.copyOf(waived);
        sources = List.copyOf(sources);
        waivers = List.copyOf(waivers);
    }

    /** The gate itself could not run: red, whatever the policy says. */
    public static GateSummary notEvaluated(String reason, String asOf) {
        return new GateSummary(
                Outcome.NOT_EVALUATED,
                true,
                true,
                asOf,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                List.of(Clean.text(reason, Clean.LONGEST)),
                new Counts(0, 0, 0, 0, 0, 0, 0, 0),
                new Digests(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with further notes on the whole, after the others. */
    public GateSummary noting(List<String> notes) {
        return notes.isEmpty() ? this : with(outcome, failsBuild, Stream.concat(reasons.stream(), notes.stream()));
    }

    /** What it becomes where it is lost before it could be recorded, and would let the build go on. */
    public GateSummary lost(String why) {
        return with(Outcome.NOT_EVALUATED, true, Stream.concat(Stream.of(why), reasons.stream()));
    }

    private GateSummary with(Outcome other, boolean fails, Stream<String> texts) {
        return new GateSummary(
                other,
                enforced,
                fails,
                asOf,
                service,
                candidate,
                profile,
                texts.map(text -> Clean.text(text, Clean.LONGEST))
                        .limit(MOST_REASONS)
                        .toList(),
                counts,
                digests,
                blocking,
                fixed,
                waived,
                sources,
                waivers);
    }

    /** Ids of the waivers that are about to end. */
    public List<String> expiring() {
        return waivers.stream().filter(WaiverRow::isExpiring).map(WaiverRow::id).toList();
    }

    /** Age of the oldest source that has one, ISO 8601; null if none has. */
    public @Nullable String evidenceAge() {
        Duration oldest = null;
        for (SourceRow source : sources) {
            if (source.age() != null) {
                Duration age = Duration.parse(source.age());
                oldest = oldest == null || age.compareTo(oldest) > 0 ? age : oldest;
            }
        }
        return oldest == null ? null : oldest.toString();
    }

    public String getOutcomeWord() {
        return Words.outcome(outcome);
    }

    public String getService() {
        return service;
    }

    public String getCandidate() {
        return candidate;
    }

    public String getProfile() {
        return profile;
    }

    public List<String> getReasons() {
        return reasons;
    }

    public List<String> getFixed() {
        return fixed;
    }

    public List<SourceRow> getSources() {
        return sources;
    }

    public List<WaiverRow> getWaivers() {
        return waivers;
    }

    public String getCandidateDigest() {
        return digests.candidate();
    }

    public String getEvidenceDigest() {
        return digests.evidence();
    }

    public String getPolicyDigest() {
        return digests.policy();
    }

    public String getIntelDigest() {
        return digests.intel();
    }
}
