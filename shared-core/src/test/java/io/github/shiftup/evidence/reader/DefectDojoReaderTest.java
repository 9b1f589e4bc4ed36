package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectDojoReaderTest {
    private final ReadReport json = ReadReport.ofFixture("defectdojo-generic/findings.json");
    private final ReadReport csv = ReadReport.ofFixture("defectdojo-generic/rows.csv");

    @Test
    void theIdIsTheCveElseTheToolsElseTheTitle() {
        assertThat(json.findings())
                .extracting(Finding::id, Finding::kind)
                .startsWith(
                        tuple("CVE-2099-0001", Kind.VULNERABILITY),
                        tuple("ACME-2", Kind.WEAKNESS),
                        tuple("By the purl", Kind.WEAKNESS));
        assertThat(json.finding("CVE-2099-0001").aliases()).containsExactly("GHSA-2222-3333-4444");
    }

    @Test
    void theComponentIsFreeTextOrAPurl() {
        assertThat(json.finding("CVE-2099-0001").component())
                .isEqualTo(new Component("org.example:lib", null, "1.2.3", "WEB-INF/lib/lib-1.2.3.jar", null));
        String purl = "pkg:maven/org.example/lib@1.2.3";
        assertThat(json.finding("By the purl").component()).isEqualTo(new Component(purl, purl, null, null, null));
    }

    @Test
    void aFileInTheSourcesIsNoComponent() {
        assertThat(json.finding("Accepted").component()).isNull();
    }

    @Test
    void numbersMayBeQuotedOrNotAvailable() {
        Finding finding = json.finding("CVE-2099-0001");

        assertThat(finding.ratings())
                .containsExactly(
                        new Rating(
                                "CVSSv4", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 9.3, null),
                        new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, null));
        assertThat(finding.epss()).isEqualTo(0.5);
        assertThat(finding.cwes()).containsExactly("CWE-502");
        assertThat(json.finding("ACME-2"))
                .extracting(Finding::epss, Finding::ratings, Finding::cwes)
                .containsExactly(null, java.util.List.of(), java.util.List.of());
    }

    @Test
    void endpointsAreTextsOrObjects() {
        assertThat(json.finding("CVE-2099-0001").asset())
                .isEqualTo(Asset.UNKNOWN
                        .withService("clinic-portal")
                        .withHost("portal.clinic.example:8443")
                        .withUrl("https://portal.clinic.example:8443/a"));
        assertThat(json.finding("ACME-2").asset())
                .isEqualTo(Asset.UNKNOWN
                        .withHost("portal.clinic.example:443")
                        .withUrl("https://portal.clinic.example:443/login"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-11-03T00:00:00Z",
        "11/23/2026, 2026-11-23T00:00:00Z",
        "23/11/2026, 2026-11-23T00:00:00Z",
        "07/07/2026, 2026-07-07T00:00:00Z",
        "03/04/2026,",
        "31/02/2026,",
        "yesterday,"
    })
    void aDateIsReadWhereItHasOneReading(String text, Instant day) {
        assertThat(DefectDojoFinding.day(text)).isEqualTo(day);
    }

    @Test
    void theDateIsWhenItWasSeenFirst() {
        assertThat(json.finding("ACME-2").firstSeen()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(json.summary().generated()).isNull();
    }

    @Test
    void whatSilencesAFindingIsNamed() {
        assertThat(json.findings())
                .extracting(Finding::activity, Finding::state)
                .containsExactly(
                        tuple(Activity.ACTIVE, "verified"),
                        tuple(Activity.INACTIVE, "active: false"),
                        tuple(Activity.INACTIVE, "is_mitigated"),
                        tuple(Activity.INACTIVE, "risk_accepted"),
                        tuple(Activity.INACTIVE, "false_p, under_review"),
                        tuple(Activity.INACTIVE, "duplicate"),
                        tuple(Activity.INACTIVE, "out_of_scope"));
    }

    @Test
    void severityWordsAreTheCommonOnes() {
        assertThat(json.findings())
                .extracting(Finding::severity, Finding::level)
                .contains(tuple("Info", Level.INFO), tuple("Critical", Level.CRITICAL), tuple("High", Level.HIGH));
    }

    @Test
    void fixesExploitationAndCountAreKept() {
        Finding finding = json.finding("CVE-2099-0001");

        assertThat(finding.fixedVersions()).containsExactly("1.2.4", "2.0.1");
        assertThat(finding.exploited()).isTrue();
        assertThat(finding.observed()).isEqualTo(3);
        assertThat(finding.source().tool()).isEqualTo("Acme Pentest");
        assertThat(finding.source().toolVersion()).isEqualTo("2026.1");
    }

    @Test
    void aRowIsAFinding() {
        assertThat(csv.findings())
                .extracting(
                        Finding::id,
                        Finding::severity,
                        Finding::activity,
                        finding -> finding.source().pointer())
                .containsExactly(
                        tuple("A title, with a comma", "Low", Activity.ACTIVE, "#0"),
                        tuple("CVE-2099-0001", "High", Activity.INACTIVE, "#1"),
                        tuple("Third", "Critical", Activity.INACTIVE, "#2"));
        assertThat(csv.finding("CVE-2099-0001").aliases()).containsExactly("GHSA-2222-3333-4444");
        assertThat(csv.finding("CVE-2099-0001").ratings())
                .containsExactly(new Rating("CVSSv3", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null, null));
        assertThat(csv.finding("CVE-2099-0001").epss()).isEqualTo(0.25);
        assertThat(csv.finding("Third").asset().host()).isEqualTo("portal.clinic.example:8443");
        assertThat(csv.finding("A title, with a comma").cwes()).containsExactly("CWE-79");
    }

    @Test
    void columnsMayHaveASpaceBeforeThem() {
        ReadReport spaced = ReadReport.of("""
                Date,Title,CweId, Url,Severity,Description
                2026-11-03,a,79,https://portal.clinic.example/,Low,x
                """);

        assertThat(spaced.finding("a").asset().host()).isEqualTo("portal.clinic.example");
    }

    /** Which has its own word for a finding that is mended, and would be read as open. */
    @Test
    void anotherToolsTableWithATitleAndASeverityIsNotTaken() {
        assertThat(ReadReport.recognises(new DefectDojoReader(), """
                        Created At,Title,Severity,Status,Description,Resource Type,Resolution
                        2026-11-03,a,HIGH,RESOLVED,x,User,OBJECT_DELETED
                        """)).isFalse();
    }

    @Test
    void aRowThatIsCutOffIsRefusedWithItsPlace() {
        String rows = "Date,Title,Severity,Description\n2026-11-03,a,Low,x\n2026-11-03,b,L";

        assertThatThrownBy(() -> ReadReport.of(rows))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("row #1 (line 3)", "3 values for 4 columns");
    }

    /** Its second line of columns would be a finding that nobody reported. */
    @Test
    void twoTablesInOneFileAreReadAsNeither() {
        String table = "Date,Title,Severity,Description\n2026-11-03,a,Low,x\n";

        assertThatThrownBy(() -> ReadReport.of(table + table))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SYNTAX))
                .hasMessageContainingAll("row #1 (line 3)", "names the columns again");
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> ReadReport.of("Date,Title,Severity,Description\n2026-11-03,a,Low,\"x\n"))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SYNTAX));
        assertThatThrownBy(() -> ReadReport.of("Date,Title,Severity,Description\n2026-11-03,a,Low,\"x\" y\n"))
                .hasMessageContaining("goes on behind the end of a quoted value");
    }

    @Test
    void aTableOfSomethingElseIsUnknown() {
        assertThatThrownBy(() -> ReadReport.of("Title,Author\nA book,Someone\n"))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT));
        assertThatThrownBy(() -> ReadReport.of("Title,Author\nA book,Someone\n", "defectdojo-generic"))
                .hasMessageContaining("columns Title and Severity");
    }

    @Test
    void findingsThatAreNoArrayAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> ReadReport.of("{\"findings\":{\"title\":\"a\"}}", "defectdojo-generic"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /findings:", "expected an array");
    }

    @Test
    void aFindingWithoutAnIdOrATitleIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> ReadReport.of("{\"findings\":[{\"severity\":\"Low\"}]}", "defectdojo-generic"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("at /findings/0:");
        assertThatThrownBy(() -> ReadReport.of("Title,Severity,Description\n,Low,x\n"))
                .hasMessageContaining("row #0 (line 2)");
    }
}
