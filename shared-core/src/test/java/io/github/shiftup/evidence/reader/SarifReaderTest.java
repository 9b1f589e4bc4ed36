package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.ReportException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReaderTest {

    @Test
    void anAbsentListOfResultsAndNullAreAScanOfNothingAndAnEmptyOneFoundNothing() {
        assertThat(log("").summary().covered()).isZero();
        assertThat(log("\"results\": null").summary().covered()).isZero();
        assertThat(log("\"results\": null").summary().remarks())
                .singleElement()
                .asString()
                .contains("scanned nothing");
        assertThat(log("\"results\": []").summary().covered()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "absent; INACTIVE",
                "new; ACTIVE",
                "unchanged; ACTIVE",
                "updated; ACTIVE",
                // In Appendix K of the specification, though not in its schema.
                "existing; ACTIVE",
            })
    void whatIsAbsentAgainstTheBaselineIsGone(String state, Activity expected) {
        assertThat(result("\"baselineState\": \"" + state + "\"").activity()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; ACTIVE",
                "[{}]; INACTIVE",
                "[{\"status\": \"accepted\"}]; INACTIVE",
                "[{\"status\": \"rejected\"}]; ACTIVE",
                "[{\"status\": \"underReview\"}]; ACTIVE",
                "[{\"status\": \"accepted\"}, {\"status\": \"rejected\"}]; CONTRADICTORY",
                "null; ACTIVE",
            })
    void anEmptyListSuppressesNothingAndOfOthersTheStatusDecides(String suppressions, Activity expected) {
        assertThat(result("\"suppressions\": " + suppressions).activity()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"pass", "open", "review", "informational", "notApplicable"})
    void aKindThatIsNoFailureHasNoLevelAndDoesNotCount(String kind) {
        Finding finding = result("\"level\": \"error\", \"kind\": \"" + kind + "\"");

        assertThat(finding.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(finding.severity()).isEqualTo("none");
    }

    @Test
    void withoutALevelTheRulesDefaultCountsAndWithoutThatItIsAWarning() {
        assertThat(withRule("{\"id\": \"A\", \"defaultConfiguration\": {\"level\": \"note\"}}", "\"ruleIndex\": 0")
                        .severity())
                .isEqualTo("note");
        assertThat(result("\"message\": {}").severity()).isEqualTo("warning");
    }

    @Test
    void securitySeverityMayBeAWordAndMayContradictTheLevel() {
        Finding word =
                withRule("{\"id\": \"A\", \"properties\": {\"security-severity\": \"MEDIUM\"}}", "\"ruleId\": \"A\"");
        Finding contradiction = withRule(
                "{\"id\": \"A\", \"properties\": {\"security-severity\": \"8.2\"}}",
                "\"ruleId\": \"A\", \"level\": \"note\"");

        assertThat(word.level()).isEqualTo(Level.MEDIUM);
        assertThat(word.ratings()).isEmpty();
        assertThat(contradiction.severity()).isEqualTo("note");
        assertThat(contradiction.level()).isEqualTo(Level.HIGH);
    }

    @Test
    void securitySeverityTwiceInOneObjectIsNoErrorAndTheLastOneCounts() {
        Finding finding = withRule(
                "{\"id\": \"A\", \"properties\": {\"security-severity\": \"5.0\", \"security-severity\": \"9.8\"}}",
                "\"ruleId\": \"A\"");

        assertThat(finding.level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void withoutRulesTheSeverityOfTheResultsPropertiesCounts() {
        assertThat(result("\"level\": \"error\", \"properties\": {\"security-severity\": \"3.1\"}")
                        .level())
                .isEqualTo(Level.LOW);
    }

    @Test
    void theRuleIsNamedByItsIdItsReferenceOrItsIndexAlsoInAnExtension() {
        String extension = """
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}, "extensions": [{"name": "e",
                 "rules": [{"id": "E-1", "properties": {"security-severity": "9.9"}}]}]},
                 "results": [{"rule": {"index": 0, "toolComponent": {"index": 0}}, "message": {"text": "m"}}]}]}""";

        assertThat(result("\"rule\": {\"id\": \"B\"}").id()).isEqualTo("B");
        assertThat(withRule("{\"id\": \"A\"}", "\"ruleIndex\": 0").id()).isEqualTo("A");
        assertThat(ReadReport.of(extension).finding("E-1").level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void aCveInTheRulesIdIsAnAliasOfIt() {
        Finding finding = result("\"ruleId\": \"CVE-2099-1001-ledger-core\"");

        assertThat(finding.id() + finding.aliases()).contains("CVE-2099-1001");
    }

    @Test
    void aTagNamesTheWeakness() {
        Finding finding =
                withRule("{\"id\": \"A\", \"properties\": {\"tags\": [\"external/cwe/cwe-79\"]}}", "\"ruleId\": \"A\"");

        assertThat(finding.cwes()).containsExactly("CWE-79");
    }

    @Test
    void trivysLocationNamesThePackage() {
        ReadReport report = ReadReport.of("""
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Trivy"}}, "results": [{"ruleId": "CVE-2099-1",
                 "message": {"text": "m"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "app/a.jar"}},
                 "message": {"text": "app/a.jar: org.acme:ledger@2.3.0"}}]}]}]}""");

        var component = Objects.requireNonNull(report.finding("CVE-2099-1").inferredComponent());
        assertThat(component.name()).isEqualTo("org.acme:ledger");
        assertThat(component.version()).isEqualTo("2.3.0");
    }

    @Test
    void theFirstPurlAmongTheLogicalLocationsIsDependencyChecksPackage() {
        Finding finding = result("""
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a.jar"}}, "logicalLocations": [
                 {"fullyQualifiedName": "ledger"}, {"fullyQualifiedName": "pkg:maven/org.acme/ledger@2.3.0"}]}]""");

        assertThat(Objects.requireNonNull(finding.inferredComponent()).purl())
                .isEqualTo("pkg:maven/org.acme/ledger@2.3.0");
    }

    /** {@code snyk code --json}, {@code snyk test --sarif} and Docker Scout write SARIF, whatever the file is called. */
    @Test
    void whatSnykCodeWritesIsSarif() {
        ReadReport report = ReadReport.of("""
                {"$schema": "https://raw.example/sarif-schema-2.1.0.json", "version": "2.1.0", "runs": [{"tool": {"driver":
                 {"name": "SnykCode", "rules": [{"id": "java/Sqli"}]}}, "results": [{"ruleId": "java/Sqli", "level": "error"}],
                 "properties": {"coverage": []}}]}""");

        assertThat(report.summary().format()).isEqualTo("sarif");
        assertThat(report.summary().tool()).isEqualTo("SnykCode");
        assertThat(report.finding("java/Sqli").severity()).isEqualTo("error");
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatThrownBy(() -> ReadReport.of("{\"version\": \"2.2.0\", \"runs\": []}", "sarif"))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll("2.2.0", "2.1.0");
    }

    /** SARIF 2.1.0, 3.27.10: result, else the override of the invocation that it names, else the rule, else warning. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'ruleId': 'A', 'provenance': {'invocationIndex': 0}; error",
                "'ruleId': 'A/part', 'provenance': {'invocationIndex': 0}; error",
                "'ruleIndex': 0, 'provenance': {'invocationIndex': 0}; error",
                "'ruleId': 'A', 'level': 'note', 'provenance': {'invocationIndex': 0}; note",
                "'ruleId': 'A', 'kind': 'pass', 'provenance': {'invocationIndex': 0}; none",
                // The second invocation only switches the rule off, and names a part of another.
                "'ruleId': 'A', 'provenance': {'invocationIndex': 1}; note",
                "'ruleId': 'B', 'provenance': {'invocationIndex': 1}; warning",
                "'ruleId': 'B/part', 'provenance': {'invocationIndex': 1}; error",
                "'ruleId': 'B', 'provenance': {'invocationIndex': 0}; none",
                // Of a rule that the tool does not list.
                "'ruleId': 'D', 'provenance': {'invocationIndex': 0}; error",
                "'rule': {'index': 0, 'toolComponent': {'index': 0}}, 'provenance': {'invocationIndex': 0}; error",
                "'ruleId': 'E', 'provenance': {'invocationIndex': 1}; note",
                // Nobody says in which invocation it was found, or it was in one that is not there.
                "'ruleId': 'A'; note",
                "'ruleId': 'A', 'provenance': {'invocationIndex': -1}; note",
                "'ruleId': 'A', 'provenance': {'invocationIndex': 7}; note",
            })
    void aLevelThatTheInvocationOfAResultOverridesGoesBeforeTheRulesDefault(String members, String expected) {
        String tool = """
                'tool': {'driver': {'name': 'x', 'rules': [{'id': 'A', 'defaultConfiguration': {'level': 'note'}}, {'id': 'B'}]},
                 'extensions': [{'name': 'e', 'rules': [{'id': 'E', 'defaultConfiguration': {'level': 'note'}}]}]}""";
        String invocations = """
                'invocations': [
                 {'executionSuccessful': true, 'ruleConfigurationOverrides': [
                  {'descriptor': {'id': 'A'}, 'configuration': {'level': 'error'}},
                  {'descriptor': {'index': 1}, 'configuration': {'level': 'none'}},
                  {'descriptor': {'id': 'D'}, 'configuration': {'level': 'error'}},
                  {'descriptor': {'index': 0, 'toolComponent': {'index': 0}}, 'configuration': {'level': 'error'}}]},
                 {'executionSuccessful': true, 'ruleConfigurationOverrides': [
                  {'descriptor': {'id': 'A'}, 'configuration': {'enabled': false}},
                  {'descriptor': {'id': 'B/part'}, 'configuration': {'level': 'error'}}]}]""";
        String results = "'results': [{" + members + "}]";

        for (List<String> order : List.of(List.of(tool, invocations, results), List.of(results, invocations, tool))) {
            Finding finding = ReadReport.of(
                            ReadReport.json("{'version': '2.1.0', 'runs': [{" + String.join(", ", order) + "}]}"))
                    .findings()
                    .get(0);
            assertThat(finding.severity()).isEqualTo(expected);
        }
    }

    @Test
    void aRuleThatAnInvocationSwitchedOffSilencesNoResult() {
        ReadReport report = ReadReport.of(ReadReport.json("""
                {'version': '2.1.0', 'runs': [{'tool': {'driver': {'name': 'x', 'rules': [{'id': 'A'}]}},
                 'invocations': [{'ruleConfigurationOverrides': [{'descriptor': {'id': 'A'}, 'configuration': {'enabled': false}}]}],
                 'results': [{'ruleId': 'A', 'provenance': {'invocationIndex': 0}}]}]}"""));

        assertThat(report.finding("A").activity()).isEqualTo(Activity.ACTIVE);
    }

    @Test
    void anOverrideChangesTheLevelOnlyWhereNoScoreSaysMore() {
        ReadReport report = ReadReport.ofFixture("sarif/overridden-levels.sarif");

        assertThat(report.finding("ACME-201").severity()).isEqualTo("error");
        assertThat(report.finding("ACME-201").level()).isEqualTo(Level.HIGH);
        assertThat(report.finding("ACME-202").severity()).isEqualTo("note");
        assertThat(report.finding("ACME-202").level()).isEqualTo(Level.CRITICAL);
    }

    @Test
    void overridesBeyondAllMeasureAreRefused() {
        String one = "{\"descriptor\": {\"id\": \"A\"}, \"configuration\": {\"level\": \"none\"}},";
        String all = one.repeat(100_001);

        assertThatThrownBy(() -> log("\"results\": [], \"invocations\": [{\"ruleConfigurationOverrides\": ["
                        + all.substring(0, all.length() - 1) + "]}]"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("override more than 100000 rules");
    }

    private static Finding result(String members) {
        return log("\"results\": [{" + members + "}]").findings().get(0);
    }

    private static Finding withRule(String rule, String members) {
        return ReadReport.of(
                        "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"x\", \"rules\": ["
                                + rule + "]}}, \"results\": [{" + members + "}]}]}")
                .findings()
                .get(0);
    }

    private static ReadReport log(String results) {
        return ReadReport.of("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"x\"}}"
                + (results.isEmpty() ? "" : ", " + results) + "}]}");
    }
}
