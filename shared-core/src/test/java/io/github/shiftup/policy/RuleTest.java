package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Rule.Answer;
import io.github.shiftup.policy.Rule.Tried;
import io.github.shiftup.policy.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each type of condition asks of a finding, and what it prints. */
class RuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "component: 'org.acme:*' | HOLDS | component org.acme:* | component pkg:maven/org.acme/forms@1.0, org.acme:forms",
                "component: 'org.*:*' | HOLDS | component org.*:* | component pkg:maven/org.acme/forms@1.0, org.acme:forms",
                "component: [a, 'b*'] | DOES_NOT_HOLD | component a, b* | component pkg:maven/org.acme/forms@1.0, org.acme:forms",
                "finding: cve-1 | HOLDS | finding cve-1 | finding CVE-1",
                "finding: [CVE-2, CVE-1] | HOLDS | finding CVE-2, CVE-1 | finding CVE-1",
                "finding: CVE-11 | DOES_NOT_HOLD | finding CVE-11 | finding CVE-1",
                "cwe: CWE-79 | HOLDS | cwe CWE-79 | cwe CWE-79",
                "cwe: CWE-89 | DOES_NOT_HOLD | cwe CWE-89 | cwe CWE-79",
                "source: tri* | HOLDS | source tri* | source trivy",
                "source: zap | DOES_NOT_HOLD | source zap | source trivy",
                "environment: prod | HOLDS | environment prod | environment prod",
                "environment: test | DOES_NOT_HOLD | environment test | environment prod",
                "kind: vulnerability | HOLDS | kind VULNERABILITY | kind VULNERABILITY",
                "kind: [end-of-life, weakness] | DOES_NOT_HOLD | kind END_OF_LIFE, WEAKNESS | kind VULNERABILITY",
                "level: high | HOLDS | level >= HIGH | level HIGH",
                "level: '>= Medium' | HOLDS | level >= MEDIUM | level HIGH",
                "level: '>=critical' | DOES_NOT_HOLD | level >= CRITICAL | level HIGH",
                "level: unknown | DOES_NOT_HOLD | level UNKNOWN | level HIGH",
                "risk: '>= 7.5' | HOLDS | risk >= 7.5 | risk 7.5",
                "risk: '> 7.5' | DOES_NOT_HOLD | risk > 7.5 | risk 7.5",
                "risk: '<= 7.5' | HOLDS | risk <= 7.5 | risk 7.5",
                "risk: '< 7.5' | DOES_NOT_HOLD | risk < 7.5 | risk 7.5",
                "risk: '= 7.5' | HOLDS | risk = 7.5 | risk 7.5",
                "risk: '== 7.5' | HOLDS | risk = 7.5 | risk 7.5",
                "risk: '= 7' | DOES_NOT_HOLD | risk = 7 | risk 7.5",
                "risk: 7 | HOLDS | risk >= 7 | risk 7.5",
                "risk: 10 | DOES_NOT_HOLD | risk >= 10 | risk 7.5",
                "epss: '>= 0.25' | HOLDS | epss >= 0.25 | epss 0.25",
                "epss: '> 0.3' | DOES_NOT_HOLD | epss > 0.3 | epss 0.25",
                "epss: 1 | DOES_NOT_HOLD | epss >= 1 | epss 0.25",
                "ageDays: 30 | HOLDS | ageDays >= 30 | ageDays 30",
                "ageDays: '>= 31' | DOES_NOT_HOLD | ageDays >= 31 | ageDays 30",
                "ageDays: '< 36500' | HOLDS | ageDays < 36500 | ageDays 30",
                "fixAvailable: true | HOLDS | fixAvailable true | fixAvailable true",
                "fixAvailable: no | DOES_NOT_HOLD | fixAvailable false | fixAvailable true",
                "exposed: yes | HOLDS | exposed true | exposed true",
                "exposed: false | DOES_NOT_HOLD | exposed false | exposed true",
                "knownExploited: true | UNDECIDED | knownExploited true | knownExploited unknown",
                "standing: [shared, still-present] | HOLDS | standing SHARED, STILL_PRESENT | standing STILL_PRESENT",
                "standing: NOT_MAPPABLE | DOES_NOT_HOLD | standing NOT_MAPPABLE | standing STILL_PRESENT",
                "level: high, risk: 9 | DOES_NOT_HOLD | level >= HIGH and risk >= 9 | level HIGH, risk 7.5",
                "risk: 7, level: high | HOLDS | level >= HIGH and risk >= 7 | level HIGH, risk 7.5"
            })
    void aConditionHoldsOrNotAndSaysWhy(String match, Answer answer, String limit, String actual) {
        Tried tried = rule(match).tryOn(new Given().subject());

        assertThat(tried.answer()).isEqualTo(answer);
        assertThat(tried.limit()).isEqualTo(limit);
        assertThat(tried.actual()).isEqualTo(actual);
    }

    @Test
    void aFactThatNobodyKnowsLeavesARuleUndecided() {
        Tried tried = rule("epss: 0.5, risk: 7, knownExploited: false, level: high")
                .tryOn(new Given().epss(null).score(null).subject());

        assertThat(tried.answer()).isEqualTo(Answer.UNDECIDED);
        assertThat(tried.unknown()).containsExactly("risk", "epss", "knownExploited");
        assertThat(tried.actual()).isEqualTo("level HIGH, risk unknown, epss unknown, knownExploited unknown");
    }

    @Test
    void aFactThatNobodyKnowsDoesNotMatterWhereAnotherConditionFails() {
        Tried tried =
                rule("epss: 0.5, level: critical").tryOn(new Given().epss(null).subject());

        assertThat(tried.answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(tried.unknown()).containsExactly("epss");
    }

    @ParameterizedTest
    @CsvSource({"true, true, HOLDS", "true, false, DOES_NOT_HOLD", "false, true, DOES_NOT_HOLD", "false, false, HOLDS"})
    void whatIsKnownToBeExploitedOrNotIsCompared(boolean wanted, boolean known, Answer answer) {
        assertThat(rule("knownExploited: " + wanted)
                        .tryOn(new Given().knownExploited(known).subject())
                        .answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void whatIsNotJudgedIsLookedAtOnlyByRulesThatNameItsStanding(Standing standing) {
        Subject subject = new Given().standing(standing).subject();

        assertThat(rule("level: low").tryOn(subject).answer())
                .isEqualTo(standing.isJudged() ? Answer.HOLDS : Answer.DOES_NOT_HOLD);
        assertThat(rule("level: low, standing: " + standing).tryOn(subject).answer())
                .isEqualTo(Answer.HOLDS);
    }

    @Test
    void anUnknownLevelIsALevelOfItsOwn() {
        Subject subject = new Given().level(Level.UNKNOWN).subject();

        assertThat(rule("level: none").tryOn(subject).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(rule("level: unknown").tryOn(subject).answer()).isEqualTo(Answer.HOLDS);
    }

    @Test
    void aFindingWithoutTheFactHasNone() {
        Tried tried = rule("cwe: '*'").tryOn(new Given().cwes().subject());

        assertThat(tried.answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(tried.actual()).isEqualTo("cwe none");
    }

    @Test
    void wholeNumbersArePrintedAsSuch() {
        assertThat(rule("risk: '>= 7.0'")
                        .tryOn(new Given().score(8.0).subject())
                        .actual())
                .isEqualTo("risk 8");
    }

    @Test
    void aRuleKnowsItsPlaceAndItsAction() {
        Rule rule = rule("level: high");

        assertThat(rule.place()).isEqualTo("p.yaml, rule r");
        assertThat(rule.action()).isEqualTo(Action.FAIL);
        assertThat(rule.effectiveFrom()).isNull();
        assertThat(rule.because()).isEqualTo("b");
        assertThat(rule.conditions()).containsExactly(new Condition.AtLeast(Level.HIGH));
        assertThat(rule("kind: [behaviour]").conditions())
                .containsExactly(new Condition.OfKind(List.of(Kind.BEHAVIOUR)));
    }

    @Test
    void aConditionOverAFactThatThereIsNotIsAMistakeOfOurs() {
        Subject subject = new Given().subject();

        assertThatThrownBy(() -> new Condition.Flag("x", true).holds(subject)).hasMessage("no flag x");
        assertThatThrownBy(() -> new Condition.AnyGlob("x", List.of()).holds(subject))
                .hasMessage("no text fact x");
        assertThatThrownBy(() -> new Condition.Measure("x", new Comparison("=", 1)).holds(subject))
                .hasMessage("no number x");
    }

    private static Rule rule(String match) {
        String yaml = "{ id: r, match: { " + match + " }, then: fail, because: b }";
        RuleReader reader = new RuleReader("p.yaml", List.of(source("trivy"), source("zap")));
        return YamlFile.read("p.yaml", yaml.getBytes(StandardCharsets.UTF_8), root -> root.map(reader::rule));
    }

    private static SourceSpec source(String id) {
        return new SourceSpec(id, "production", null, true, null, null, null, false, null);
    }
}
