package io.github.shiftup.gate;

import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CandidateDigest;
import io.github.shiftup.policy.Action;
import io.github.shiftup.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                new Digests(CandidateDigest.of(candidate), UNKNOWN, UNKNOWN, UNKNOWN),
                null);
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
                new Digests(CandidateDigest.of(candidate), UNKNOWN, policy.digest(), Intel.NONE.digest()),
                PolicyState.of(policy));
    }

    /** The same verdict with one more note. */
    public static Verdict withNote(Verdict verdict, String note) {
        return with(verdict, verdict.outcome(), note, verdict.policy());
    }

    /**
     * The same verdict of a policy that allows more than the last one did: told in any case; it warns or fails where the
     * profile says so and nobody approved.
     */
    public static Verdict loosened(Verdict verdict, Loosening loosening) {
        PolicyState policy = verdict.policy();
        if (policy == null) {
            return verdict;
        }
        List<String> texts =
                loosening.changes().stream().map(Loosening.Change::text).toList();
        String note = "The policy is looser than that of the last verdict (" + loosening.since() + "): "
                + String.join("; ", texts) + ". " + standing(loosening);
        return with(verdict, worst(verdict, loosening), note, policy.with(loosening));
    }

    private static String standing(Loosening loosening) {
        if (loosening.approval() != null) {
            return "Approved by " + loosening.approval() + ".";
        }
        return loosening.action() == null
                ? "Nobody has to approve that under this profile."
                : "Nobody approved it: let someone who may add approvedLooser to the policy, with digest "
                        + loosening.since() + ", or take the change back.";
    }

    private static Outcome worst(Verdict verdict, Loosening loosening) {
        if (!loosening.isOpen()) {
            return verdict.outcome();
        }
        Outcome asked = loosening.action() == Action.FAIL ? Outcome.FAIL : Outcome.WARN;
        return asked.compareTo(verdict.outcome()) < 0 ? asked : verdict.outcome();
    }

    private static Verdict with(Verdict verdict, Outcome outcome, String note, @Nullable PolicyState policy) {
        List<String> reasons = new ArrayList<>(verdict.reasons());
        reasons.add(note);
        return new Verdict(
                outcome,
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
                verdict.digests(),
                policy);
    }
}
