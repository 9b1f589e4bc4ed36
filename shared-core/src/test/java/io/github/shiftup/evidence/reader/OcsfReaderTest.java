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

class OcsfReaderTest {
    private static final ReadReport EVENTS = ReadReport.ofFixture("ocsf/events.json");
    private static final ReadReport PROWLER = ReadReport.ofFixture("ocsf/prowler.json");
    private static final ReadReport OLD = ReadReport.ofFixture("ocsf/security-finding.json");

    @Test
    void theClassDecidesWhatAnEventIs() {
        assertThat(EVENTS.findings())
                .extracting(Finding::id, Finding::kind, Finding::activity)
                .containsExactly(
                        tuple("CVE-2026-0001", Kind.VULNERABILITY, Activity.ACTIVE),
                        tuple("CVE-2026-0001", Kind.VULNERABILITY, Activity.ACTIVE),
                        tuple(
                                "S3.2 Buckets should not be readable by everyone",
                                Kind.MISCONFIGURATION,
                                Activity.INACTIVE),
                        tuple("A trail was switched off", Kind.BEHAVIOUR, Activity.INACTIVE));
    }

    @Test
    void aFeedOfOtherEventsCoversNothing() {
        ReadReport report = ReadReport.of(ReadReport.json("[{'class_uid':6003,'activity_id':1}]"), "ocsf");

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().covered()).isZero();
    }

    @Test
    void eventsOfOtherCategoriesAreRemarkedAndNoFindings() {
        assertThat(EVENTS.summary().remarks())
                .containsExactly("events of class 6003 are no findings; they were left out");
    }

    @Test
    void anAffectedPackageIsAComponentWithItsPurlAndFix() {
        Finding finding = EVENTS.findings().get(0);

        assertThat(finding.component())
                .isEqualTo(new Component(
                        "triage", "pkg:maven/org.acme/triage@2.1.0", "2.1.0", "app/triage-2.1.0.jar", null));
        assertThat(finding.fixedVersions()).containsExactly("2.1.7");
        assertThat(finding.aliases()).containsExactly("GHSA-aaaa-bbbb-cccc");
        assertThat(finding.cwes()).containsExactly("CWE-502");
        assertThat(finding.epss()).isEqualTo(0.42);
        assertThat(finding.exploited()).isNull();
        assertThat(finding.ratings())
                .containsExactly(new Rating("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, null));
        assertThat(finding.source().pointer()).isEqualTo("/0/vulnerabilities/0/affected_packages/0");
        assertThat(EVENTS.findings().get(1).fixedVersions()).isEmpty();
    }

    @Test
    void severitySixIsFatalAndThatIsCritical() {
        assertThat(EVENTS.findings().get(0).severity()).isEqualTo("Fatal");
        assertThat(EVENTS.findings().get(0).level()).isEqualTo(Level.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Unknown, UNKNOWN",
        "1, Informational, INFO",
        "2, Low, LOW",
        "3, Medium, MEDIUM",
        "4, High, HIGH",
        "5, Critical, CRITICAL",
        "99, Other, UNKNOWN",
        "99, moderate, MEDIUM"
    })
    void theLevelIsBySeverityIdAndWhereThatSaysNothingByTheWord(int id, String word, Level level) {
        assertThat(event("'severity_id':" + id + ",'severity':'" + word + "'").level())
                .isEqualTo(level);
    }

    @Test
    void timesAreMillisecondsSecondsOrText() {
        Finding finding = EVENTS.findings().get(0);

        assertThat(finding.firstSeen()).isEqualTo(Instant.parse("2026-10-01T12:00:00Z"));
        assertThat(finding.lastSeen()).isEqualTo(Instant.ofEpochSecond(1795140000));
        assertThat(EVENTS.summary().generated()).isEqualTo(Instant.ofEpochMilli(1795154400000L));
    }

    @Test
    void prowlersTimeIsInSecondsAndItsTextHasNoZone() {
        assertThat(PROWLER.summary().generated()).isEqualTo(Instant.ofEpochSecond(1795154400));
        assertThat(PROWLER.findings().get(0).lastSeen()).isEqualTo(Instant.ofEpochSecond(1795154400));
    }

    @Test
    void passedAndManualChecksStandInTheSameArrayAndAreInactive() {
        assertThat(PROWLER.findings())
                .extracting(Finding::id, Finding::kind, Finding::activity, Finding::state)
                .containsExactly(
                        tuple("always_pull_images", Kind.MISCONFIGURATION, Activity.ACTIVE, "FAIL, New"),
                        tuple("anonymous_requests", Kind.MISCONFIGURATION, Activity.INACTIVE, "PASS, New"),
                        tuple("contact_details", Kind.MISCONFIGURATION, Activity.INACTIVE, "MANUAL, New"),
                        tuple("odd_status", Kind.MISCONFIGURATION, Activity.CONTRADICTORY, "FAIL, New"));
    }

    @Test
    void aStatusIdThatContradictsItsTextLeavesTheFindingOpen() {
        assertThat(PROWLER.finding("odd_status").activity()).isEqualTo(Activity.CONTRADICTORY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'status':'New','status_id':1 | ACTIVE",
                "'status':'In Progress','status_id':2 | ACTIVE",
                "'status_id':0 | ACTIVE",
                "'status_id':99,'status':'Other' | ACTIVE",
                "'status':'Suppressed','status_id':3,'status_code':'FAIL' | INACTIVE",
                "'status_id':4 | INACTIVE",
                "'status':'archived' | INACTIVE",
                "'status':'Deleted','status_id':6 | INACTIVE",
                "'status':'Resolved','status_id':3 | INACTIVE",
                "'status_code':'MUTED' | INACTIVE",
                "'status':'Resolved','status_id':1 | CONTRADICTORY",
                "'activity_id':3 | INACTIVE",
                "'activity_id':3,'status':'New' | CONTRADICTORY",
                "'state':'Suppressed','state_id':3 | INACTIVE",
                "'compliance':{'status_id':1} | INACTIVE",
                "'compliance':{'status':'Fail','status_id':3} | ACTIVE",
            })
    void statusAndStateAndActivityTellWhetherItIsOpen(String members, Activity activity) {
        assertThat(event(members).activity()).isEqualTo(activity);
    }

    @Test
    void activityCloseIsResolved() {
        Finding finding = EVENTS.finding("A trail was switched off");

        assertThat(finding.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(finding.state()).isEqualTo("Close");
        assertThat(finding.observed()).isEqualTo(3);
        assertThat(finding.asset().host()).isEqualTo("portal.clinic.example");
    }

    /** Version 0.1.0 spelled the class' name {@code classname}; the number tells the class in all versions. */
    @Test
    void aMisspeltNameOfTheClassDoesNotMatter() {
        assertThat(ReadReport.fixture("ocsf/security-finding.json")).contains("\"classname\"");
        assertThat(ReadReport.recognises(new OcsfReader(), ReadReport.fixture("ocsf/security-finding.json")))
                .isTrue();
    }

    @Test
    void oldEventsHaveFindingAndStateAndAnObjectForCvss() {
        Finding finding = OLD.finding("CVE-2026-0004");

        assertThat(finding.title()).isEqualTo("A module was loaded");
        assertThat(finding.ratings()).containsExactly(new Rating("CVSSv3", null, 7.5, null));
        assertThat(finding.component()).isEqualTo(Component.named("letters", "1.2"));
        assertThat(finding.asset().host()).isEqualTo("i-0c0ffee");
        assertThat(finding.asset().environment()).isEqualTo("111122223333");
        assertThat(OLD.summary().formatVersion()).isEqualTo("0.1.0");
    }

    @Test
    void aPassedComplianceWithVulnerabilitiesContradictsItself() {
        assertThat(OLD.finding("CVE-2026-0004").activity()).isEqualTo(Activity.CONTRADICTORY);
    }

    @Test
    void whatRunsInANamespaceIsAWorkload() {
        assertThat(PROWLER.finding("always_pull_images").asset().workload()).isEqualTo("kube-system/apiserver-0");
    }

    @Test
    void theTypeTellsTheClassWhereThatIsMissing() {
        assertThat(ReadReport.of("{\"type_uid\":200401,\"finding_info\":{\"title\":\"x\"}}")
                        .finding("x")
                        .kind())
                .isEqualTo(Kind.BEHAVIOUR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s", "[%s,%s]", "{'Findings':[%s,%s]}", "{'detail':{'findings':[%s,%s]}}"})
    void linesAndArraysAndWrappersAreRead(String wrapper) {
        String event = "{'class_uid':2004,'finding_info':{'title':'x'}}";

        assertThat(ReadReport.of(wrapper.replace("%s", event).replace('\'', '"'))
                        .findings())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'class_uid':2004},7] | at /1: expected an object",
                "[{'class_uid':2004},{'name':'x'}] | at /1: expected a finding",
                "{'class_uid':2002,'vulnerabilities':{}} | at /vulnerabilities: expected an array",
                "{'class_uid':2002,'finding_info':'x'} | at /finding_info: expected an object",
                "{'class_uid':2002,'class_uid':2003} | stands twice",
            })
    void aWrongShapeIsAnErrorThatSaysWhere(String text, String message) {
        assertThatThrownBy(() -> ReadReport.of(ReadReport.json(text), "ocsf"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"class_uid\":6003,\"category_uid\":6}",
                "{\"finding_info\":{}}",
                "{\"class_uid\":\"20044\"}",
                "[]",
            })
    void otherDocumentsAreNotTaken(String text) {
        assertThat(ReadReport.recognises(new OcsfReader(), text)).isFalse();
    }

    private static Finding event(String members) {
        return ReadReport.of(("{'class_uid':2004,'finding_info':{'title':'x'}," + members + "}").replace('\'', '"'))
                .finding("x");
    }
}
