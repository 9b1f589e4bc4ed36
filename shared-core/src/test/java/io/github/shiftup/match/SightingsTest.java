package io.github.shiftup.match;

import static io.github.shiftup.match.Given.LOG4J;
import static io.github.shiftup.match.Given.OTHERS;
import static io.github.shiftup.match.Given.OURS;
import static io.github.shiftup.match.Given.TODAY;
import static io.github.shiftup.match.Given.YESTERDAY;
import static io.github.shiftup.match.Given.candidate;
import static io.github.shiftup.match.Given.claim;
import static io.github.shiftup.match.Given.finding;
import static io.github.shiftup.match.Given.inNamed;
import static io.github.shiftup.match.Given.inPath;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static io.github.shiftup.match.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SightingsTest {
    private static final Asset LAB = Asset.UNKNOWN.withService("lab-results");

    @Test
    void twoSourcesOfOneWeaknessAreOneEntry() {
        Sightings sightings = sightings(
                matcher(LOG4J),
                inPurl(LOG4J),
                inPath("BOOT-INF/lib/log4j-core-2.14.1.jar").source(source("odc")),
                inNamed("org.apache.logging.log4j:log4j-core", "2.14.1")
                        .id("GHSA-jfh8-c2jp-5v3q")
                        .alias("CVE-2021-44228")
                        .source(source("snyk")));
        assertThat(sightings.silenced()).isEmpty();
        assertThat(sightings.open()).hasSize(1);
        SeenFinding seen = sightings.open().get(0);
        assertThat(seen.match().standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(seen.match().confidence()).isEqualTo(Confidence.EXACT);
        assertThat(seen.finding().id()).isEqualTo("CVE-2021-44228");
        assertThat(seen.finding().aliases()).containsExactly("GHSA-jfh8-c2jp-5v3q");
        assertThat(seen.sightingCount()).isEqualTo(3);
        assertThat(seen.sightings())
                .extracting(sighting -> sighting.source().id())
                .containsExactly("odc", "snyk", "trivy-prod");
        assertThat(seen.services()).isEmpty();
    }

    @Test
    void oneNameIsKnownByAnotherAlsoWhereTheComponentIsGone() {
        Sightings sightings = sightings(
                matcher(),
                inPurl(LOG4J),
                inPath("BOOT-INF/lib/log4j-core-2.14.1.jar"),
                inNamed("org.apache.logging.log4j:log4j-core", "2.14.1"));
        assertThat(sightings.open()).hasSize(1);
        SeenFinding seen = sightings.open().get(0);
        assertThat(seen.match().standing()).isEqualTo(Standing.FIXED_BY_THIS_BUILD);
        assertThat(seen.sightingCount()).isEqualTo(3);
    }

    @Test
    void aBareNameThatSeveralBetterNamesShareStaysAlone() {
        Sightings sightings = sightings(
                matcher(),
                inPurl("pkg:maven/com.fasterxml.jackson.core/jackson-core@2.15.0"),
                inPurl("pkg:maven/tools.jackson.core/jackson-core@3.0.0"),
                inPath("BOOT-INF/lib/jackson-core-2.15.0.jar"));
        assertThat(sightings.open()).hasSize(3);
    }

    @Test
    void aBareNameFollowsTheBetterNameOfTheSameWeakness() {
        Matcher matcher = matcher("pkg:maven/tools.jackson.core/jackson-core@3.0.0");
        FindingBuilder jar = inPath("BOOT-INF/lib/jackson-core-2.15.0.jar");
        assertThat(sightings(matcher, jar).open().get(0).match().standing()).isEqualTo(Standing.STILL_PRESENT);
        Sightings sightings =
                sightings(matcher, jar, inPurl("pkg:maven/com.fasterxml.jackson.core/jackson-core@2.15.0"));
        assertThat(standings(sightings)).containsExactly(Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void aBareNameDoesNotFollowTheNameOfAnotherWeakness() {
        Matcher matcher = matcher("pkg:maven/tools.jackson.core/jackson-core@3.0.0");
        Sightings sightings = sightings(
                matcher,
                inPath("BOOT-INF/lib/jackson-core-2.15.0.jar").id("CVE-2022-0001"),
                inPurl("pkg:maven/com.fasterxml.jackson.core/jackson-core@2.15.0"));
        assertThat(standings(sightings)).containsExactly(Standing.STILL_PRESENT, Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void twoComponentsOfOneWeaknessAreTwoEntries() {
        Sightings sightings =
                sightings(matcher(LOG4J), inPurl(LOG4J), inPurl("pkg:maven/org.apache.logging.log4j/log4j-api@2.14.1"));
        assertThat(standings(sightings)).containsExactly(Standing.STILL_PRESENT, Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void twoVersionsOfOneComponentAreOneEntry() {
        Sightings sightings =
                sightings(matcher(), inPurl(LOG4J), inPurl("pkg:maven/org.apache.logging.log4j/log4j-core@2.13.0"));
        assertThat(sightings.open()).hasSize(1);
        assertThat(sightings.open().get(0).sightingCount()).isEqualTo(2);
    }

    @Test
    void twoKindsAreTwoEntries() {
        Sightings sightings = sightings(
                matcher(LOG4J), inPurl(LOG4J), inPurl(LOG4J).kind(Kind.WEAKNESS).alias("template-1"));
        assertThat(sightings.open()).hasSize(2);
    }

    @Test
    void anotherServicesSightingsAreKeptWithOurs() {
        Sightings sightings = sightings(
                matcher(LOG4J),
                inPurl(LOG4J).asset(LAB).firstSeen(YESTERDAY.minusSeconds(60)),
                inPurl(LOG4J).asset(Asset.UNKNOWN.withService("billing")),
                inPurl(LOG4J));
        assertThat(sightings.open()).hasSize(1);
        SeenFinding seen = sightings.open().get(0);
        assertThat(seen.match().standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(seen.match().reason()).startsWith("The candidate ships ");
        assertThat(seen.services()).containsExactly("billing", "lab-results");
        assertThat(seen.sightings()).extracting(Sighting::asset).startsWith(OURS);
        assertThat(seen.finding().asset()).isEqualTo(OURS);
        assertThat(seen.finding().firstSeen()).isEqualTo(YESTERDAY.minusSeconds(60));
    }

    @Test
    void ofOthersOnlyItIsSharedAndNamesThem() {
        FindingBuilder[] findings = Stream.of("e", "d", "c", "b", "a")
                .map(name -> inPurl(LOG4J).asset(Asset.UNKNOWN.withService(name)))
                .toArray(FindingBuilder[]::new);
        SeenFinding seen = sightings(matcher(LOG4J), findings).open().get(0);
        assertThat(seen.match().standing()).isEqualTo(Standing.SHARED);
        assertThat(seen.match().reason()).startsWith("Another service (a, b, c and 2 more) is seen with it, and ");
        SeenFinding three = sightings(matcher(LOG4J), findings[2], findings[3], findings[4])
                .open()
                .get(0);
        assertThat(three.match().reason()).startsWith("Another service (a, b, c) is seen with it, and ");
    }

    @Test
    void ofOthersAndOfNobodyTheOthersAreNamed() {
        SeenFinding seen = sightings(
                        matcher(LOG4J),
                        inPurl(LOG4J).asset(Asset.UNKNOWN).firstSeen(YESTERDAY.minusSeconds(60)),
                        inPurl(LOG4J).asset(LAB))
                .open()
                .get(0);
        assertThat(seen.match().reason()).startsWith("Another service (lab-results) is seen with it");
        assertThat(seen.services()).containsExactly("lab-results");
    }

    @Test
    void whatIsMendedHereAndStillRunsElsewhereIsTwoEntries() {
        Sightings sightings = sightings(matcher(), inPurl(LOG4J), inPurl(LOG4J).asset(LAB));
        assertThat(standings(sightings)).containsExactly(Standing.FIXED_BY_THIS_BUILD, Standing.ELSEWHERE);
        assertThat(sightings.open().get(0).services()).isEmpty();
        assertThat(sightings.open().get(1).services()).containsExactly("lab-results");
    }

    @Test
    void aSidecarStaysApartFromWhatThisBuildMends() {
        Asset sidecar = Asset.UNKNOWN
                .withWorkload("prod/deployment/clinic-portal")
                .withImage("registry.example/mesh/proxy:1.0", null);
        Sightings sightings = sightings(matcher(), inPurl(LOG4J), inPurl(LOG4J).asset(sidecar));
        assertThat(standings(sightings)).containsExactly(Standing.FIXED_BY_THIS_BUILD, Standing.NOT_MAPPABLE);
    }

    @Test
    void aPackedCopyStaysApartFromTheLibraryItself() {
        Matcher matcher = matcher(
                "pkg:maven/com.google.code.gson/gson@2.11.0", "pkg:maven/se.bjurr.violations/violations-lib@1.145.4");
        Sightings sightings = sightings(
                matcher,
                inPurl("pkg:maven/com.google.code.gson/gson@2.8.2").fixedVersion("2.8.9"),
                inPurl("x")
                        .component(new Component(
                                null,
                                "pkg:maven/com.google.code.gson/gson@2.8.2",
                                null,
                                "lib/violations-lib-1.145.4.jar",
                                null)));
        assertThat(standings(sightings)).containsExactly(Standing.STILL_PRESENT, Standing.FIXED_BY_THIS_BUILD);
        assertThat(sightings.open().get(0).match().components())
                .extracting(component -> component.coordinates().name())
                .containsExactly("violations-lib");
    }

    @Test
    void whoMarksItSettledInOnePlaceAndNotInAnotherHasNotSettledIt() {
        Sightings sightings = sightings(
                matcher(LOG4J),
                inPurl(LOG4J).activity(Activity.INACTIVE).state("suppressed").firstSeen(YESTERDAY.minusSeconds(60)),
                inPurl(LOG4J).activity(Activity.ACTIVE));
        assertThat(sightings.silenced()).isEmpty();
        assertThat(sightings.open()).hasSize(1);
        SeenFinding seen = sightings.open().get(0);
        assertThat(seen.sightingCount()).isEqualTo(1);
        assertThat(seen.finding().activity()).isEqualTo(Activity.ACTIVE);
        assertThat(seen.finding().state()).isNull();
        assertThat(seen.finding().firstSeen()).isEqualTo(YESTERDAY);
    }

    @Test
    void whatEveryoneCallsSettledIsSilenced() {
        Sightings sightings = sightings(
                matcher(LOG4J),
                inPurl(LOG4J).activity(Activity.INACTIVE).state("not_affected"),
                inPurl(LOG4J).activity(Activity.INACTIVE).source(source("odc")));
        assertThat(sightings.open()).isEmpty();
        assertThat(sightings.silenced()).hasSize(1);
        SeenFinding seen = sightings.silenced().get(0);
        assertThat(seen.finding().activity()).isEqualTo(Activity.INACTIVE);
        assertThat(seen.match().standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(seen.sightingCount()).isEqualTo(2);
    }

    @Test
    void contradictoryReportsCount() {
        Sightings sightings = sightings(
                matcher(LOG4J),
                inPurl(LOG4J).activity(Activity.CONTRADICTORY),
                inPurl(LOG4J).activity(Activity.INACTIVE));
        assertThat(sightings.silenced()).isEmpty();
        assertThat(sightings.open())
                .extracting(seen -> seen.finding().activity())
                .containsExactly(Activity.CONTRADICTORY);
        assertThat(sightings(
                                matcher(LOG4J),
                                inPurl(LOG4J).activity(Activity.CONTRADICTORY),
                                inPurl(LOG4J).activity(Activity.ACTIVE))
                        .open())
                .extracting(seen -> seen.finding().activity())
                .containsExactly(Activity.ACTIVE);
    }

    @Test
    void ourSettledFindingIsSilencedAlthoughItRunsElsewhere() {
        Sightings sightings = sightings(
                matcher(),
                inPurl(LOG4J).activity(Activity.INACTIVE),
                inPurl(LOG4J).asset(LAB));
        assertThat(standings(sightings)).containsExactly(Standing.ELSEWHERE);
        assertThat(sightings.silenced())
                .extracting(seen -> seen.match().standing())
                .containsExactly(Standing.FIXED_BY_THIS_BUILD);
    }

    @Test
    void aSilencedReportMendsNothing() {
        Sightings sightings = sightings(
                matcher("pkg:maven/org.apache.logging.log4j/log4j-core@2.17.1"),
                inPurl(LOG4J),
                inPurl(LOG4J).fixedVersion("2.17.1").activity(Activity.INACTIVE));
        assertThat(standings(sightings)).containsExactly(Standing.STILL_PRESENT);
        assertThat(sightings.open().get(0).match().confidence()).isEqualTo(Confidence.NAME_ONLY);
    }

    @Test
    void withoutAComponentOneAssetIsOneEntry() {
        Asset login = Asset.UNKNOWN.withUrl("https://portal.clinic.example/login?user=1");
        Sightings sightings = sightings(
                matcher(),
                finding("10038", Kind.WEAKNESS).asset(login),
                finding("10038", Kind.WEAKNESS).asset(login.withUrl("https://portal.clinic.example/login#top")),
                finding("10038", Kind.WEAKNESS).asset(login.withUrl("https://portal.clinic.example/admin")),
                finding("10020", Kind.WEAKNESS).asset(login));
        assertThat(sightings.open())
                .extracting(seen -> seen.finding().id(), SeenFinding::sightingCount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("10020", 1L),
                        org.assertj.core.groups.Tuple.tuple("10038", 1L),
                        org.assertj.core.groups.Tuple.tuple("10038", 2L));
    }

    @Test
    void podsOfOneDeploymentAndTagsOfOneImageAreOneAsset() {
        Asset pod = Asset.UNKNOWN
                .withWorkload("prod/pod/clinic-portal-7d9c8b6f5-x2x9k")
                .withImage("registry.example/clinic/portal:1.2", null)
                .withEnvironment("production");
        Asset other = pod.withWorkload("prod/pod/clinic-portal-7d9c8b6f5-b4b4b")
                .withImage("registry.example/clinic/portal:1.3", "sha256:00");
        FindingBuilder first = finding("KSV012", Kind.MISCONFIGURATION).asset(pod);
        assertThat(sightings(
                                matcher(),
                                first,
                                finding("KSV012", Kind.MISCONFIGURATION).asset(other))
                        .open())
                .hasSize(1);
        for (Asset apart : List.of(
                pod.withEnvironment("test"),
                pod.withWorkload("prod/pod/clinic-db-0"),
                pod.withImage("registry.example/clinic/lab:1.2", null),
                pod.withHost("node-7"),
                pod.withUrl("https://portal.clinic.example"),
                pod.withService("x"))) {
            assertThat(sightings(
                                    matcher(),
                                    first,
                                    finding("KSV012", Kind.MISCONFIGURATION).asset(apart))
                            .open())
                    .as("%s", apart)
                    .hasSize(2);
        }
    }

    @Test
    void oldReplicaSetsAndOtherContainersAreSightingsOfOneFinding() {
        Asset now = Asset.UNKNOWN
                .withWorkload("prod/replicaset/clinic-portal-7d9c8b6f5")
                .withImage("registry.example/clinic/portal:1.3", null);
        Asset before = now.withWorkload("prod/replicaset/clinic-portal-5f6b7c8d9d")
                .withImage("registry.example/clinic/portal:1.2", null);
        Asset sidecar = now.withImage("registry.example/clinic/proxy:2", null);

        Sightings sightings = sightings(
                matcher(LOG4J),
                inPurl(LOG4J).asset(now),
                inPurl(LOG4J)
                        .asset(before)
                        .firstSeen(YESTERDAY.minusSeconds(60))
                        .lastSeen(YESTERDAY),
                inPurl(LOG4J).asset(sidecar).lastSeen(TODAY.plusSeconds(60)));

        SeenFinding seen = sightings.open().get(0);
        assertThat(sightings.open()).hasSize(1);
        assertThat(seen.sightingCount()).isEqualTo(3);
        assertThat(seen.finding().firstSeen()).isEqualTo(YESTERDAY.minusSeconds(60));
        assertThat(seen.finding().lastSeen()).isEqualTo(TODAY.plusSeconds(60));
    }

    @Test
    void placesInsideAnAssetAreKeptApart() {
        Sightings sightings = sightings(
                matcher(),
                finding("aws-key", Kind.EXPOSED_SECRET).component(new Component(null, null, null, "a.yaml", null)),
                finding("aws-key", Kind.EXPOSED_SECRET).component(new Component(null, null, null, "b.yaml", null)),
                finding("aws-key", Kind.EXPOSED_SECRET).component(new Component(null, null, null, "b.yaml", null)));
        assertThat(sightings.open()).extracting(SeenFinding::sightingCount).containsExactly(1L, 2L);
    }

    @Test
    void theNewestSightingContradictsAClaim() {
        Matcher matcher = matcher(candidate(), claim("10038", null, YESTERDAY));
        Sightings sightings = sightings(
                matcher,
                finding("10038", Kind.WEAKNESS).lastSeen(YESTERDAY.minusSeconds(60)),
                finding("10038", Kind.WEAKNESS).lastSeen(TODAY),
                finding("10038", Kind.WEAKNESS).lastSeen(null));
        assertThat(sightings.open()).hasSize(1);
        assertThat(sightings.open().get(0).match().contradicted()).isTrue();
    }

    @Test
    void atMostFiftySightingsAreKeptAndAllAreCounted() {
        List<FindingBuilder> findings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Asset asset = i % 2 == 0 ? OTHERS : OURS;
            findings.add(inPurl(LOG4J).asset(asset).firstSeen(TODAY.minusSeconds(i)));
        }
        SeenFinding seen = sightings(matcher(LOG4J), findings.toArray(FindingBuilder[]::new))
                .open()
                .get(0);
        assertThat(seen.sightingCount()).isEqualTo(120);
        assertThat(seen.sightings())
                .hasSize(50)
                .allMatch(sighting -> sighting.asset().equals(OURS));
        assertThat(seen.sightings().get(0).firstSeen()).isEqualTo(TODAY.minusSeconds(119));
        assertThat(seen.sightings().get(49).firstSeen()).isEqualTo(TODAY.minusSeconds(21));
    }

    @Test
    void entriesComeByStandingThenById() {
        Sightings sightings = sightings(
                matcher(LOG4J),
                finding("10038", Kind.WEAKNESS),
                inPurl("pkg:maven/org.acme/gone@1.0").asset(LAB),
                inPurl("pkg:maven/org.acme/gone@1.0"),
                inPurl(LOG4J).id("CVE-2021-45046"),
                inPurl(LOG4J),
                inPurl(LOG4J).id("CVE-2020-0001").asset(LAB));
        assertThat(standings(sightings))
                .containsExactly(
                        Standing.STILL_PRESENT,
                        Standing.STILL_PRESENT,
                        Standing.SHARED,
                        Standing.FIXED_BY_THIS_BUILD,
                        Standing.NOT_MAPPABLE,
                        Standing.ELSEWHERE);
        assertThat(sightings.open().get(0).finding().id()).isEqualTo("CVE-2021-44228");
    }

    @Test
    void noFindingsGiveNoEntries() {
        assertThat(sightings(matcher(LOG4J))).isEqualTo(new Sightings(List.of(), List.of(), List.of()));
    }

    private static Sightings sightings(Matcher matcher, FindingBuilder... findings) {
        return Sightings.of(
                matcher, Stream.of(findings).map(FindingBuilder::build).toList());
    }

    private static List<Standing> standings(Sightings sightings) {
        return sightings.open().stream().map(seen -> seen.match().standing()).toList();
    }
}
