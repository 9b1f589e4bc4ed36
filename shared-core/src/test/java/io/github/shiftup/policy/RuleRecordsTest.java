package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.policy.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as verdicts keep them. */
class RuleRecordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match: { component: ['pkg:maven/org.acme/*', 'a, b'], finding: CVE-1, cwe: CWE-79, environment: prod }",
                "match: { source: [trivy, zap] }",
                "match: { kind: [exposed-secret, misconfiguration], level: HIGH }",
                "match: { level: UNKNOWN }",
                "match: { risk: '< 7.5', epss: '>= 0.0001', ageDays: 365 }",
                "match: { risk: '== 5' }",
                "match: { knownExploited: true, fixAvailable: false, exposed: true }",
                "match: { standing: [ELSEWHERE, STILL_PRESENT] }",
                "match: { finding: \"a\\\"b\\\\c\\u2028\\U0001f600 }, then: warn\" }",
                "effectiveFrom: 2026-12-01, match: { risk: 1 }"
            })
    void whatDecidesIsKept(String match) {
        Rule rule = rule("id: \"r 'n\\u00e4\\\"me\", " + match);

        assertThat(RuleRecords.write(rule)).matches("[ -~]+");
        assertThat(RuleRecords.read(RuleRecords.write(rule))).hasValueSatisfying(read -> {
            assertThat(read.id()).isEqualTo(rule.id());
            assertThat(read.conditions()).isNotEmpty().isEqualTo(rule.conditions());
            assertThat(read.action()).isEqualTo(rule.action());
            assertThat(read.effectiveFrom()).isEqualTo(rule.effectiveFrom());
        });
    }

    @Test
    void aRecordIsOneLineThatAPersonCanRead() {
        assertThat(RuleRecords.write(rule("id: r, effectiveFrom: 2026-12-01, match: { level: HIGH, cwe: CWE-79 }")))
                .isEqualTo("{ id: \"r\", match: { cwe: [\"CWE-79\"], level: \">= HIGH\" }, then: WARN, effectiveFrom:"
                        + " 2026-12-01 }");
    }

    @ParameterizedTest
    @CsvSource({"FAIL", "''", "{ id: r }", "'{ id: r, match: { moon: full }, then: FAIL }'"})
    void aRecordOfAnotherVersionIsNotRead(String written) {
        assertThat(RuleRecords.read(written)).isEmpty();
    }

    private static Rule rule(String text) {
        String yaml = "{ " + text + ", then: warn, because: b }";
        return YamlFile.read(
                "p.yaml",
                yaml.getBytes(StandardCharsets.UTF_8),
                root -> root.map(map -> new RuleReader("p.yaml", null).rule(map)));
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        assertThat(List.of(0.0001, 0.0, 10.0, 7.5, 36_500.0))
                .extracting(Comparison::text)
                .containsExactly("0.0001", "0", "10", "7.5", "36500");
    }
}
