package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NucleiReaderTest {
    private final ReadReport results = ReadReport.ofFixture("nuclei/results.jsonl");
    private final ReadReport old = ReadReport.ofFixture("nuclei/old-keys.jsonl");

    @Test
    void aTemplateThatNamesACveIsAVulnerabilityAnyOtherAWeakness() {
        assertThat(results.findings())
                .extracting(Finding::id, Finding::kind)
                .containsExactly(
                        tuple("CVE-2099-0001", Kind.VULNERABILITY),
                        tuple("http-missing-security-headers", Kind.WEAKNESS),
                        tuple("http-missing-security-headers", Kind.WEAKNESS),
                        tuple("CVE-2099-0002", Kind.VULNERABILITY),
                        tuple("CVE-2099-0003", Kind.VULNERABILITY),
                        tuple("two-in-one", Kind.VULNERABILITY),
                        tuple("aws-key", Kind.WEAKNESS));
    }

    @Test
    void aCveInSmallLettersIsNoOther() {
        assertThat(results.finding("CVE-2099-0001").aliases()).isEmpty();
    }

    @Test
    void theClassificationMayBeAnArrayATextOrNull() {
        assertThat(results.finding("two-in-one").aliases()).containsExactly("CVE-2099-0004", "CVE-2099-0005");
        assertThat(results.finding("CVE-2099-0001").cwes()).containsExactly("CWE-94");
        assertThat(ReadReport.ofFixture("nuclei/export.json")
                        .finding("caa-fingerprint")
                        .cwes())
                .containsExactly("CWE-200");
    }

    @Test
    void scoresAreKept() {
        Finding finding = results.finding("CVE-2099-0001");

        assertThat(finding.ratings())
                .containsExactly(new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, null));
        assertThat(finding.epss()).isEqualTo(0.97321);
        assertThat(finding.level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void aProductWithoutAVersionIsNotTakenForAComponent() {
        assertThat(results.findings()).extracting(Finding::subject).containsOnlyNulls();
    }

    /** Most of what Nuclei reports is of this kind: it counts as what it is, and as nothing worse. */
    @Test
    void anInfoIsAFindingOfTheLowestLevel() {
        Finding finding = ReadReport.of(ReadReport.json("""
                        {'template-id':'tech-detect','info':{'name':'Technologies','severity':'info'},'host':'https://portal.example'}""")).finding("tech-detect");

        assertThat(finding).extracting(Finding::level, Finding::severity).containsExactly(Level.INFO, "info");
    }

    @Test
    void matcherStatusFalseIsNoMatch() {
        assertThat(results.finding("CVE-2099-0002"))
                .extracting(Finding::activity, Finding::state)
                .containsExactly(Activity.INACTIVE, "not matched");
        assertThat(old.findings()).extracting(Finding::activity).containsOnly(Activity.ACTIVE);
    }

    @Test
    void whatCouldNotBeTriedIsRemarked() {
        assertThat(results.summary().remarks())
                .containsExactly("the template CVE-2099-0003 could not be tried everywhere");
    }

    @Test
    void severalMatchersOfOneTemplateAreToldApartByTheTitle() {
        assertThat(results.findings())
                .extracting(Finding::title)
                .contains(
                        "HTTP Missing Security Headers: content-security-policy",
                        "HTTP Missing Security Headers: x-frame-options");
    }

    @Test
    void theAssetIsWhereItMatched() {
        assertThat(results.finding("CVE-2099-0001").asset())
                .isEqualTo(Asset.UNKNOWN
                        .withHost("portal.clinic.example")
                        .withUrl("https://portal.clinic.example/login?next=/"));
        assertThat(results.finding("two-in-one").asset()).isEqualTo(Asset.UNKNOWN.withHost("portal.clinic.example:22"));
        assertThat(results.finding("CVE-2099-0002").asset().host()).isEqualTo("portal.clinic.example");
    }

    @Test
    void aPathOfAFileIsNoHost() {
        assertThat(results.finding("aws-key").asset()).isEqualTo(Asset.UNKNOWN);
    }

    @Test
    void requestsResponsesAndPasswordsGoNoFurther() {
        assertThat(results.findings().toString()).doesNotContain("secret-token", "secret-cookie", "root:x");
        assertThat(ReadReport.ofFixture("nuclei/export.json")
                        .finding("tech-detect")
                        .asset())
                .isEqualTo(
                        Asset.UNKNOWN.withHost("www.clinic.example:8443").withUrl("https://www.clinic.example:8443/"));
    }

    @Test
    void oldKeysSayTheSame() {
        assertThat(old.findings())
                .extracting(
                        Finding::id,
                        Finding::title,
                        Finding::severity,
                        finding -> finding.asset().url())
                .containsExactly(
                        tuple("CVE-2099-0001", "Example RCE: word", "critical", "http://portal.clinic.example:8080/x"),
                        tuple("CVE-2099-0006", "By its file", "high", "http://portal.clinic.example:8080/y"),
                        tuple("by-itself", "Before there was info", "low", "http://portal.clinic.example:8080/z"));
    }

    @Test
    void theReportIsAsOldAsItsLatestResult() {
        assertThat(results.summary().generated()).isEqualTo(Instant.parse("2026-11-20T04:00:05Z"));
        assertThat(results.summary().covered()).isEqualTo(7);
    }

    @Test
    void anEmptyFileIsRefusedSinceADeadScanWritesOneToo() {
        assertThatThrownBy(() -> ReadReport.of("", "nuclei"))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_CONTENT));
    }

    @Test
    void aResultWithoutATemplateIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> ReadReport.of("[{\"template-id\":\"a\",\"host\":\"b\"},{\"host\":\"b\"}]"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /1:", "template-id");
    }

    @Test
    void infoThatIsNoObjectIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> ReadReport.of("{\"template-id\":\"a\",\"host\":\"b\",\"info\":\"c\"}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /info:", "expected an object");
    }
}
