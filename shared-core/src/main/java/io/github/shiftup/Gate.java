package io.github.shiftup;

import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.Verdicts;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import io.github.shiftup.stream.Limits;
import java.nio.file.Path;
import java.util.List;

/**
 * The one entry for hosts: reads policy, evidence and intel, and evaluates. Whatever goes wrong is a verdict as well
 * ({@code NOT_EVALUATED}), never a silent pass; writing reports and failing builds is the host's.
 */
public final class Gate {
    private Gate() {}

    public static Verdict evaluate(GateRequest request) {
        return evaluate(request, HostSources.NONE);
    }

    /**
     * Evaluates with sources that the host's own settings place or add.
     *
     * @param host takes nothing away from what the policy asks for
     */
    public static Verdict evaluate(GateRequest request, HostSources host) {
        Policy policy;
        try {
            policy = host.applied(PolicyLoader.load(request.policy()));
        } catch (PolicyException e) {
            List<String> problems = e.problems().stream().map(Problem::toString).toList();
            return Verdicts.withoutPolicy(problems, request.candidate(), request.asOf());
        }
        boolean skipAllowed = policy.profile().get(Parameters.SKIP_ALLOWED);
        if (request.skip() && skipAllowed) {
            return compared(Verdicts.skipped(policy, request.candidate(), request.asOf()), policy, request);
        }
        Path folder = request.policy().toAbsolutePath().normalize().resolveSibling("");
        SourcePlan plan =
                SourcePlan.of(folder, request.access(), policy.identity().service());
        Evidence evidence = new EvidenceLoader(plan, Limits.DEFAULT).load(policy.sources());
        Intel intel = FetchedIntel.load(folder, policy.intel(), host.fetcher(plan.fetcher()));
        Verdict verdict = Evaluator.evaluate(request.candidate(), evidence, policy, intel, request.asOf());
        verdict = compared(verdict, policy, request);
        return request.skip() ? Verdicts.withNote(verdict, skipRefused(policy)) : verdict;
    }

    private static Verdict compared(Verdict verdict, Policy policy, GateRequest request) {
        LastPolicy last = request.last();
        return last == null
                ? verdict
                : last.loosenedBy(policy)
                        .map(loosening -> Verdicts.loosened(verdict, loosening))
                        .orElse(verdict);
    }

    private static String skipRefused(Policy policy) {
        return "the build asked to skip the gate; profile " + policy.profile().id() + " does not allow it ("
                + policy.profile().sourced(Parameters.SKIP_ALLOWED).origin() + "), so it was judged all the same";
    }
}
