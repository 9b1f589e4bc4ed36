package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.ReportException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModSecurityReaderTest {
    private final ReadReport third = ReadReport.ofFixture("modsecurity/libmodsecurity.jsonl");
    private final ReadReport second = ReadReport.ofFixture("modsecurity/modsecurity2.jsonl");
    private final ReadReport coraza = ReadReport.ofFixture("modsecurity/coraza.json");

    @Test
    void oneMessageOfARuleIsOneBehaviour() {
        assertThat(third.findings())
                .extracting(Finding::id)
                .containsExactly("932130", "944150", "949110", "959100", "920470");
        assertThat(second.findings()).extracting(Finding::id).containsExactly("942100", "980130", "UNKNOWN");
        assertThat(coraza.findings()).extracting(Finding::id).containsExactly("941110", "949110");
        for (ReadReport read : new ReadReport[] {third, second, coraza}) {
            assertThat(read.findings()).allSatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.BEHAVIOUR);
                assertThat(finding.activity()).isEqualTo(Activity.ACTIVE);
                assertThat(finding.subject()).isNull();
            });
        }
    }

    @Test
    void aTransactionWithoutMessagesWasLookedAtAndIsNoFinding() {
        assertThat(third.summary().covered()).isEqualTo(3);
        assertThat(second.summary().covered()).isEqualTo(2);
    }

    @Test
    void scoringAndCorrelationRulesAreNoAttacks() {
        assertThat(third.finding("949110"))
                .extracting(Finding::severity, Finding::level, Finding::state)
                .containsExactly("2", Level.INFO, "scoring rule, Enabled, status 403");
        assertThat(third.finding("959100").level()).isEqualTo(Level.INFO);
        assertThat(second.finding("980130"))
                .extracting(Finding::severity, Finding::level)
                .containsExactly(null, Level.INFO);
        assertThat(coraza.finding("949110").level()).isEqualTo(Level.INFO);
        assertThat(third.finding("932130").level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void detectionOnlyIsNotBlocked() {
        assertThat(third.finding("932130").state()).isEqualTo("Enabled, status 403");
        assertThat(third.finding("920470").state()).isEqualTo("DetectionOnly, status 200");
        assertThat(second.finding("942100").state()).isEqualTo("DETECTION_ONLY, status 200, intercepted");
        assertThat(coraza.finding("941110").state()).isEqualTo("On, status 403, intercepted");
    }

    @ParameterizedTest
    @CsvSource({
        "0, CRITICAL",
        "1, CRITICAL",
        "2, CRITICAL",
        "3, HIGH",
        "4, MEDIUM",
        "5, LOW",
        "6, INFO",
        "7, INFO",
        "9, UNKNOWN"
    })
    void severityNumbersAreThoseOfSyslogAsTextOrNumber(String number, Level level) {
        for (String written : new String[] {number, '"' + number + '"'}) {
            ReadReport read = ReadReport.of(
                    "{\"transaction\":{\"unique_id\":\"1\",\"client_ip\":\"a\",\"messages\":[{\"message\":\"m\","
                            + "\"details\":{\"ruleId\":\"932130\",\"severity\":" + written + "}}]}}");
            assertThat(read.findings().get(0).level()).isEqualTo(level);
        }
    }

    @Test
    void theRuleIsParsedOutOfTheTextOfVersionTwo() {
        Finding finding = second.finding("942100");

        assertThat(finding.title()).isEqualTo("SQL Injection Attack Detected via libinjection");
        assertThat(finding.severity()).isEqualTo("CRITICAL");
        assertThat(finding.aliases()).containsExactly("CVE-2099-0001");
    }

    @Test
    void anArgumentNamedLikeAnIdDoesNotChooseTheRuleNorItsSeverityNorItsTags() {
        assertThat(second.findings()).extracting(Finding::id).doesNotContain("1", "2", "3");
        assertThat(second.finding("942100").severity()).isNotEqualTo("DEBUG");
        assertThat(second.finding("942100").aliases()).doesNotContain("CVE-2099-0009");
    }

    @Test
    void aMessageOfNoRuleIsKept() {
        assertThat(second.finding("UNKNOWN").title()).startsWith("Rule 7f0a").contains("PCRE limits exceeded");
    }

    @Test
    void aTextOfManyBracketsAndQuotesTakesNoTimeToSpeakOf() {
        for (String part : new String[] {"[", "[id ", "[id \"", "[id \\\"", "\\", "\""}) {
            ModSecurityMessage message = new ModSecurityMessage("");
            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> message.readText("Warning. " + part.repeat(500_000) + " [file \"x\"] [id \"942100\"]"));

            assertThat(message.rule()).as(part).isEqualTo("942100");
        }
    }

    @Test
    void theTitleIsTheRulesMessageNotTheMatchedText() {
        assertThat(coraza.finding("941110").title()).isEqualTo("XSS Filter - Category 1: Script Tag Vector");
        assertThat(coraza.finding("949110").title()).isEqualTo("Inbound Anomaly Score Exceeded (Total Score: 5)");
    }

    @Test
    void aCveCountsAsATagOfTheRuleAndNotInWhatWasMatched() {
        assertThat(third.finding("944150").aliases()).containsExactly("CVE-2099-0001");
        assertThat(third.finding("932130").aliases()).isEmpty();
    }

    @Test
    void theAssetIsTheHostAndThePathWithoutItsQueryAndSession() {
        assertThat(third.finding("932130").asset())
                .isEqualTo(Asset.UNKNOWN.withHost("portal.clinic.example:8443").withUrl("/search"));
        assertThat(second.finding("942100").asset())
                .isEqualTo(Asset.UNKNOWN.withHost("portal.clinic.example").withUrl("/login"));
        assertThat(coraza.finding("941110").asset())
                .isEqualTo(Asset.UNKNOWN.withHost("portal.clinic.example").withUrl("/search"));
    }

    @Test
    void aHostHeaderThatIsNoHostNameIsNotBelieved() {
        assertThat(third.finding("920470").asset().host()).isEqualTo("192.0.2.7");
    }

    @Test
    void bodiesAndCookiesAreNotRead() {
        assertThat(third.findings().toString()).doesNotContain("secret");
        assertThat(coraza.findings().toString()).doesNotContain("secret");
    }

    @Test
    void aTimeWithoutAZoneIsUtcOneWithAZoneIsRead() {
        assertThat(third.finding("932130").lastSeen()).isEqualTo(Instant.parse("2026-11-20T05:00:01Z"));
        assertThat(second.finding("942100").lastSeen()).isEqualTo(Instant.parse("2026-11-20T05:00:01.153285Z"));
        assertThat(coraza.finding("941110").lastSeen()).isEqualTo(Instant.parse("2026-11-20T05:00:01.000000007Z"));
        assertThat(third.summary().generated()).isEqualTo(Instant.parse("2026-11-20T05:00:09Z"));
    }

    @Test
    void aStrayQuoteInTheComponentsDoesNotMatter() {
        assertThat(ReadReport.fixture("modsecurity/libmodsecurity.jsonl")).contains("OWASP_CRS/3.3.4\\\"");
        assertThat(third.summary().tool()).isEqualTo("ModSecurity");
        assertThat(coraza.summary().tool()).isEqualTo("Coraza");
    }

    @Test
    void messagesThatAreNoArrayAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> ReadReport.of(
                        "{\"transaction\":{\"unique_id\":\"1\",\"client_ip\":\"a\",\"messages\":\"none\"}}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("/transaction/messages", "expected an array");
    }

    @Test
    void aRecordWithoutATransactionIsRefusedWithItsPlace() {
        assertThatThrownBy(() ->
                        ReadReport.of("{\"transaction\":{\"unique_id\":\"1\",\"client_ip\":\"a\"}}\n{\"log\":\"x\"}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("at #1:", "has no id");
    }
}
