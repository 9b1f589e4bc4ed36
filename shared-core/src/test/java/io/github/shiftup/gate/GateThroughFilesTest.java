package io.github.shiftup.gate;

import static io.github.shiftup.gate.Given.NOW;
import static io.github.shiftup.gate.GivenFiles.CRITICAL;
import static io.github.shiftup.gate.GivenFiles.MEDIUM;
import static io.github.shiftup.gate.GivenFiles.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Check.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate decides by risk, asked as a host asks it: with a policy and a report that lie in files. */
class GateThroughFilesTest {
    private final Path folder;
    private final GivenFiles given;

    GateThroughFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenFiles(folder);
    }

    @Test
    void aCriticalFindingThatIsStillShippedBlocks() throws IOException {
        Verdict verdict = given.judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.failsBuild()).isTrue();
        assertThat(verdict.enforced()).isTrue();
        assertThat(verdict.skipped()).isNull();
        assertThat(verdict.candidateName()).isEqualTo("org.acme:portal");
        assertThat(verdict.candidateVersion()).isEqualTo("2.0");
        assertThat(verdict.service()).isEqualTo("portal");
        assertThat(verdict.asOf()).isEqualTo(NOW);
        assertThat(verdict.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 0));
        Check check = check(verdict, "max-risk");
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.fact()).isEqualTo("environmental score");
        assertThat(check.operator()).isEqualTo(">=");
        assertThat(check.limit()).isEqualTo("9.0");
        assertThat(check.actual()).isEqualTo("9.8");
        assertThat(check.source()).startsWith("profile web, ");
        assertThat(check.text()).isEqualTo("Its CVSS 3.1 score here is 9.8, at or over the limit 9.0 of profile web.");
        assertThat(verdict.decisions().get(0).headline()).isEqualTo(check.text());
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.BLOCKS);
    }

    @Test
    void inModeObserveTheSameVerdictFailsNoBuild() throws IOException {
        Verdict verdict = given.judged("mode: observe\n");

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.failsBuild()).isFalse();
    }

    @Test
    void aMediumFindingIsToleratedUntilItsDeadline() throws IOException {
        given.report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = given.judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.counts()).isEqualTo(new Counts(0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(check(verdict, "max-risk").result()).isEqualTo(Result.WITHIN);
        assertThat(check(verdict, "max-risk").text()).endsWith(", under the limit 9.0 of profile web.");
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.TOLERATED);
    }

    @Test
    void withoutAScoreTheWordCountsForTheLeastThatItCanMean() throws IOException {
        given.report("2026-11-24T03:00:00Z", "", "forms", "\"severity\": \"critical\"");
        Check check = check(given.judged(""), "max-risk");

        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.fact()).isEqualTo("level");
        assertThat(check.actual()).isEqualTo("none, level CRITICAL");
        assertThat(check.text()).startsWith("Its level is CRITICAL, without a score, at or over");
    }

    @Test
    void aWordBelowTheLimitDoesNotBlockByTheLimit() throws IOException {
        given.report("2026-11-24T03:00:00Z", "", "forms", "\"severity\": \"high\"");

        assertThat(check(given.judged(""), "max-risk").result()).isEqualTo(Result.WITHIN);
    }

    @Test
    void withoutScoreOrWordTheRiskIsUnknownAndSaysSo() throws IOException {
        given.report("2026-11-24T03:00:00Z", "", "forms", "");
        Check check = check(given.judged(""), "unknown-risk");

        assertThat(check.result()).isIn(Result.FAIL, Result.WARN);
        assertThat(check.text()).contains("unknown, not small");
    }

    @Test
    void whatTheBuildNoLongerShipsIsGoodNews() throws IOException {
        given.report("2026-11-24T03:00:00Z", CRITICAL, "gone", "");
        Verdict verdict = given.judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0, 0));
        Decision decision = verdict.decisions().get(0);
        assertThat(decision.effect()).isEqualTo(Effect.FIXED);
        assertThat(decision.checks()).isEmpty();
        assertThat(decision.deadline()).isNull();
        assertThat(decision.headline()).contains("the candidate does not ship it");
    }

    @Test
    void whatTheReportItselfDoesNotCountIsSilenced() throws IOException {
        Files.writeString(
                folder.resolve("vdr.json"),
                Files.readString(folder.resolve("vdr.json"))
                        .replace("\"id\": \"E-1\",", "\"id\": \"E-1\", \"analysis\": {\"state\": \"not_affected\"},"));
        Verdict verdict = given.judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 1, 0));
        assertThat(verdict.decisions().get(0).headline()).isEqualTo("It does not count: not_affected.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: r, match: { level: medium }, then: fail, because: b | FAIL | BLOCKS | FAIL",
                "id: r, match: { level: medium }, then: warn, because: b | WARN | WARNS | WARN",
                "id: r, match: { level: high }, then: fail, because: b | WITHIN | TOLERATED | PASS",
                "id: r, match: { level: medium }, then: fail, effectiveFrom: 2026-11-25, because: b | ANNOUNCED | WARNS | WARN",
                "id: r, match: { level: medium }, then: fail, effectiveFrom: 2026-11-24, because: b | FAIL | BLOCKS | FAIL",
                "id: r, match: { component: 'pkg:maven/org.acme/*' }, then: fail, because: b | FAIL | BLOCKS | FAIL",
                "id: r, match: { component: 'pkg:maven/org.other/*' }, then: fail, because: b | WITHIN | TOLERATED | PASS",
                "id: r, match: { ageDays: '>= 1' }, then: fail, because: b | WITHIN | TOLERATED | PASS",
                "id: r, match: { ageDays: '>= 0' }, then: fail, because: b | FAIL | BLOCKS | FAIL",
                "id: r, match: { standing: [STILL_PRESENT] }, then: fail, because: b | FAIL | BLOCKS | FAIL",
                "id: r, match: { standing: [SHARED] }, then: fail, because: b | WITHIN | TOLERATED | PASS",
                "id: r, match: { finding: 'E-*' }, then: fail, because: b | FAIL | BLOCKS | FAIL",
                "id: r, match: { source: vdr }, then: fail, because: b | FAIL | BLOCKS | FAIL"
            })
    void aRuleOfTheRepositoryDecidesBesideTheProfile(String rule, Result result, Effect effect, Outcome outcome)
            throws IOException {
        given.report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = given.judged("rules:\n  - { " + rule + " }\n");

        assertThat(verdict.reasons()).isEmpty();
        assertThat(check(verdict, "r").result()).isEqualTo(result);
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(effect);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @Test
    void aRuleOverAFactThatNobodyKnowsIsNotSilentlyFalse() throws IOException {
        given.report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = given.judged("rules:\n  - { id: r, match: { epss: '>= 0.5' }, then: fail, because: b }\n");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.reasons()).singleElement().asString().contains("rule r cannot be decided", "epss");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "failOnWarn: false | WARN",
                "failOnWarn: true | FAIL",
            })
    void aWarningFailsOnlyWhereThePolicySaysSo(String setting, Outcome outcome) throws IOException {
        given.report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        String rule = "rules:\n  - { id: r, match: { level: medium }, then: warn, because: b }\n";

        assertThat(given.judged(rule + setting + '\n').outcome()).isEqualTo(outcome);
    }
}
