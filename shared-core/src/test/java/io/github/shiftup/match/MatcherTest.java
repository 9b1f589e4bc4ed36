package io.github.shiftup.match;

import static io.github.shiftup.match.Given.LOG4J;
import static io.github.shiftup.match.Given.OTHERS;
import static io.github.shiftup.match.Given.candidate;
import static io.github.shiftup.match.Given.inNamed;
import static io.github.shiftup.match.Given.inPath;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static io.github.shiftup.match.Given.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final String LOG4J_FIXED = "pkg:maven/org.apache.logging.log4j/log4j-core@2.17.1";

    @Test
    void theVersionThatProductionReportsIsStillPresent() {
        Match match = matcher(LOG4J).match(inPurl(LOG4J).build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(match.components()).extracting(ShippedComponent::purl).containsExactly(LOG4J);
        assertThat(match.reason())
                .isEqualTo("The candidate ships org.apache.logging.log4j:log4j-core 2.14.1, the very version that"
                        + " production reports.");
    }

    @Test
    void theSameVersionCountsWhateverTheReportSaysOfFixes() {
        Match match = matcher(LOG4J).match(inPurl(LOG4J).fixedVersion("2.12.2").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.nearestFix()).isNull();
    }

    @Test
    void versionsThatTheEcosystemHoldsEqualAreTheSame() {
        Match match = matcher("pkg:maven/org.acme/lib@1.0")
                .match(inPurl("pkg:maven/org.acme/lib@1.0.0").build());
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
    }

    @Test
    void theVersionBesideThePurlCountsToo() {
        Component component = Component.ofPurl("pkg:maven/org.acme/lib", "lib", "1.0");
        Match match = matcher("pkg:maven/org.acme/lib@1.0")
                .match(inPurl(LOG4J).component(component).build());
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
    }

    @Test
    void aNameThatContradictsThePurlIsLookedForToo() {
        Component component =
                Component.ofPurl("pkg:maven/org.acme/gone@1.0", "org.apache.logging.log4j:log4j-core", "2.14.1");
        Match match = matcher(LOG4J).match(inPurl(LOG4J).component(component).build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.SAME_VERSION);
    }

    @Test
    void aBareNameThatContradictsThePurlIsLookedForToo() {
        Component component = Component.ofPurl("pkg:maven/org.acme/gone@1.0", "log4j-core", null);
        Match match = matcher(LOG4J).match(inPurl(LOG4J).component(component).build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.NAME_ONLY);
    }

    @Test
    void ofPurlAndNameThatContradictEachOtherTheWorseDecides() {
        Component component = Component.ofPurl(LOG4J, "org.acme:lib", "2.14.1");
        Match match = matcher(LOG4J_FIXED, "pkg:maven/org.acme/lib@1.0")
                .match(inPurl(LOG4J).component(component).fixedVersion("2.17.1").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.components()).extracting(ShippedComponent::purl).containsExactly("pkg:maven/org.acme/lib@1.0");
    }

    @Test
    void aNameThatOnlyRepeatsThePurlAddsNothing() {
        Component component = Component.ofPurl("pkg:npm/%40clinic/gone@1.0", "@clinic/gone", "1.0");
        Match match = matcher("pkg:npm/kept@1.0", "pkg:npm/%40other/gone@1.0")
                .match(inPurl(LOG4J).component(component).build());
        assertThat(match.standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void qualifiersDoNotMakeAnotherComponent() {
        Match match = matcher(LOG4J + "?type=jar")
                .match(inPurl(LOG4J + "?file_path=x").build());
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
    }

    @Test
    void olderThanTheFixIsStillPresentAndNamesTheFix() {
        Match match = matcher("pkg:maven/org.apache.logging.log4j/log4j-core@2.15.0")
                .match(inPurl(LOG4J).fixedVersion("2.17.1").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.RANGE);
        assertThat(match.nearestFix()).isEqualTo("2.17.1");
        assertThat(match.reason()).endsWith("log4j-core 2.15.0, which is below 2.17.1, the only fixed version.");
    }

    @Test
    void atTheFixTheBuildMendsIt() {
        Match match =
                matcher(LOG4J_FIXED).match(inPurl(LOG4J).fixedVersion("2.17.1").build());
        assertThat(match.standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        assertThat(match.confidence()).isEqualTo(Confidence.RANGE);
        assertThat(match.components()).extracting(ShippedComponent::purl).containsExactly(LOG4J_FIXED);
        assertThat(match.nearestFix()).isNull();
        assertThat(match.reason()).startsWith("The candidate ships").contains("2.17.1");
    }

    @Test
    void aComponentThatIsGoneIsFixed() {
        Match match = matcher("pkg:maven/org.acme/lib@1.0").match(inPurl(LOG4J).build());
        assertThat(match.standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(match.components()).isEmpty();
        assertThat(match.reason())
                .isEqualTo("Production runs org.apache.logging.log4j:log4j-core 2.14.1, and the candidate does not ship"
                        + " it.");
    }

    @Test
    void goneByANameAloneIsLessSure() {
        assertThat(matcher().match(inNamed("org.acme:lib", "1.0").build()).confidence())
                .isEqualTo(Confidence.NAME_ONLY);
        Component inferred = Component.ofPurl(LOG4J, null, null);
        assertThat(matcher()
                        .match(inPurl(LOG4J)
                                .component(null)
                                .inferredComponent(inferred)
                                .build())
                        .confidence())
                .isEqualTo(Confidence.NAME_ONLY);
    }

    @Test
    void anotherVersionOfWhichNothingIsToldIsTakenToBeAffected() {
        for (String version : List.of("2.0", "2.14.2", "3.0")) {
            Match match = matcher("pkg:maven/org.apache.logging.log4j/log4j-core@" + version)
                    .match(inPurl(LOG4J).build());
            assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
            assertThat(match.confidence()).isEqualTo(Confidence.NAME_ONLY);
            assertThat(match.reason())
                    .isEqualTo("The candidate ships org.apache.logging.log4j:log4j-core " + version
                            + " where production reports 2.14.1, and nothing tells whether this version is affected: a"
                            + " fixed version, an affected range or an advisory in intel would settle it.");
        }
    }

    @Test
    void aShippedComponentWithoutVersionIsTakenToBeAffected() {
        Match match = matcher("pkg:maven/org.acme/lib")
                .match(inPurl("pkg:maven/org.acme/lib@1.0").fixedVersion("1.1").build());
        assertThat(match.confidence()).isEqualTo(Confidence.NAME_ONLY);
        assertThat(match.reason())
                .isEqualTo("The candidate ships org.acme:lib, whose version the candidate does not tell.");
    }

    @Test
    void everyAffectedCopyIsNamedAndTheMendedOnesAreNot() {
        Match match = matcher(LOG4J, "pkg:maven/org.apache.logging.log4j/log4j-core@2.15.0", LOG4J_FIXED)
                .match(inPurl(LOG4J).fixedVersion("2.17.1").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(match.components())
                .extracting(component -> component.coordinates().version())
                .containsExactly("2.14.1", "2.15.0");
        assertThat(match.reason()).endsWith(" (and 1 more that it ships).");
    }

    @Test
    void theSameFileIsAffectedWhateverItsNames() {
        Candidate candidate = candidate(false, shipped("pkg:maven/org.acme/lib@9.9", Given.SHA_256));
        for (Component component : List.of(
                new Component(null, null, null, null, "sha256:" + Given.SHA_256),
                new Component(
                        null, null, null, "opt/lib.bin", "sha256:" + Given.SHA_256.toUpperCase(java.util.Locale.ROOT)),
                new Component("lib", "pkg:maven/org.acme/lib@1.0", "1.0", null, "sha256:" + Given.SHA_256),
                new Component("x", "pkg:generic/x@1.0", "1.0", "x-1.0.jar", "sha256:" + Given.SHA_256))) {
            Match match = matcher(candidate)
                    .match(inPurl(LOG4J)
                            .component(component)
                            .fixedVersion("1.1")
                            .build());
            assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
            assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
            assertThat(match.components()).hasSize(1);
            assertThat(match.reason())
                    .isEqualTo("The candidate ships org.acme:lib 9.9, the very file that production reports (same"
                            + " SHA-256).");
        }
    }

    @Test
    void anotherDigestIsNoEvidence() {
        Candidate candidate = candidate(false, shipped("pkg:maven/org.acme/lib@9.9", Given.SHA_256));
        Component component = new Component(null, null, null, "opt/lib.bin", "sha1:" + Given.SHA_256);
        assertThat(matcher(candidate)
                        .match(inPurl(LOG4J).component(component).build())
                        .standing())
                .isEqualTo(Standing.NOT_MAPPABLE);
    }

    @Test
    void aGroupAndArtifactIsAName() {
        Match match = matcher(LOG4J)
                .match(inNamed("org.apache.logging.log4j:log4j-core", "2.14.1").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.SAME_VERSION);
    }

    @Test
    void anInferredComponentCountsWithLessConfidence() {
        Component inferred = Component.ofPurl(LOG4J, null, null);
        Match match = matcher(LOG4J)
                .match(inPurl(LOG4J).component(null).inferredComponent(inferred).build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.SAME_VERSION);
    }

    @Test
    void aJarInsideAnImageIsAComponent() {
        Match match = matcher(LOG4J)
                .match(inPath("BOOT-INF/lib/log4j-core-2.14.1.jar").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.confidence()).isEqualTo(Confidence.SAME_VERSION);
    }

    @Test
    void anotherServicesFindingInAShippedComponentIsShared() {
        Match match = matcher(LOG4J).match(inPurl(LOG4J).asset(OTHERS).build());
        assertThat(match.standing()).isEqualTo(Standing.SHARED);
        assertThat(match.confidence()).isEqualTo(Confidence.EXACT);
        assertThat(match.reason())
                .isEqualTo("Another service (lab-results) is seen with it, and the candidate ships"
                        + " org.apache.logging.log4j:log4j-core 2.14.1, the very version that production reports.");
    }

    @Test
    void anotherServicesFindingInWhatIsNotShippedIsElsewhere() {
        Match match = matcher().match(inPurl(LOG4J).asset(OTHERS).build());
        assertThat(match.standing()).isEqualTo(Standing.ELSEWHERE);
        assertThat(match.confidence()).isNull();
        assertThat(match.reason())
                .isEqualTo("Another service (lab-results) is seen with it, and the candidate does not ship"
                        + " org.apache.logging.log4j:log4j-core 2.14.1.");
    }

    @Test
    void anotherServicesFindingInWhatIsMendedHereIsElsewhere() {
        Match match = matcher(LOG4J_FIXED)
                .match(inPurl(LOG4J).fixedVersion("2.17.1").asset(OTHERS).build());
        assertThat(match.standing()).isEqualTo(Standing.ELSEWHERE);
        assertThat(match.reason()).contains("the candidate ships org.apache.logging.log4j:log4j-core 2.17.1, ");
    }

    @Test
    void aFindingOfNobodyIsSharedIfShippedAndElsewhereIfNot() {
        Match shared = matcher(LOG4J).match(inPurl(LOG4J).asset(Asset.UNKNOWN).build());
        assertThat(shared.standing()).isEqualTo(Standing.SHARED);
        assertThat(shared.reason()).startsWith("The report does not say whose it is, but the candidate ships ");
        Match elsewhere = matcher()
                .match(inPurl(LOG4J)
                        .asset(Asset.UNKNOWN.withEnvironment("production"))
                        .build());
        assertThat(elsewhere.standing()).isEqualTo(Standing.ELSEWHERE);
        assertThat(elsewhere.reason())
                .isEqualTo("The report does not say whose it is; name the service in the evidence entry.");
    }

    @Test
    void aPartialBuildProvesNothingMended() {
        for (Candidate candidate : List.of(candidate(true), candidate(true, shipped(LOG4J_FIXED)))) {
            Match match = matcher(candidate)
                    .match(inPurl(LOG4J).fixedVersion("2.17.1").build());
            assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
            assertThat(match.reason())
                    .isEqualTo("This is a partial build: the modules that were not built may ship"
                            + " org.apache.logging.log4j:log4j-core 2.14.1.");
        }
    }

    @Test
    void aPartialBuildStillProvesWhatItShips() {
        assertThat(matcher(candidate(true, shipped(LOG4J)))
                        .match(inPurl(LOG4J).build())
                        .standing())
                .isEqualTo(Standing.STILL_PRESENT);
    }

    @Test
    void aPackageOfTheBaseImageIsNotMappableAgainstAReactor() {
        Match match = matcher(LOG4J)
                .match(inPurl("pkg:deb/debian/libc6@2.28-10?arch=amd64")
                        .fixedVersion("2.28-11")
                        .build());
        assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(match.confidence()).isNull();
        assertThat(match.nearestFix()).isEqualTo("2.28-11");
        assertThat(match.reason())
                .isEqualTo(
                        "Not to be told from this build: the candidate lists no deb packages, so it cannot tell about"
                                + " debian/libc6.");
    }

    @Test
    void aCandidateThatListsSuchPackagesCanTell() {
        Candidate sbom = new Candidate(
                "portal-image", "1.3", List.of(), List.of(shipped("pkg:deb/debian/libssl3@3.0.11-1")), false);
        Match gone = matcher(sbom).match(inPurl("pkg:deb/debian/libc6@2.28-10").build());
        assertThat(gone.standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        Match present = matcher(sbom)
                .match(inPurl("pkg:deb/debian/libssl3@3.0.9-1")
                        .fixedVersion("3.0.11-1~deb12u2")
                        .build());
        assertThat(present.standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        assertThat(matcher(sbom).match(inPurl(LOG4J).build()).standing()).isEqualTo(Standing.NOT_MAPPABLE);
    }

    @Test
    void aNameWithoutAKindOfPackageIsNotMappable() {
        Match match = matcher(LOG4J).match(inNamed("libssl1.1", "1.1.1c-r0").build());
        assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(match.reason())
                .isEqualTo(
                        "Not to be told from this build: the report does not tell what kind of package libssl1.1 is.");
    }

    @Test
    void aJarOfTheBaseImageIsNotMendedByThisBuild() {
        Component component = new Component(
                null,
                "pkg:maven/org.apache.tomcat/tomcat-catalina@9.0.50",
                null,
                "usr/local/tomcat/lib/catalina.jar",
                null);
        Match match = matcher(LOG4J).match(inPurl(LOG4J).component(component).build());
        assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(match.reason())
                .isEqualTo(
                        "Not to be told from this build: usr/local/tomcat/lib/catalina.jar belongs to the base image,"
                                + " which this build does not make.");
        assertThat(matcher("pkg:maven/org.apache.tomcat/tomcat-catalina@9.0.50")
                        .match(inPurl(LOG4J).component(component).build())
                        .standing())
                .isEqualTo(Standing.STILL_PRESENT);
    }

    @Test
    void aSidecarIsNotMendedByThisBuild() {
        Asset sidecar = Asset.UNKNOWN
                .withWorkload("prod/deployment/clinic-portal")
                .withImage("registry.example/mesh/proxy:1.0", null);
        Match match = matcher().match(inPurl(LOG4J).asset(sidecar).build());
        assertThat(match.standing()).isEqualTo(Standing.NOT_MAPPABLE);
        assertThat(match.reason())
                .isEqualTo("It runs beside this service, in an image that runsAs does not name, so this build does not"
                        + " mend it.");
    }

    @Test
    void aModuleOfTheReactorIsShipped() {
        Match match =
                matcher().match(inPurl("pkg:maven/org.acme/portal-web@1.3.0").build());
        assertThat(match.standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(match.components())
                .extracting(ShippedComponent::coordinates)
                .containsExactly(Coordinates.maven("org.acme", "portal-web", "1.3.0"));
        assertThat(match.components().get(0).purl()).isEqualTo("pkg:maven/org.acme/portal-web@1.3.0");
    }

    @Test
    void hostileTextStaysOnOneLineAndIsCapped() {
        Match match = matcher()
                .match(inNamed("org.acme:lib", "1\n\u001b[31m\u202e" + "9".repeat(500))
                        .build());
        assertThat(match.reason())
                .doesNotContain("\n", "\u001b", "\u202e")
                .hasSizeLessThan(220)
                .contains("…");
    }
}
