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
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GithubReaderTest {
    private static final ReadReport REST = ReadReport.ofFixture("github/alerts.json");
    private static final ReadReport GRAPH = ReadReport.ofFixture("github/graphql.json");

    @Test
    void alertsOfAllThreeKindsMayStandInOneList() {
        assertThat(REST.findings())
                .extracting(
                        Finding::id,
                        Finding::kind,
                        Finding::activity,
                        finding -> finding.source().tool())
                .containsExactly(
                        tuple("CVE-2026-0001", Kind.VULNERABILITY, Activity.ACTIVE, "Dependabot"),
                        tuple("GHSA-dddd-eeee-ffff", Kind.VULNERABILITY, Activity.INACTIVE, "Dependabot"),
                        tuple("java/sql-injection", Kind.WEAKNESS, Activity.ACTIVE, "CodeQL"),
                        tuple("acme_api_key", Kind.EXPOSED_SECRET, Activity.INACTIVE, "secret scanning"));
        assertThat(REST.summary().covered()).isEqualTo(4);
        assertThat(REST.summary().generated()).isNull();
    }

    @Test
    void theCveIsTheIdAndTheAdvisoryItsAlias() {
        Finding finding = REST.finding("CVE-2026-0001");

        assertThat(finding.aliases()).containsExactly("GHSA-aaaa-bbbb-cccc");
        assertThat(finding.title()).isEqualTo("portal/pom.xml: Triage hands what it reads to the one who wrote it");
        assertThat(finding.cwes()).containsExactly("CWE-502");
        assertThat(finding.epss()).isEqualTo(0.42);
        assertThat(finding.firstSeen()).isEqualTo(Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(finding.affectedRanges()).containsExactly(">= 2.0.0, < 2.1.7");
        assertThat(finding.fixedVersions()).containsExactly("2.1.7");
        assertThat(finding.ratings())
                .containsExactly(new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L", 5.3, null));
    }

    @Test
    void restAlertsDoNotTellTheInstalledVersion() {
        assertThat(REST.finding("CVE-2026-0001").component()).isEqualTo(Component.named("org.acme:triage", null));
    }

    @Test
    void graphqlTellsTheInstalledVersionWhereARequirementPinsIt() {
        assertThat(GRAPH.finding("CVE-2026-0001").component()).isEqualTo(Component.named("org.acme:triage", "2.1.0"));
        assertThat(GRAPH.finding("GHSA-dddd-eeee-ffff").component())
                .isEqualTo(Component.named("org.acme:letters", null));
    }

    @Test
    void moderateIsMedium() {
        assertThat(GRAPH.finding("CVE-2026-0001").severity()).isEqualTo("MODERATE");
        assertThat(GRAPH.finding("CVE-2026-0001").level()).isEqualTo(Level.MEDIUM);
    }

    @Test
    void fieldsThatAQueryDidNotAskForAreAbsent() {
        Finding finding = GRAPH.finding("GHSA-dddd-eeee-ffff");

        assertThat(finding.title()).isEqualTo("pom.xml: Letters are read twice.");
        assertThat(finding.activity()).isEqualTo(Activity.ACTIVE);
        assertThat(finding.state()).isNull();
        assertThat(finding.ratings()).isEmpty();
        assertThat(finding.fixedVersions()).isEmpty();
    }

    @Test
    void theRepositoryIsTheApplicationAlsoWhereItIsNamedBehindItsAlerts() {
        assertThat(GRAPH.findings())
                .allMatch(finding -> "clinic/portal".equals(finding.asset().service()));
        assertThat(REST.finding("CVE-2026-0001").asset().service()).isEqualTo("clinic/portal");
        assertThat(REST.finding("java/sql-injection").asset().service()).isNull();
        assertThat(ReadReport.ofFixture("github/webhook.json")
                        .findings()
                        .get(0)
                        .asset()
                        .service())
                .isEqualTo("clinic/portal");
    }

    @Test
    void aSearchWrapsRepositoriesAndLinesMayHoldAnswers() {
        assertThat(ReadReport.ofFixture("github/answers.jsonl").findings())
                .extracting(
                        finding -> finding.asset().service(),
                        finding -> finding.source().pointer(),
                        Finding::activity)
                .containsExactly(
                        tuple("clinic/portal", "/data/repository/vulnerabilityAlerts/nodes/0", Activity.ACTIVE),
                        tuple("clinic/portal", "/data/repository/vulnerabilityAlerts/nodes/1", Activity.ACTIVE),
                        tuple(
                                "clinic/letters",
                                "#1/data/search/edges/0/node/vulnerabilityAlerts/nodes/0",
                                Activity.INACTIVE));
    }

    @Test
    void aListWithANextPageSaysThatItIsNotAll() {
        assertThat(GRAPH.summary().remarks()).singleElement().asString().contains("the list goes on");
    }

    @Test
    void codesSeverityIsTheRulesAndItsLevelTheSecurityLevel() {
        Finding finding = REST.finding("java/sql-injection");

        assertThat(finding.severity()).isEqualTo("error");
        assertThat(finding.level()).isEqualTo(Level.CRITICAL);
        assertThat(finding.cwes()).containsExactly("CWE-89");
        assertThat(finding.title()).isEqualTo("src/Letters.java:84: A query is built from what users send");
        assertThat(finding.source().toolVersion()).isEqualTo("2.19.0");
    }

    @Test
    void theSecretItselfIsNotRead() {
        assertThat(REST.finding("acme_api_key").toString()).doesNotContain("not to be read");
        assertThat(REST.finding("acme_api_key").state()).isEqualTo("resolved: revoked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'state':'open' | ACTIVE | open",
                "'state':'OPEN','dismissedAt':null | ACTIVE | OPEN",
                "'state':'fixed','fixed_at':'2026-11-01T00:00:00Z' | INACTIVE | fixed",
                "'state':'auto_dismissed' | INACTIVE | auto_dismissed",
                "'state':'resolved','resolution':'revoked' | INACTIVE | resolved: revoked",
                // A word that nobody knows silences nothing.
                "'state':'reopened' | ACTIVE | reopened",
                "'state':'DISMISSED','dismissReason':'NOT_USED' | INACTIVE | DISMISSED: NOT_USED",
                "'dismissedAt':'2026-11-01T00:00:00Z' | INACTIVE | closed",
                "'dismissedAt':null,'fixedAt':null | ACTIVE | ",
            })
    void anAlertIsActiveWhileItIsOpen(String members, Activity activity, String state) {
        Finding finding = ReadReport.of(
                        ("{'number':1,'security_advisory':{'ghsa_id':'GHSA-1'},'security_vulnerability':{}," + members
                                        + "}")
                                .replace('\'', '"'))
                .finding("GHSA-1");

        assertThat(finding.activity()).isEqualTo(activity);
        assertThat(finding.state()).isEqualTo(state);
    }

    @Test
    void anAnswerWithErrorsIsRefusedWithItsMessage() {
        assertThatThrownBy(() -> ReadReport.of(
                        ("{'data':{'repository':{'vulnerabilityAlerts':{'nodes':[]}}},'errors':[{'type':'FORBIDDEN',"
                                        + "'message':'Resource not accessible'}]}")
                                .replace('\'', '"')))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at /errors/0", "Resource not accessible", "the token's rights");
    }

    @Test
    void anAnswerWithMoreAlertsThanAreHeldIsRefusedBeforeItsEnd() {
        String cutOff = "{'data':{'repository':{'vulnerabilityAlerts':{'nodes':["
                + "{'securityVulnerability':{}},".repeat(20_001);
        ReadReport.assertRefused(cutOff, "github", Reason.LIMIT, "more than 20000 alerts in one object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'message':'Not Found','status':'404'} | SHAPE | at the document: expected an alert",
                "{'data':null} | SHAPE | at the document: expected an alert",
                "{'data':{'repository':{'nameWithOwner':'a/b'}}} | SHAPE | expected an alert",
                "{'data':{'repository':{'vulnerabilityAlerts':{'nodes':{}}}}} | SHAPE | /nodes: expected an array",
                "{'data':{'repository':{'vulnerabilityAlerts':{'nodes':[null]}}}} | SHAPE | /nodes/0: expected an alert",
                "[{'rule':{'id':'a'}},7] | SHAPE | at /1: expected an object",
                "[{'rule':{'id':'a'}},{'id':1}] | SHAPE | at /1: expected an alert",
                "[{'security_vulnerability':'a'}] | SHAPE | at /0/security_vulnerability: expected an object",
                "{'alert':{'state':'open','state':'fixed'}} | SYNTAX | stands twice",
            })
    void aWrongShapeIsAnErrorThatSaysWhere(String text, Reason reason, String message) {
        ReadReport.assertRefused(text, "github", reason, message);
    }

    /** Webhooks of GitHub before 2022, and of servers of their own, have no state. */
    @Test
    void aSecretWithoutAStateIsClosedByTheTimeOfItsResolution() {
        String webhook = "{'action':'x','alert':{'number':7,'secret_type':'acme_api_key','resolution':%s,"
                + "'resolved_at':%s},'repository':{'full_name':'clinic/portal'}}";
        Finding open = ReadReport.of(ReadReport.json(webhook.formatted("null", "null")))
                .finding("acme_api_key");
        Finding closed = ReadReport.of(ReadReport.json(webhook.formatted("'revoked'", "'2026-11-01T00:00:00Z'")))
                .finding("acme_api_key");

        assertThat(open.activity()).isEqualTo(Activity.ACTIVE);
        assertThat(open.asset().service()).isEqualTo("clinic/portal");
        assertThat(closed.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(closed.state()).isEqualTo("closed: revoked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"repository\":{\"name\":\"x\"}}}",
                "{\"alert\":{\"name\":\"x\",\"state\":\"firing\"}}",
                "[{\"number\":1,\"state\":\"open\",\"title\":\"An issue\"}]",
                "{\"vulnerabilityAlerts\":[]}",
                "{\"rule\":\"Terminal shell in container\",\"priority\":\"Notice\"}",
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new GithubReader(), text)).isFalse();
    }
}
