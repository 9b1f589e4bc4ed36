package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.ReportException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZapReaderTest {
    private final ReadReport sites = ReadReport.ofFixture("zap/sites.json");
    private final ReadReport xml = ReadReport.ofFixture("zap/comment-first.xml");

    @Test
    void oneAlertOfOneSiteIsOneWeakness() {
        assertThat(sites.findings())
                .extracting(Finding::id, Finding::kind, Finding::severity, Finding::level)
                .containsExactly(
                        tuple("40018", Kind.WEAKNESS, "3", Level.HIGH),
                        tuple("10003", Kind.WEAKNESS, "2", Level.MEDIUM),
                        tuple("10021", Kind.WEAKNESS, "1", Level.LOW));
        assertThat(ReadReport.ofFixture("zap/one-site.json").findings())
                .extracting(Finding::severity, Finding::level)
                .containsExactly(tuple("0", Level.INFO));
    }

    /** In descriptions, solutions and references; the name is text, and what is shown escapes it. */
    @Test
    void htmlIsNotRead() {
        assertThat(ReadReport.fixture("zap/sites.json")).contains("<p>SQL injection");
        assertThat(new String(FindingLinesReaderTest.written(sites.findings()), StandardCharsets.UTF_8))
                .doesNotContain("<p>", "</");
    }

    @Test
    void aSiteWithoutAlertsWasLookedAt() {
        assertThat(sites.summary().covered()).isEqualTo(3);
        assertThat(xml.summary().covered()).isEqualTo(2);
    }

    @Test
    void aSiteMayStandAloneInsteadOfInAnArray() {
        assertThat(ReadReport.ofFixture("zap/one-site.json").findings())
                .extracting(finding -> finding.source().pointer())
                .containsExactly("/site/alerts/0");
    }

    @Test
    void theCountMayExceedTheInstancesThatAreListed() {
        assertThat(sites.finding("40018").observed()).isEqualTo(17);
        assertThat(sites.finding("10021").observed()).isEqualTo(1);
        assertThat(xml.finding("90028").observed()).isEqualTo(2);
    }

    @Test
    void confidenceZeroIsAFalsePositiveAndFourIsConfirmed() {
        assertThat(sites.findings())
                .extracting(Finding::activity, Finding::state)
                .containsExactly(
                        tuple(Activity.ACTIVE, "medium confidence"),
                        tuple(Activity.ACTIVE, "confirmed"),
                        tuple(Activity.INACTIVE, "false positive"));
        assertThat(xml.finding("100001").activity()).isEqualTo(Activity.INACTIVE);
    }

    @Test
    void noWeaknessClassIsMinusOneOrZero() {
        assertThat(sites.findings().stream().map(Finding::cwes))
                .containsExactly(java.util.List.of("CWE-89"), java.util.List.of(), java.util.List.of());
        assertThat(xml.finding("100001").cwes()).isEmpty();
    }

    @Test
    void aCveCountsWhereItIsATagAndNotInProse() {
        assertThat(sites.finding("10003").aliases()).containsExactly("CVE-2099-0001");
        assertThat(sites.finding("40018").aliases()).containsExactly("40018-1");
        assertThat(xml.finding("90028").aliases()).containsExactly("CVE-2099-0002");
    }

    /** Log4Shell, Spring4Shell and old JavaScript are the alerts that lead to a component; every number of theirs is a text. */
    @ParameterizedTest
    @CsvSource({"40043, CVE-2021-44228", "40045, CVE-2022-22965", "10003, CVE-2020-11023"})
    void anAlertThatProvesAVulnerabilityHasItsCveAmongItsTags(String plugin, String cve) {
        Finding finding = ReadReport.of(
                        "{\"@programName\": \"ZAP\", \"site\": [{\"@name\": \"https://a.example\", \"@port\": \"443\","
                                + " \"@ssl\": \"true\", \"alerts\": [{\"pluginid\": \"" + plugin
                                + "\", \"riskcode\": \"3\","
                                + " \"confidence\": \"2\", \"count\": \"4\", \"cweid\": \"117\","
                                + " \"tags\": [{\"tag\": \"" + cve + "\", \"link\": \"\"}]}]}]}")
                .finding(plugin);

        assertThat(finding.aliases()).containsExactly(cve);
        assertThat(finding.level()).isEqualTo(Level.HIGH);
        assertThat(finding.observed()).isEqualTo(4);
        assertThat(finding.cwes()).containsExactly("CWE-117");
    }

    @Test
    void sitesOfOthersAreToldApartByTheirHost() {
        assertThat(sites.findings())
                .extracting(Finding::asset)
                .containsExactly(
                        portal(),
                        portal(),
                        Asset.UNKNOWN.withHost("cdn.other.example").withUrl("https://cdn.other.example"));
    }

    private static Asset portal() {
        return Asset.UNKNOWN.withHost("portal.clinic.example:8443").withUrl("https://portal.clinic.example:8443");
    }

    @Test
    void aPasswordInAnAddressGoesNoFurther() {
        assertThat(ReadReport.ofFixture("zap/one-site.json")
                        .findings()
                        .get(0)
                        .asset()
                        .url())
                .isEqualTo("http://localhost:8080");
    }

    @Test
    void requestsAndResponsesOfThePlusVariantsAreNotRead() {
        assertThat(sites.findings().toString()).doesNotContain("secret-token");
        assertThat(xml.findings().toString()).doesNotContain("JSESSIONID");
    }

    @Test
    void theNewTimeIsExactTheOldOneIsEnglishWithoutAZone() {
        assertThat(sites.summary().generated()).isEqualTo(Instant.parse("2026-11-20T04:00:00.123456Z"));
        assertThat(ReadReport.ofFixture("zap/one-site.json").summary().generated())
                .isEqualTo(Instant.parse("2018-12-06T10:53:11Z"));
    }

    @Test
    void aTimeInAnotherLanguageIsReadWhereItsMonthIsSpelledAlikeAndElseNotGuessed() {
        assertThat(xml.summary().generated()).isEqualTo(Instant.parse("2026-11-20T05:00:00Z"));
        String french =
                "<OWASPZAPReport version='2.11.1' generated='ven., 4 f&#233;vr. 2022 05:00:00'><site name='http://a'/></OWASPZAPReport>";
        assertThat(ReadReport.of(french).summary().generated()).isNull();
    }

    @Test
    void aCommentBeforeTheXmlDeclarationIsReadOver() {
        assertThat(xml.findings()).extracting(Finding::id).containsExactly("90028", "100001");
        assertThat(xml.summary().toolVersion()).isEqualTo("2.11.1");
    }

    @Test
    void whatStandsAroundTheAlertsMayStandBehindThem() {
        String json =
                "{\"site\":[{\"alerts\":[{\"pluginid\":\"1\",\"riskcode\":\"1\"}],\"@name\":\"http://a.example\"}],"
                        + "\"@version\":\"2.16.0\"}";
        Finding finding = ReadReport.of(json).findings().get(0);

        assertThat(finding.source().toolVersion()).isEqualTo("2.16.0");
        assertThat(finding.asset().host()).isEqualTo("a.example");
    }

    @Test
    void alertsThatAreNoArrayAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> ReadReport.of(
                        "{\"@version\":\"2\",\"site\":[{\"@name\":\"a\",\"alerts\":{\"pluginid\":\"1\"}}]}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("/site/0/alerts", "expected an array");
    }

    @Test
    void anAlertWithoutAPluginIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> ReadReport.of(
                        "{\"@version\":\"2\",\"site\":[{\"@name\":\"a\",\"alerts\":[{\"name\":\"x\"}]}]}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("/site/0/alerts/0", "pluginid");
        assertThatThrownBy(
                        () -> ReadReport.of(
                                "<OWASPZAPReport><site name='a'><alerts><alertitem><name>x</name></alertitem></alerts></site></OWASPZAPReport>"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("/OWASPZAPReport/site/alerts/alertitem", "pluginid");
    }
}
