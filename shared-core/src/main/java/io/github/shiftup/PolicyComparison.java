package io.github.shiftup;

import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.VerdictDiff;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyChange;
import io.github.shiftup.policy.PolicyChange.Direction;
import io.github.shiftup.policy.PolicyDiff;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two policies held against each other: in words, and by what they make of the same evidence.
 *
 * @param from where the earlier one is
 * @param to where the later one is
 * @param changes looser ones first
 * @param verdicts what becomes of findings; null without a candidate
 */
public record PolicyComparison(
        String from,
        String to,
        List<PolicyChange> changes,
        @Nullable VerdictDiff verdicts) {

    public PolicyComparison {
        changes = List.copyOf(changes);
    }

    /**
     * Compares.
     *
     * @param from a file, {@code REV:path} in a Git repository, {@code file.jar!/path} or {@code mvn:...!/path}
     * @param to the same
     * @param folder that relative files are relative to, and in whose repository revisions are looked for
     * @param sbom of a candidate; null to compare the policies alone
     * @param asOf the moment to judge for
     * @param access to the evidence and intel that the later policy names, which both are held against
     * @throws PolicyException if one of them cannot be read
     * @throws ReportException if the candidate cannot be read
     * @throws IOException if one of them cannot be fetched
     */
    public static PolicyComparison of(
            String from, String to, Path folder, @Nullable Path sbom, Instant asOf, SourceAccess access)
            throws IOException {
        try (PolicyPlace earlier = PolicyPlace.of(from, folder, access.artifacts());
                PolicyPlace later = PolicyPlace.of(to, folder, access.artifacts())) {
            Policy before = earlier.load(access.artifacts());
            Policy after = later.load(access.artifacts());
            VerdictDiff verdicts = sbom == null
                    ? null
                    : verdicts(before, after, later.evidenceFolder(), CycloneDxSbom.read(sbom), asOf, access);
            return new PolicyComparison(from, to, PolicyDiff.of(before, after), verdicts);
        }
    }

    private static VerdictDiff verdicts(
            Policy before, Policy after, Path folder, Candidate candidate, Instant asOf, SourceAccess access) {
        SourcePlan plan = SourcePlan.of(folder, access, after.identity().service());
        Evidence evidence = new EvidenceLoader(plan, Limits.DEFAULT).load(after.sources());
        Intel intel = FetchedIntel.load(folder, after.intel(), plan.fetcher());
        Verdict was = Evaluator.evaluate(candidate, evidence, before, intel, asOf);
        Verdict is = Evaluator.evaluate(candidate, evidence, after, intel, asOf);
        return VerdictDiff.of(was, is);
    }

    public long count(Direction direction) {
        return changes.stream()
                .filter(change -> change.direction() == direction)
                .count();
    }
}
