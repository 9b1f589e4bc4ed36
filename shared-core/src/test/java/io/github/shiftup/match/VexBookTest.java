package io.github.shiftup.match;

import static io.github.shiftup.match.Given.LOG4J;
import static io.github.shiftup.match.Given.OTHERS;
import static io.github.shiftup.match.Given.OURS;
import static io.github.shiftup.match.Given.TODAY;
import static io.github.shiftup.match.Given.YESTERDAY;
import static io.github.shiftup.match.Given.finding;
import static io.github.shiftup.match.Given.inPath;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static io.github.shiftup.match.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.VexStatement;
import io.github.shiftup.evidence.VexStatement.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VexBookTest {
    private static final String LOG4J_OF_ANY_VERSION = "pkg:maven/org.apache.logging.log4j/log4j-core";
    private static final Asset OUR_IMAGE = Asset.UNKNOWN.withImage("registry.example/clinic/portal:1.0.4", null);

    @Test
    void aStatementSilencesTheFindingsOfEverySourceAndSaysWhy() {
        Sightings sightings = sightings(
                inPurl(LOG4J),
                inPath("BOOT-INF/lib/log4j-core-2.14.1.jar").source(source("odc")),
                stated(Status.NOT_AFFECTED, YESTERDAY, LOG4J).state("not_affected, code_not_reachable: no JNDI here"));
        assertThat(sightings.open()).isEmpty();
        assertThat(sightings.silenced()).hasSize(1);
        assertThat(sightings.silenced().get(0).finding().state())
                .startsWith("not_affected, code_not_reachable: no JNDI here");
        assertThat(sightings.silenced().get(0).finding().statement()).isNotNull();
        assertThat(sightings.silenced().get(0).sightingCount()).isEqualTo(3);
    }

    @Test
    void theReasonNamesWhoStatesItWhereAndWhen() {
        Sightings sightings = sightings(
                inPurl(LOG4J).firstSeen(Instant.parse("2026-01-01T00:00:00Z")),
                stated(Status.NOT_AFFECTED, YESTERDAY, LOG4J));
        assertThat(sightings.silenced().get(0).finding().state())
                .isEqualTo("not_affected (stated by dana in production/vex.json, 2026-11-23)");
    }

    @ParameterizedTest
    @EnumSource
    void onlyNotAffectedAndFixedSettle(Status status) {
        Sightings sightings = sightings(inPurl(LOG4J), stated(status, TODAY, LOG4J));
        assertThat(sightings.open().isEmpty()).isEqualTo(status == Status.NOT_AFFECTED || status == Status.FIXED);
    }

    @Test
    void theLatestStatementWins() {
        assertThat(sightings(
                                inPurl(LOG4J),
                                stated(Status.NOT_AFFECTED, YESTERDAY, LOG4J),
                                stated(Status.AFFECTED, TODAY, LOG4J))
                        .open())
                .hasSize(1);
        assertThat(sightings(
                                inPurl(LOG4J),
                                stated(Status.AFFECTED, YESTERDAY, LOG4J),
                                stated(Status.NOT_AFFECTED, TODAY, LOG4J))
                        .open())
                .isEmpty();
    }

    @Test
    void whatIsStatedWithoutATimeIsOlderThanWhatHasOne() {
        assertThat(sightings(
                                inPurl(LOG4J),
                                stated(Status.NOT_AFFECTED, null, LOG4J),
                                stated(Status.UNDER_INVESTIGATION, YESTERDAY, LOG4J))
                        .open())
                .hasSize(1);
    }

    @Test
    void ofTwoAtOneMomentTheOneThatLeavesItOpenWins() {
        assertThat(sightings(
                                inPurl(LOG4J),
                                stated(Status.AFFECTED, TODAY, LOG4J),
                                stated(Status.NOT_AFFECTED, TODAY, LOG4J))
                        .open())
                .hasSize(1);
    }

    @Test
    void aPurlWithoutAVersionSpeaksOfAllVersions() {
        assertThat(sightings(inPurl(LOG4J), stated(Status.NOT_AFFECTED, TODAY, LOG4J_OF_ANY_VERSION))
                        .open())
                .isEmpty();
    }

    @Test
    void aPurlWithAVersionSpeaksOfNoOther() {
        assertThat(sightings(inPurl(LOG4J), stated(Status.NOT_AFFECTED, TODAY, LOG4J_OF_ANY_VERSION + "@2.15.0"))
                        .open())
                .hasSize(1);
    }

    @Test
    void whatIsStatedOfTheVersionInProductionDoesNotCoverAnotherThatTheBuildShips() {
        Matcher shipsAnother = matcher(LOG4J_OF_ANY_VERSION + "@2.13.0");
        FindingBuilder seen = inPurl(LOG4J).affectedRange("< 2.15.0");
        assertThat(Sightings.of(
                                shipsAnother,
                                List.of(
                                        seen.build(),
                                        stated(Status.NOT_AFFECTED, TODAY, LOG4J)
                                                .build()))
                        .open())
                .hasSize(1);
    }

    @Test
    void aRangeSpeaksOfTheVersionsInIt() {
        assertThat(sightings(inPurl(LOG4J), ofRange("vers:maven/>=2.14.0|<2.15.0"))
                        .open())
                .isEmpty();
        assertThat(sightings(inPurl(LOG4J), ofRange("vers:maven/>=2.15.0")).open())
                .hasSize(1);
        assertThat(sightings(inPurl(LOG4J), ofRange("whatever")).open()).hasSize(1);
    }

    private static FindingBuilder ofRange(String range) {
        return stated(Status.NOT_AFFECTED, TODAY, LOG4J_OF_ANY_VERSION)
                .statement(new VexStatement(Status.NOT_AFFECTED, null, null, List.of(range), null, TODAY));
    }

    @Test
    void anAliasIsTheSameWeakness() {
        assertThat(sightings(
                                inPurl(LOG4J).alias("GHSA-jfh8-c2jp-5v3q"),
                                stated(Status.NOT_AFFECTED, TODAY, LOG4J).id("GHSA-jfh8-c2jp-5v3q"))
                        .open())
                .isEmpty();
    }

    @Test
    void anotherWeaknessOfTheComponentStaysOpen() {
        assertThat(sightings(
                                inPurl(LOG4J),
                                stated(Status.NOT_AFFECTED, TODAY, LOG4J).id("CVE-2021-45105"))
                        .open())
                .hasSize(1);
    }

    @Test
    void aStatementAboutOneImageSaysNothingOfAnother() {
        FindingBuilder inOurImage = inPurl(LOG4J).asset(OUR_IMAGE);
        FindingBuilder aboutIt = stated(Status.NOT_AFFECTED, TODAY, LOG4J).asset(OUR_IMAGE);
        FindingBuilder aboutTheLab = stated(Status.NOT_AFFECTED, TODAY, LOG4J)
                .asset(Asset.UNKNOWN.withImage("registry.example/clinic/lab", null));
        assertThat(sightings(inOurImage, aboutIt).open()).isEmpty();
        assertThat(sightings(inOurImage, aboutTheLab).open()).hasSize(1);
    }

    @Test
    void aStatementAboutAServiceHoldsUnderAnyOfItsNames() {
        FindingBuilder inOurImage = inPurl(LOG4J).asset(OUR_IMAGE);
        assertThat(sightings(
                                inOurImage,
                                stated(Status.NOT_AFFECTED, TODAY, LOG4J).asset(OURS))
                        .open())
                .isEmpty();
        assertThat(sightings(
                                inOurImage,
                                stated(Status.NOT_AFFECTED, TODAY, LOG4J).asset(OTHERS))
                        .open())
                .hasSize(1);
    }

    @Test
    void aStatementWithoutAComponentSpeaksOfAllThatItsProductRuns() {
        FindingBuilder ofTheProduct =
                stated(Status.NOT_AFFECTED, TODAY, LOG4J).component(null).asset(OURS);
        assertThat(sightings(inPurl(LOG4J), ofTheProduct).open()).isEmpty();
        FindingBuilder ofNothing =
                stated(Status.NOT_AFFECTED, TODAY, LOG4J).component(null).asset(Asset.UNKNOWN);
        assertThat(sightings(inPurl(LOG4J), ofNothing).open()).hasSize(1);
    }

    @Test
    void aLaterStatementOpensWhatAnEarlierOneHadSettled() {
        Sightings sightings = sightings(
                stated(Status.NOT_AFFECTED, YESTERDAY, LOG4J).asset(OURS).source(source("track")),
                stated(Status.AFFECTED, TODAY, LOG4J).asset(Asset.UNKNOWN));
        assertThat(sightings.silenced()).isEmpty();
        assertThat(sightings.open()).isNotEmpty();
    }

    @Test
    void whatAReportSuppressesForReasonsOfItsOwnIsNotOpened() {
        Sightings sightings = sightings(
                inPurl(LOG4J).activity(Activity.INACTIVE).state("ignored"), stated(Status.AFFECTED, TODAY, LOG4J));
        assertThat(sightings.open())
                .singleElement()
                .satisfies(open -> assertThat(open.sightings())
                        .extracting(sighting -> sighting.source().id())
                        .containsExactly("vex"));
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        List<FindingBuilder> all = new ArrayList<>(List.of(
                inPurl(LOG4J),
                stated(Status.NOT_AFFECTED, YESTERDAY, LOG4J),
                stated(Status.AFFECTED, YESTERDAY, LOG4J).source(source("other")),
                stated(Status.FIXED, TODAY, LOG4J_OF_ANY_VERSION)));
        Sightings forward = sightings(all.toArray(FindingBuilder[]::new));
        Collections.reverse(all);
        assertThat(sightings(all.toArray(FindingBuilder[]::new))).isEqualTo(forward);
    }

    private static FindingBuilder stated(Status status, @Nullable Instant at, String purl) {
        return finding("CVE-2021-44228")
                .component(Component.ofPurl(purl, null, null))
                .asset(Asset.UNKNOWN)
                .firstSeen(null)
                .lastSeen(null)
                .source(source("vex"))
                .activity(Activity.activeIf(!status.settles()))
                .state(status.name().toLowerCase(java.util.Locale.ROOT))
                .statement(new VexStatement(status, null, null, List.of(), "dana", at));
    }

    private static Sightings sightings(FindingBuilder... findings) {
        return Sightings.of(
                matcher(LOG4J), Stream.of(findings).map(FindingBuilder::build).toList());
    }
}
