package io.github.shiftup.gate;

import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CandidateDigest;
import io.github.shiftup.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Verdicts that do not come of an evaluation. */
public final class Verdicts {
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    private static final String UNKNOWN = "unknown";

    private Verdicts() {}

    /** The policy cannot be read: red, whatever it may have said. */
    public static Verdict withoutPolicy(List<String> problems, Candidate candidate, Instant asOf) {
        return new Verdict(
                Outcome.NOT_EVALUATED,
                true,
                asOf,
                UNKNOWN,
                candidate.name(),
                candidate.version(),
                candidate.partial(),
                null,
                UNKNOWN,
                List.of(),
                problems,
                List.of(),
                NONE,
                List.of(),
                List.of(),
                new Digests(CandidateDigest.of(candidate), UNKNOWN, UNKNOWN, UNKNOWN));
    }

    /** The build asked to skip the gate and the profile lets it: not evaluated, and it does not fail. */
    public static Verdict skipped(Policy policy, Candidate candidate, Instant asOf) {
        return new Verdict(
                Outcome.NOT_EVALUATED,
                false,
                asOf,
                policy.identity().service(),
                candidate.name(),
                candidate.version(),
                candidate.partial(),
                "the build asked to skip the gate, and profile "
                        + policy.profile().id() + " allows it",
                policy.profile().id(),
                policy.overlays(),
                List.of("skipped: nothing that production reports was looked at"),
                List.of(),
                NONE,
                List.of(),
                List.of(),
                new Digests(CandidateDigest.of(candidate), UNKNOWN, policy.digest(), Intel.NONE.digest()));
    }

    /** The same verdict with one more note. */
    public static Verdict withNote(Verdict verdict, String note) {
        List<String> reasons = new ArrayList<>(verdict.reasons());
        reasons.add(note);
        return new Verdict(
                verdict.outcome(),
                verdict.enforced(),
                verdict.asOf(),
                verdict.service(),
                verdict.candidateName(),
                verdict.candidateVersion(),
                verdict.partial(),
                verdict.skipped(),
                verdict.profile(),
                verdict.overlays(),
                reasons,
                verdict.decisions(),
                verdict.counts(),
                verdict.sources(),
                verdict.waivers(),
                verdict.digests());
    }
}
