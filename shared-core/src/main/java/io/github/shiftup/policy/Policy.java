package io.github.shiftup.policy;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.FixClaim;
import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.risk.table.DecisionTable;
import io.github.shiftup.risk.table.Fact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a repository says: the effective policy, profile and overlays merged in.
 *
 * @param location of the file, for messages
 * @param identity how production names the service
 * @param profile effective: overlays and tightenings merged in
 * @param overlays on it, as written
 * @param origins of those of them that are not built in, and of what they extend
 * @param mode whether the verdict acts
 * @param exposure as the policy states it; null to assume the profile's
 * @param sources of evidence, in the file's order
 * @param intel files
 * @param tables that the profile names
 * @param facts that they ask for, as the policy states them
 * @param rules of the repository's own
 * @param waivers acceptances of risk
 * @param fixClaims for findings without a component
 * @param preferredRatings rating sources, best first; empty for the worst
 * @param failOnWarn whether a warning counts as a failure
 * @param failOnUnusedWaiver whether a waiver without effect counts as a failure
 * @param approvedLooser leave to be looser than an earlier policy; null without one
 * @param team that owns the service; null if it names none
 * @param ledger where its history is kept; null if nothing is remembered
 * @param digest SHA-256 over the files it was made of, {@code sha256:...}
 */
public record Policy(
        String location,
        ServiceIdentity identity,
        Profile profile,
        List<String> overlays,
        List<ProfileOrigin> origins,
        Mode mode,
        @Nullable Exposure exposure,
        List<SourceSpec> sources,
        IntelSpec intel,
        List<DecisionTable> tables,
        Map<Fact, String> facts,
        List<Rule> rules,
        List<Waiver> waivers,
        List<FixClaim> fixClaims,
        List<String> preferredRatings,
        boolean failOnWarn,
        boolean failOnUnusedWaiver,
        @Nullable LooserApproval approvedLooser,
        @Nullable String team,
        @Nullable LedgerSpec ledger,
        String digest) {

    public Policy {
        overlays = List.copyOf(overlays);
        origins = List.copyOf(origins);
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        facts = Map.copyOf(facts);
        rules = List.copyOf(rules);
        waivers = List.copyOf(waivers);
        fixClaims = List.copyOf(fixClaims);
        preferredRatings = List.copyOf(preferredRatings);
    }
}
