package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Inspector2ReaderTest {
    private static final ReadReport LIST = ReadReport.ofFixture("inspector2/list-findings.json");

    @Test
    void oneFindingThatListsSeveralPackagesIsSeveralFindings() {
        assertThat(LIST.findings())
                .extracting(Finding::id, Finding::kind, Finding::activity)
                .containsExactly(
                        tuple("GHSA-aaaa-bbbb-cccc", Kind.VULNERABILITY, Activity.ACTIVE),
                        tuple("GHSA-aaaa-bbbb-cccc", Kind.VULNERABILITY, Activity.ACTIVE),
                        tuple("GHSA-aaaa-bbbb-cccc", Kind.VULNERABILITY, Activity.ACTIVE),
                        tuple(
                                "Port 22 is reachable from an Internet Gateway - TCP",
                                Kind.MISCONFIGURATION,
                                Activity.INACTIVE),
                        tuple("java/letters@v1.0", Kind.WEAKNESS, Activity.INACTIVE));
    }

    @Test
    void aJavaPackageIsNamedGroupAndArtifactAndItsFilePathIsTheJar() {
        assertThat(LIST.findings().get(0).component())
                .isEqualTo(new Component(
                        "org.acme:triage", null, "2.1.0", "app/portal.jar/BOOT-INF/lib/triage-2.1.0.jar", null));
    }

    @Test
    void theIdMayBeAnAdvisoryWithTheCveInTheRelatedVulnerabilities() {
        assertThat(LIST.findings().get(0).aliases()).containsExactly("CVE-2026-0001");
    }

    @Test
    void fixedInVersionIsAsWrittenWithItsEpochAndNotAvailableIsNone() {
        assertThat(LIST.findings().get(0).fixedVersions()).containsExactly("2.1.7");
        assertThat(LIST.findings().get(1).fixedVersions()).containsExactly("0:1.2-3");
        assertThat(LIST.findings().get(2).fixedVersions()).isEmpty();
    }

    @Test
    void untriagedIsUnknownAndNoLowSeverity() {
        Finding finding = LIST.finding("java/letters@v1.0");

        assertThat(finding.severity()).isEqualTo("UNTRIAGED");
        assertThat(finding.level()).isEqualTo(Level.UNKNOWN);
        assertThat(finding.cwes()).containsExactly("CWE-79");
        assertThat(finding.title()).isEqualTo("org/acme/Letters.java: CWE-79 - Letters are written as they are read");
        assertThat(finding.asset().service()).isEqualTo("letters");
    }

    @Test
    void theAdjustedScoreStandsBesideThePublishedOnes() {
        assertThat(LIST.findings().get(0).ratings())
                .containsExactlyInAnyOrder(
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "GITHUB"),
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N", 9.1, "NVD"));
        assertThat(LIST.findings().get(0).epss()).isEqualTo(0.42);
        assertThat(LIST.findings().get(0).exploited()).isNull();
    }

    @Test
    void datesAsPythonWritesThemAreReadAndLastSeenIsNotWhenTheStatusChanged() {
        assertThat(LIST.findings().get(0).firstSeen()).isEqualTo(Instant.parse("2026-10-01T06:00:00.742Z"));
        assertThat(LIST.findings().get(0).lastSeen()).isEqualTo(Instant.parse("2026-11-20T04:00:00.051Z"));
        assertThat(LIST.summary().generated()).isNull();
    }

    @Test
    void theAssetIsTheImageOrTheHostInItsAccount() {
        assertThat(LIST.findings().get(0).asset().image())
                .isEqualTo("111122223333.dkr.ecr.eu-central-1.amazonaws.com/clinic/portal:1.4.0");
        assertThat(LIST.findings().get(3).asset().host()).isEqualTo("i-0c0ffee");
        assertThat(LIST.findings())
                .allMatch(finding -> "111122223333".equals(finding.asset().environment()));
    }

    @Test
    void aListWithANextPageSaysThatItIsNotAll() {
        assertThat(LIST.summary().remarks()).singleElement().asString().contains("the list goes on");
    }

    @Test
    void anEventCarriesOneFindingInItsDetail() {
        ReadReport read = ReadReport.ofFixture("inspector2/event.json");

        assertThat(read.findings())
                .extracting(
                        finding -> finding.source().pointer(),
                        finding -> finding.asset().host())
                .containsExactly(tuple("/detail", "i-0c0ffee"));
        assertThat(read.summary().covered()).isEqualTo(1);
    }

    @Test
    void anEmptyAnswerHasLookedAtNothing() {
        ReadReport read = ReadReport.of("{\"findings\":[],\"nextToken\":null}");

        assertThat(read.summary().format()).isEqualTo("inspector2");
        assertThat(read.summary().covered()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'findings':'none'} | at /findings: expected an array but found a text",
                "{'findings':[{'name':'x'}]} | at /findings/0: expected a finding, or a list of them",
                "{'findings':[{'type':'a','packageVulnerabilityDetails':[]}]} | /packageVulnerabilityDetails: expected an object",
                "{'findings':[{'type':'a','packageVulnerabilityDetails':{'vulnerablePackages':['a']}}]} | "
                        + "/vulnerablePackages/0: expected an object",
            })
    void aWrongShapeIsAnErrorThatSaysWhere(String text, String message) {
        assertThatThrownBy(() -> ReadReport.of(ReadReport.json(text), "inspector2"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Findings\":[]}",
                "{\"findings\":[],\"name\":\"nightly\"}",
                "{\"findings\":[{\"title\":\"x\",\"severity\":\"High\"}]}",
                "{\"findings\":\"none\"}",
                "{\"version\":\"1.2\",\"meta\":{\"application\":\"Dependency-Track\"},\"findings\":[]}",
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new Inspector2Reader(), text)).isFalse();
    }
}
