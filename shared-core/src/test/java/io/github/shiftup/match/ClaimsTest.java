package io.github.shiftup.match;

import static io.github.shiftup.match.Given.LOG4J;
import static io.github.shiftup.match.Given.TODAY;
import static io.github.shiftup.match.Given.YESTERDAY;
import static io.github.shiftup.match.Given.candidate;
import static io.github.shiftup.match.Given.claim;
import static io.github.shiftup.match.Given.finding;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimsTest {
    private static final Asset LOGIN_PAGE = Asset.UNKNOWN.withUrl("https://portal.clinic.example/login?next=/");

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MISCONFIGURATION", "EXPOSED_SECRET", "WEAKNESS", "END_OF_LIFE", "VULNERABILITY"})
    void aClaimHoldsWhatNamesNoComponent(Kind kind) {
        Match match = matcher(candidate(), claim("KSV012", null, null))
                .match(finding("KSV012", kind).build());
        assertThat(match.standing()).isEqualTo(Standing.FIX_CLAIMED);
        assertThat(match.claim()).isEqualTo("claim-1");
        assertThat(match.contradicted()).isFalse();
        assertThat(match.reason()).isEqualTo("Held by fix claim claim-1 of dana, whose fix is not deployed yet.");
    }

    @Test
    void withoutAClaimItIsNotMappable() {
        Match match = matcher(candidate()).match(finding("10038", Kind.WEAKNESS).build());
        assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(match.claim()).isNull();
        assertThat(match.confidence()).isNull();
        assertThat(match.reason())
                .isEqualTo("The report names no component that could be looked for in the candidate, and no fix claim"
                        + " names it.");
    }

    @Test
    void aClaimMayNameAnAliasInAnyCase() {
        Match match = matcher(candidate(), claim(" avd-ksv-0012 ", null, null))
                .match(finding("KSV012", Kind.MISCONFIGURATION)
                        .alias("AVD-KSV-0012")
                        .build());
        assertThat(match.standing()).isEqualTo(Standing.FIX_CLAIMED);
    }

    @Test
    void aClaimOfAnotherFindingHoldsNothing() {
        assertThat(matcher(candidate(), claim("KSV013", null, null))
                        .match(finding("KSV012", Kind.MISCONFIGURATION).build())
                        .standing())
                .isEqualTo(Standing.NOT_MAPPABLE);
    }

    @Test
    void evidenceThatIsOlderThanTheDeploymentDoesNotContradict() {
        Match match = matcher(candidate(), claim("10038", null, TODAY))
                .match(finding("10038", Kind.WEAKNESS).lastSeen(TODAY).build());
        assertThat(match.standing()).isEqualTo(Standing.FIX_CLAIMED);
        assertThat(match.reason())
                .isEqualTo("Held by fix claim claim-1 of dana; no evidence is newer than its deployment at"
                        + " 2026-11-24T10:00:00Z.");
    }

    @Test
    void newerEvidenceContradictsTheClaim() {
        Match match = matcher(candidate(), claim("10038", null, YESTERDAY))
                .match(finding("10038", Kind.WEAKNESS).lastSeen(TODAY).build());
        assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(match.contradicted()).isTrue();
        assertThat(match.claim()).isEqualTo("claim-1");
        assertThat(match.reason())
                .isEqualTo("Production contradicts fix claim claim-1 of dana: seen at 2026-11-24T10:00:00Z, after its"
                        + " deployment at 2026-11-23T10:00:00Z.");
    }

    @Test
    void evidenceWithoutATimeProvesNoDeployedFix() {
        Match match = matcher(candidate(), claim("10038", null, YESTERDAY))
                .match(finding("10038", Kind.WEAKNESS).lastSeen(null).build());
        assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(match.contradicted()).isFalse();
        assertThat(match.claim()).isEqualTo("claim-1");
        assertThat(match.reason()).endsWith("the report does not tell whether it saw this before or after.");
    }

    @Test
    void aSecondClaimHoldsAfterTheFirstWasContradicted() {
        FixClaim second = new FixClaim(
                "claim-2", "10038", null, "headers set at the proxy", "dana", LocalDate.parse("2026-11-24"), null);
        Match match = matcher(candidate(), claim("10038", null, YESTERDAY), second)
                .match(finding("10038", Kind.WEAKNESS).build());
        assertThat(match.standing()).isEqualTo(Standing.FIX_CLAIMED);
        assertThat(match.claim()).isEqualTo("claim-2");
    }

    @Test
    void anOlderClaimThatHoldsGoesBeforeANewerOneThatDoesNot() {
        FixClaim newer =
                new FixClaim("claim-2", "10038", null, "headers set", "dana", LocalDate.parse("2026-11-24"), YESTERDAY);
        assertThat(matcher(candidate(), newer, claim("10038", null, null))
                        .match(finding("10038", Kind.WEAKNESS).build())
                        .claim())
                .isEqualTo("claim-1");
    }

    @Test
    void ofSeveralThatDoNotHoldTheNewestIsNamed() {
        FixClaim newer =
                new FixClaim("claim-2", "10038", null, "headers set", "dana", LocalDate.parse("2026-11-24"), YESTERDAY);
        Match match = matcher(candidate(), claim("10038", null, YESTERDAY), newer)
                .match(finding("10038", Kind.WEAKNESS).build());
        assertThat(match.contradicted()).isTrue();
        assertThat(match.claim()).isEqualTo("claim-2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://portal.clinic.example/**, FIX_CLAIMED",
        "https://portal.clinic.example/admin/**, NOT_MAPPABLE",
        "portal.clinic.example, FIX_CLAIMED",
        "*.clinic.example, FIX_CLAIMED",
        "lab.clinic.example, NOT_MAPPABLE",
        "clinic-*, NOT_MAPPABLE",
    })
    void aClaimMayBeLimitedToAPage(String pattern, Standing standing) {
        assertThat(matcher(candidate(), claim("10038", pattern, null))
                        .match(finding("10038", Kind.WEAKNESS).asset(LOGIN_PAGE).build())
                        .standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "prod/deployment/clinic-portal, FIX_CLAIMED",
        "prod/*/clinic-portal, FIX_CLAIMED",
        "test/deployment/clinic-portal, NOT_MAPPABLE",
        "registry.example/clinic/portal, FIX_CLAIMED",
        "registry.example/clinic/portal:1.*, FIX_CLAIMED",
        "registry.example/clinic/lab, NOT_MAPPABLE",
        "clinic-portal, FIX_CLAIMED",
        "node-7, FIX_CLAIMED",
        "node-8, NOT_MAPPABLE",
    })
    void aClaimMayBeLimitedToAWorkloadAnImageAServiceOrAHost(String pattern, Standing standing) {
        Asset pod = new Asset(
                "production",
                "clinic-portal",
                "prod/pod/clinic-portal-7d9c8b6f5-x2x9k",
                "registry.example/clinic/portal:1.2",
                null,
                "node-7",
                null);
        assertThat(matcher(candidate(), claim("KSV012", pattern, null))
                        .match(finding("KSV012", Kind.MISCONFIGURATION)
                                .asset(pod)
                                .build())
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void aClaimNeverHelpsWhereAComponentIsCompared() {
        FixClaim claim = claim("CVE-2021-44228", null, null);
        assertThat(matcher(candidate(LOG4J), claim).match(inPurl(LOG4J).build()).standing())
                .isEqualTo(Standing.STILL_PRESENT);
        assertThat(matcher(candidate(true), claim).match(inPurl(LOG4J).build()).standing())
                .isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(matcher(candidate(), claim).match(inPurl(LOG4J).build()).standing())
                .isEqualTo(Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void aClaimHelpsWhereTheCandidateCannotTell() {
        Match match = matcher(candidate(), claim("CVE-2021-44228", null, null))
                .match(inPurl("pkg:deb/debian/libc6@2.28-10")
                        .fixedVersion("2.28-11")
                        .build());
        assertThat(match.standing()).isEqualTo(Standing.FIX_CLAIMED);
        assertThat(match.nearestFix()).isNull();
    }

    @Test
    void aClaimOfOursDoesNotConcernAnotherService() {
        assertThat(matcher(candidate(), claim("KSV012", null, null))
                        .match(finding("KSV012", Kind.MISCONFIGURATION)
                                .asset(Given.OTHERS)
                                .build())
                        .standing())
                .isEqualTo(Standing.ELSEWHERE);
    }

    @Test
    void aRuntimeSignalIsNotHeldAgainstTheCandidate() {
        Matcher matcher = matcher(candidate(LOG4J), claim("falco-2", null, null));
        Match ours = matcher.match(finding("falco-1", Kind.BEHAVIOUR)
                .component(inPurl(LOG4J).build().component())
                .build());
        assertThat(ours.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(ours.claim()).isNull();
        assertThat(ours.reason()).startsWith("A runtime signal is not held against the candidate");
        Match theirs = matcher.match(
                finding("falco-1", Kind.BEHAVIOUR).asset(Given.OTHERS).build());
        assertThat(theirs.standing()).isEqualTo(Standing.ELSEWHERE);
        assertThat(theirs.reason())
                .isEqualTo("Another service (lab-results) is seen with it, and it is a runtime signal there.");
    }

    /** Its category can block a build, so there has to be an answer to it. */
    @Test
    void aRuntimeSignalIsClaimedByItsRuleUntilItIsSeenAgain() {
        Finding signal = finding("falco-1", Kind.BEHAVIOUR)
                .component(inPurl(LOG4J).build().component())
                .build();

        Match claimed = matcher(candidate(LOG4J), claim("falco-1", null, null)).match(signal);
        assertThat(claimed.standing()).isEqualTo(Standing.FIX_CLAIMED);
        assertThat(claimed.claim()).isEqualTo("claim-1");
        Match seenAgain = matcher(candidate(LOG4J), claim("falco-1", null, Given.YESTERDAY))
                .match(signal);
        assertThat(seenAgain.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(seenAgain.contradicted()).isTrue();
    }

    @Test
    void whatNamesNoComponentElsewhereSaysSo() {
        assertThat(matcher(candidate())
                        .match(finding("10038", Kind.WEAKNESS)
                                .asset(Given.OTHERS)
                                .build())
                        .reason())
                .isEqualTo("Another service (lab-results) is seen with it, and it names no component that could be"
                        + " looked for in the candidate.");
    }
}
