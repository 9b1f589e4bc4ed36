package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyTrackReaderTest {
    private final ReadReport export = ReadReport.ofFixture("dependency-track-fpf/export.json");
    private final ReadReport list = ReadReport.ofFixture("dependency-track-fpf/list.json");

    @Test
    void aliasesThatRepeatTheFindingsOwnIdDoNotAddIt() {
        assertThat(export.finding("GHSA-aaaa-bbbb-cccc").aliases())
                .containsExactly("CVE-2099-1001", "SNYK-JAVA-ACME-1");
    }

    @Test
    void allScoresAreKeptEachWithItsVersionAndWhoRated() {
        assertThat(export.finding("GHSA-aaaa-bbbb-cccc").ratings())
                .containsExactly(
                        new Rating("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:P/A:P", 7.5, "GITHUB"),
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "GITHUB"),
                        new Rating(
                                "CVSSv4",
                                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                                9.3,
                                "GITHUB"));
        assertThat(export.finding("533").ratings()).containsExactly(new Rating("CVSSv3", null, 1.2, "NPM"));
    }

    @Test
    void epssAndKnownExploitationAreThereWhereTheyAreWritten() {
        Finding finding = export.finding("GHSA-aaaa-bbbb-cccc");

        assertThat(finding.epss()).isEqualTo(0.81);
        assertThat(finding.exploited()).isTrue();
        assertThat(export.findings().get(2).exploited()).isFalse();
        assertThat(export.finding("533").exploited()).isNull();
    }

    @Test
    void theOldCweNumberAndTheListOfCwesAreBothRead() {
        assertThat(export.finding("GHSA-aaaa-bbbb-cccc").cwes()).containsExactly("CWE-502", "CWE-20");
        assertThat(export.findings().get(2).cwes()).containsExactly("CWE-200");
    }

    @Test
    void affectedVersionsAreThoseOfTheComponentsOwnPurlAndFixNothing() {
        Finding finding = export.finding("GHSA-aaaa-bbbb-cccc");

        assertThat(finding.affectedRanges()).containsExactly(">= 2.0.0, < 2.4.1", "= 1.9");
        assertThat(finding.fixedVersions()).isEmpty();
    }

    @Test
    void theFirstSightingIsWhenItWasAttributed() {
        Finding finding = export.finding("GHSA-aaaa-bbbb-cccc");

        assertThat(finding.firstSeen()).isEqualTo(Instant.parse("2026-10-03T21:51:37.814Z"));
        assertThat(finding.lastSeen()).isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
        assertThat(list.finding("CVE-2099-1001").firstSeen()).isEqualTo(Instant.ofEpochMilli(1790000000000L));
    }

    @Test
    void oneVulnerabilityOfTwoComponentsOfOneNameIsTwoFindings() {
        assertThat(export.findings())
                .filteredOn(finding -> finding.id().equals("CVE-2099-1002"))
                .extracting(Finding::component)
                .containsExactly(
                        new Component("purse", "pkg:maven/example.acme/purse@1.0", "1.0", null, null),
                        new Component("purse", "pkg:maven/example.other/purse@1.0", "1.0", null, null));
    }

    @Test
    void suppressionCountsWhateverTheAnalysisSays() {
        assertThat(export.finding("534").activity()).isEqualTo(Activity.INACTIVE);
        assertThat(export.finding("534").state()).isEqualTo("EXPLOITABLE, suppressed");
        assertThat(export.findings().get(1).activity()).isEqualTo(Activity.INACTIVE);
        assertThat(export.findings().get(1).state()).isEqualTo("suppressed");
    }

    @Test
    void aFindingWithoutAnalysisCounts() {
        assertThat(export.findings().get(2).activity()).isEqualTo(Activity.ACTIVE);
        assertThat(export.findings().get(2).state()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SET,true",
        "EXPLOITABLE,true",
        "IN_TRIAGE,true",
        "FALSE_POSITIVE,false",
        "NOT_AFFECTED,false",
        "RESOLVED,false"
    })
    void threeAnalysisStatesCloseAFinding(String state, boolean counts) {
        ReadReport report =
                ReadReport.of("[{\"component\":{\"name\":\"a\"},\"vulnerability\":{\"vulnId\":\"CVE-2099-1\"},"
                        + "\"analysis\":{\"state\":\"" + state + "\"}}]");

        assertThat(report.findings().get(0).activity().counts()).isEqualTo(counts);
        assertThat(report.findings().get(0).state()).isEqualTo(state);
    }

    @Test
    void theStateIsTheAnalysisWithItsDetail() {
        assertThat(export.finding("GHSA-aaaa-bbbb-cccc").state()).isEqualTo("EXPLOITABLE: Seen in the gateway's log.");
    }

    @Test
    void theProjectIsTheService() {
        assertThat(export.findings())
                .extracting(Finding::asset)
                .containsOnly(Asset.UNKNOWN.withService("clinic-portal"));
    }

    @Test
    void inTheBareListEachComponentNamesItsProjectOrNothingDoes() {
        assertThat(list.finding("CVE-2099-1001").asset()).isEqualTo(Asset.UNKNOWN.withService("clinic-portal"));
        assertThat(list.finding("CVE-2099-1002").asset()).isEqualTo(Asset.UNKNOWN);
        assertThat(list.summary().formatVersion()).isNull();
    }

    @Test
    void anUnassignedSeverityIsUnknownAndNothingElse() {
        assertThat(export.findings().get(1).severity()).isEqualTo("UNASSIGNED");
        assertThat(export.findings().get(1).level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void theTitleIsTheDescriptionsFirstLineWhereThereIsNone() {
        assertThat(export.finding("GHSA-aaaa-bbbb-cccc").title()).isEqualTo("Ledger runs what it reads");
        assertThat(export.findings().get(2).title()).isEqualTo("The purse leaks.");
    }

    @Test
    void findingsThatAreNullOrMissingAreNone() {
        ReadReport none = ReadReport.ofFixture("dependency-track-fpf/nothing-found.json");

        assertThat(none.findings()).isEmpty();
        assertThat(none.summary().covered()).isEqualTo(1);
        assertThat(ReadReport.of("{\"version\":\"1.2\",\"meta\":{\"application\":\"Dependency-Track\"}}")
                        .findings())
                .isEmpty();
    }

    @Test
    void anotherMajorVersionIsRefused() {
        assertThatThrownBy(() -> ReadReport.of(
                        "{\"findings\":[],\"version\":\"2.0\",\"meta\":{\"application\":\"Dependency-Track\"}}"))
                .asInstanceOf(InstanceOfAssertFactories.type(ReportException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_VERSION);
                    assertThat(refusal).hasMessageContainingAll("at /version", "FPF version 2.0");
                });
    }

    @Test
    void findingsOfAnotherShapeAreAnErrorWithTheirPlace() {
        String report = "{\"meta\":{\"application\":\"Dependency-Track\"},\"findings\":%s}";

        assertThatThrownBy(() -> ReadReport.of(report.formatted("{\"a\":1}")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("at /findings: expected an array");
        assertThatThrownBy(() -> ReadReport.of(report.formatted("[{\"component\":{\"name\":\"a\"}}]")))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /findings/0", "vulnerability.vulnId");
    }
}
