package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.Verdicts;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.policy.Policy;
import java.time.Instant;
import java.util.List;

/** Judges what an estate built and runs by the gate's own function: no build, and the same answer as a build would get. */
final class EstateJudge {
    private final Estate estate;
    private final EstateEvidence evidence;
    private final Instant asOf;

    EstateJudge(Estate estate, EstateEvidence evidence, Instant asOf) {
        this.estate = estate;
        this.evidence = evidence;
        this.asOf = asOf;
    }

    /** The verdict on one candidate of a service. */
    Verdict judge(int service, Candidate candidate) {
        EstateService judged = estate.services().get(service);
        Policy policy = judged.policy();
        if (policy == null) {
            List<String> problems = judged.problems().isEmpty() ? List.of("it has no policy") : judged.problems();
            return Verdicts.withoutPolicy(problems, candidate, asOf);
        }
        return Evaluator.evaluate(
                candidate,
                evidence.concerning(service, candidate),
                evidence.shared(),
                policy,
                evidence.intel(service),
                asOf);
    }
}
