package io.github.shiftup;

import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.History;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.Limits;
import java.nio.file.Path;
import java.time.Instant;

/**
 * All that a verdict needs but the candidate, read once: for whoever judges many candidates by the same policy, evidence,
 * intel and history, at the same moment.
 */
public record PreparedGate(Policy policy, Evidence evidence, Intel intel, History history, Instant asOf) {

    /**
     * Reads what the request names; its candidate is not looked at.
     *
     * @throws PolicyException if the policy cannot be read
     */
    public static PreparedGate of(GateRequest request) {
        return of(request, PolicyLoader.load(request.policy(), request.access().artifacts()), HostSources.NONE);
    }

    static PreparedGate of(GateRequest request, Policy policy, HostSources host) {
        Path folder = request.policy().toAbsolutePath().normalize().resolveSibling("");
        SourcePlan plan = SourcePlan.of(
                        folder, request.access(), policy.identity().service())
                .through(host::fetcher);
        Evidence evidence = new EvidenceLoader(plan, Limits.DEFAULT).load(policy.sources());
        return new PreparedGate(
                policy,
                evidence,
                FetchedIntel.load(folder, policy.intel(), plan.fetcher()),
                GateLedger.of(request, policy, host).map(GateLedger::history).orElse(History.NONE),
                request.asOf());
    }

    /** Judges one candidate. */
    public Verdict evaluate(Candidate candidate) {
        return Evaluator.evaluate(candidate, evidence, policy, intel, history, asOf);
    }
}
