package io.github.shiftup.match;

import static io.github.shiftup.match.Given.LOG4J;
import static io.github.shiftup.match.Given.OTHERS;
import static io.github.shiftup.match.Given.inPurl;
import static io.github.shiftup.match.Given.matcher;
import static io.github.shiftup.match.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.FindingBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a scan of the candidate finds was not seen in production, and is not judged as if it had been. */
class ScannedTest {
    private static final String NEWER = "pkg:maven/org.apache.logging.log4j/log4j-core@2.24.3";

    @Test
    void whatOnlyTheScanReportsIsNotSeenInProduction() {
        SeenFinding seen = only(matcher(LOG4J), scanned(LOG4J));
        assertThat(seen.match().standing()).isEqualTo(Standing.NOT_SEEN);
        assertThat(seen.match().standing().isJudged()).isFalse();
        assertThat(seen.match().reason()).contains("nobody has seen it in production");
        assertThat(seen.match().components()).hasSize(1);
    }

    @Test
    void whatProductionReportsTooIsOneFindingThatSaysWhoFoundIt() {
        SeenFinding seen = only(matcher(LOG4J), scanned(LOG4J), inPurl(LOG4J));
        assertThat(seen.match().standing()).isEqualTo(Standing.STILL_PRESENT);
        assertThat(seen.sightings())
                .extracting(sighting -> sighting.source().id())
                .containsExactly("trivy-prod", "scan");
    }

    @Test
    void whatAnotherServiceReportsTooIsShared() {
        SeenFinding seen = only(matcher(LOG4J), scanned(LOG4J), inPurl(LOG4J).asset(OTHERS));
        assertThat(seen.match().standing()).isEqualTo(Standing.SHARED);
        assertThat(seen.services()).containsExactly("lab-results");
        assertThat(seen.match().reason()).contains("lab-results");
    }

    @Test
    void whatProductionIsSeenToRunIsThereAlsoWhereItsSensorsMissTheWeakness() {
        Sightings sightings =
                sightings(matcher(LOG4J), scanned(LOG4J), inPurl(LOG4J).id("CVE-2021-45046"));
        assertThat(sightings.open())
                .extracting(seen -> seen.match().standing())
                .containsExactly(Standing.STILL_PRESENT, Standing.STILL_PRESENT);
        assertThat(sightings.open().get(0).match().reason()).contains("Only the scan reports it");
    }

    @Test
    void whatAnotherVersionInProductionShowsProvesNothingOfTheCandidates() {
        Sightings sightings = sightings(
                matcher(NEWER),
                scanned(NEWER),
                inPurl(LOG4J).id("CVE-2021-45046").fixedVersion("2.16.0"));
        assertThat(sightings.open())
                .extracting(seen -> seen.match().standing())
                .containsExactly(Standing.FIXED_BY_THIS_BUILD, Standing.NOT_SEEN);
    }

    @Test
    void aScanDoesNotUndoWhatProductionSaysIsMended() {
        Sightings sightings =
                sightings(matcher(NEWER), scanned(NEWER), inPurl(LOG4J).fixedVersion("2.15.0"));
        assertThat(sightings.open())
                .extracting(seen -> seen.match().standing())
                .containsExactly(Standing.FIXED_BY_THIS_BUILD, Standing.NOT_SEEN);
    }

    @Test
    void aScanDoesNotOpenWhatProductionCallsSettled() {
        Sightings sightings = sightings(
                matcher(LOG4J),
                scanned(LOG4J),
                inPurl(LOG4J).activity(Activity.INACTIVE).state("accepted"));
        assertThat(sightings.open()).isEmpty();
        assertThat(sightings.silenced()).isNotEmpty();
    }

    @Test
    void aScanOfAnotherBuildIsSaidToBeOne() {
        SeenFinding seen = only(matcher(NEWER), scanned(LOG4J).fixedVersion("2.15.0"));
        assertThat(seen.match().standing()).isEqualTo(Standing.NOT_SEEN);
        assertThat(seen.match().reason()).contains("a scan of another build");
    }

    private static FindingBuilder scanned(String purl) {
        return inPurl(purl)
                .source(source("scan"))
                .asset(Asset.UNKNOWN)
                .firstSeen(null)
                .lastSeen(null);
    }

    private static SeenFinding only(Matcher matcher, FindingBuilder... findings) {
        List<SeenFinding> open = sightings(matcher, findings).open();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private static Sightings sightings(Matcher matcher, FindingBuilder... findings) {
        return Sightings.of(
                matcher, Stream.of(findings).map(FindingBuilder::build).toList());
    }
}
