package io.github.shiftup.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer with all that led to it. Reports show it, hosts act on it, {@code replay} proves it.
 *
 * @param outcome what the gate says
 * @param enforced whether {@code FAIL} and {@code NOT_EVALUATED} are to fail the build; false in {@code mode: observe}
 * @param asOf the moment it is judged for
 * @param service name in the policy
 * @param candidateName what would be shipped
 * @param candidateVersion of it; null if unknown
 * @param partial whether only some modules were built
 * @param skipped why evaluation was skipped; null if it was not
 * @param profile id of the profile
 * @param overlays on it
 * @param reasons why not evaluated, or notes that concern the whole; worst first
 * @param decisions every finding, most serious effect first, then by level, score and id
 * @param counts of the decisions
 * @param sources in the policy's order
 * @param waivers in the policy's order
 * @param digests of the inputs
 * @param policy what it was judged by; null if no policy could be read
 */
public record Verdict(
        Outcome outcome,
        boolean enforced,
        Instant asOf,
        String service,
        String candidateName,
        @Nullable String candidateVersion,
        boolean partial,
        @Nullable String skipped,
        String profile,
        List<String> overlays,
        List<String> reasons,
        List<Decision> decisions,
        Counts counts,
        List<SourceState> sources,
        List<WaiverState> waivers,
        Digests digests,
        @Nullable PolicyState policy) {

    public Verdict {
        overlays = List.copyOf(overlays);
        reasons = List.copyOf(reasons);
        decisions = List.copyOf(decisions);
        sources = List.copyOf(sources);
        waivers = List.copyOf(waivers);
    }

    /** Whether the host has to fail the build. */
    public boolean failsBuild() {
        return enforced && (outcome == Outcome.FAIL || outcome == Outcome.NOT_EVALUATED);
    }

    public List<Decision> decisions(Effect effect) {
        return decisions.stream()
                .filter(decision -> decision.effect() == effect)
                .toList();
    }
}
