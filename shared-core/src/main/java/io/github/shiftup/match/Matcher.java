package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.inventory.Candidate;
import java.util.List;

/** Holds findings against one candidate. Built once; pure and thread-safe from then on. */
public final class Matcher {
    private final Candidate candidate;
    private final ServiceIdentity identity;
    private final List<FixClaim> claims;
    private final Advisories advisories;

    private Matcher(Candidate candidate, ServiceIdentity identity, List<FixClaim> claims, Advisories advisories) {
        this.candidate = candidate;
        this.identity = identity;
        this.claims = List.copyOf(claims);
        this.advisories = advisories;
    }

    /**
     * Prepares the look-up.
     *
     * @param candidate what this build would ship
     * @param identity how production names this service
     * @param claims fix claims of the policy
     * @param advisories what intel knows of affected versions; {@link Advisories#none()} if nothing
     */
    public static Matcher of(
            Candidate candidate, ServiceIdentity identity, List<FixClaim> claims, Advisories advisories) {
        return new Matcher(candidate, identity, claims, advisories);
    }

    /** How this one finding, by itself, stands to the candidate. {@link Sightings} weighs what several say together. */
    public Match match(Finding finding) {
        boolean ours = identity.service().equals(finding.asset().service());
        return new Match(
                ours ? Standing.NOT_MAPPABLE : Standing.ELSEWHERE,
                null,
                List.of(),
                null,
                null,
                false,
                "Held against " + candidate.name() + " with " + claims.size() + " claims and " + advisories + ".");
    }
}
