package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.Gate;
import io.github.shiftup.GateRequest;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate decides, asked as a host asks it: with a policy and a report that lie in files. */
class GateThroughFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private static final String MEDIUM = "CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N";

    @TempDir
    Path folder;

    @BeforeEach
    void aReportOfThisMorning() throws IOException {
        report("2026-11-24T03:00:00Z", CRITICAL, "forms", "");
    }

    @Test
    void aCriticalFindingThatIsStillShippedBlocks() throws IOException {
        Verdict verdict = judged("");

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
        Verdict verdict = judged("mode: observe\n");

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.failsBuild()).isFalse();
    }

    @Test
    void aMediumFindingIsToleratedUntilItsDeadline() throws IOException {
        report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.counts()).isEqualTo(new Counts(0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(check(verdict, "max-risk").result()).isEqualTo(Result.WITHIN);
        assertThat(check(verdict, "max-risk").text()).endsWith(", under the limit 9.0 of profile web.");
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.TOLERATED);
    }

    @Test
    void aDeadlineThatIsNotNearIsShownAndDoesNotWarn() throws IOException {
        report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Decision decision = judged("").decisions().get(0);
        Deadline deadline = Objects.requireNonNull(decision.deadline());

        assertThat(deadline.from()).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(deadline.due()).isEqualTo(deadline.from().plus(Duration.ofDays(deadline.days())));
        assertThat(deadline.rule()).isEqualTo("sla-medium");
        assertThat(deadline.assumedStart()).isTrue();
        assertThat(check(decision, "sla-medium").result()).isEqualTo(Result.WITHIN);
        assertThat(check(decision, "sla-medium").actual()).isEqualTo("0 days");
        assertThat(check(decision, "sla-medium").text())
                .startsWith(
                        "First seen in production today (by the report's age; no report tells the first sighting);");
    }

    @Test
    void aDeadlineThatIsNearWarnsAndSaysHowLongIsLeft() throws IOException {
        Decision decision = judged("").decisions().get(0);

        Check check = check(decision, "sla-critical");
        assertThat(check.result()).isEqualTo(Result.WARN);
        assertThat(check.fact()).isEqualTo("time left");
        assertThat(check.operator()).isEqualTo("<");
        assertThat(check.actual()).isEqualTo("6 days");
        assertThat(check.limit()).isEqualTo("7 days");
        assertThat(check.text()).endsWith("allows 7 days, so it is due on 2026-12-01.");
    }

    @Test
    void aDeadlineThatIsPassedBlocks() throws IOException {
        report("2026-08-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = judged("", "required: false");

        Check check = check(verdict, "sla-medium");
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.fact()).isEqualTo("days since first seen");
        assertThat(check.operator()).isEqualTo(">");
        assertThat(check.actual()).isEqualTo("92 days");
        assertThat(check.text()).contains("92 days ago").contains("so it was due on ");
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.BLOCKS);
    }

    /** The report that it was in first is not here: the age of the lines that brought it counts, not today. */
    @Test
    void aFindingThatCameInNormalisedLinesIsAsOldAsTheLines() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"id": "E-1", "kind": "VULNERABILITY", "level": "MEDIUM", "active": true, "asset": {"service": "portal"},
                 "component": {"name": "forms", "purl": "pkg:maven/org.acme/forms@1.0", "version": "1.0"},
                 "source": {"format": "trivy", "location": "elsewhere/trivy.json", "pointer": "/0"}}
                {"id": "E-2", "kind": "WEAKNESS", "level": "INFO", "active": false, "asset": {},
                 "lastSeen": "2026-11-10T03:00:00Z", "source": {"format": "trivy", "location": "elsewhere", "pointer": "/1"}}
                """);
        Decision decision = judged("", "required: false").decisions().get(0);

        assertThat(decision.seen().finding().id()).isEqualTo("E-1");
        assertThat(Objects.requireNonNull(decision.deadline()).from()).isEqualTo(Instant.parse("2026-11-10T03:00:00Z"));
    }

    @Test
    void withoutAScoreTheWordCountsForTheLeastThatItCanMean() throws IOException {
        report("2026-11-24T03:00:00Z", "", "forms", "\"severity\": \"critical\"");
        Check check = check(judged(""), "max-risk");

        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.fact()).isEqualTo("level");
        assertThat(check.actual()).isEqualTo("none, level CRITICAL");
        assertThat(check.text()).startsWith("Its level is CRITICAL, without a score, at or over");
    }

    @Test
    void aWordBelowTheLimitDoesNotBlockByTheLimit() throws IOException {
        report("2026-11-24T03:00:00Z", "", "forms", "\"severity\": \"high\"");

        assertThat(check(judged(""), "max-risk").result()).isEqualTo(Result.WITHIN);
    }

    @Test
    void withoutScoreOrWordTheRiskIsUnknownAndSaysSo() throws IOException {
        report("2026-11-24T03:00:00Z", "", "forms", "");
        Check check = check(judged(""), "unknown-risk");

        assertThat(check.result()).isIn(Result.FAIL, Result.WARN);
        assertThat(check.text()).contains("unknown, not small");
    }

    @Test
    void whatTheBuildNoLongerShipsIsGoodNews() throws IOException {
        report("2026-11-24T03:00:00Z", CRITICAL, "gone", "");
        Verdict verdict = judged("");

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
        Verdict verdict = judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 1, 0));
        assertThat(verdict.decisions().get(0).headline()).isEqualTo("It does not count: not_affected.");
    }

    @Test
    void knownExploitationBlocksUnderAnyScore() throws IOException {
        report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        kev("E-1");
        Verdict verdict = judged("intel: { kev: kev.json }\n");

        Check check = check(verdict, "kev");
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.actual()).startsWith("yes, KEV 2026.11.20, listed 2026-11-01");
        assertThat(check.text()).endsWith("and this build would ship it again.");
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Objects.requireNonNull(verdict.decisions().get(0).deadline()).rule())
                .isEqualTo("kev-deadline");
    }

    @Test
    void aCatalogueThatDoesNotListItIsANo() throws IOException {
        kev("E-2");
        Check check = check(judged("intel: { kev: kev.json }\n"), "kev");

        assertThat(check.result()).isEqualTo(Result.WITHIN);
        assertThat(check.actual()).isEqualTo("no");
        assertThat(check.text()).isEqualTo("It is not known to be exploited.");
    }

    @Test
    void withoutACatalogueExploitationIsUnknown() throws IOException {
        Check check = check(judged(""), "kev");

        assertThat(check.result()).isEqualTo(Result.WITHIN);
        assertThat(check.actual()).isEqualTo("unknown");
        assertThat(check.text()).startsWith("Whether it is exploited is not known");
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
        report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = judged("rules:\n  - { " + rule + " }\n");

        assertThat(verdict.reasons()).isEmpty();
        assertThat(check(verdict, "r").result()).isEqualTo(result);
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(effect);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @Test
    void aRuleOverAFactThatNobodyKnowsIsNotSilentlyFalse() throws IOException {
        report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = judged("rules:\n  - { id: r, match: { epss: '>= 0.5' }, then: fail, because: b }\n");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.reasons()).singleElement().asString().contains("rule r cannot be decided", "epss");
    }

    @Test
    void aRequiredSourceThatIsMissingIsNoPass() throws IOException {
        Files.delete(folder.resolve("vdr.json"));
        Verdict verdict = judged("");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.failsBuild()).isTrue();
        assertThat(verdict.reasons()).containsExactly("source vdr is MISSING: no report at vdr.json");
    }

    @Test
    void aRequiredReportThatIsTooOldIsNoPass() throws IOException {
        report("2026-11-20T03:00:00Z", MEDIUM, "forms", "");
        Verdict verdict = judged("", "maxAge: 24h");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.reasons()).singleElement().asString().contains("STALE", "4 days old", "24");
    }

    @Test
    void anOptionalSourceThatIsMissingIsANote() throws IOException {
        Files.delete(folder.resolve("vdr.json"));
        Verdict verdict = judged("", "required: false");

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.NOT_EVALUATED).isNotEqualTo(Outcome.FAIL);
        assertThat(verdict.reasons()).anySatisfy(reason -> assertThat(reason).contains("vdr is MISSING"));
    }

    @Test
    void aReportFromTheFutureIsShownAsSuch() throws IOException {
        report("2026-11-24T06:11:00Z", MEDIUM, "forms", "");

        assertThat(judged("").sources().get(0).problems())
                .anySatisfy(problem -> assertThat(problem).contains("made in the future, at 2026-11-24T06:11:00Z"));
    }

    @Test
    void clocksThatDifferALittleAreNoProblem() throws IOException {
        report("2026-11-24T06:09:00Z", MEDIUM, "forms", "");

        assertThat(judged("").sources().get(0).problems()).isEmpty();
    }

    @Test
    void aWaiverHoldsWhatWouldBlock() throws IOException {
        Verdict verdict = judged(waiver("2026-11-20", "2026-12-04", "[security-champion, product-owner]"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.counts()).isEqualTo(new Counts(0, 0, 1, 0, 0, 0, 0, 0));
        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.WAIVED);
        assertThat(verdict.decisions().get(0).waiver()).isEqualTo("w-1");
        assertThat(verdict.decisions().get(0).headline())
                .isEqualTo("Waiver w-1 of portal-team holds it until 2026-12-04: not called");
        assertThat(verdict.waivers().get(0).findings()).containsExactly("E-1");
    }

    @ParameterizedTest(name = "{0} to {1}, approved by {2}")
    @CsvSource({
        "2026-11-01, 2026-11-10, '[security-champion, product-owner]', EXPIRED",
        "2026-11-20, 2026-12-31, '[security-champion, product-owner]', INVALID",
        "2026-11-20, 2026-12-04, '[lead]', INVALID",
        "2026-11-20, 2026-12-04, '[security-champion, product-owner, portal-team]', INVALID",
        "2026-11-20, 2026-12-04, '[lead, other]', INVALID",
        "2026-11-25, 2026-12-04, '[security-champion, product-owner]', NOT_YET_VALID"
    })
    void aWaiverThatDoesNotKeepToTheTermsHoldsNothing(String from, String to, String approvers, String state)
            throws IOException {
        Verdict verdict = judged(waiver(from, to, approvers));

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.waivers().get(0).state()).isEqualTo(state);
        assertThat(verdict.counts().waived()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "failOnWarn: false | WARN",
                "failOnWarn: true | FAIL",
            })
    void aWarningFailsOnlyWhereThePolicySaysSo(String setting, Outcome outcome) throws IOException {
        report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        String rule = "rules:\n  - { id: r, match: { level: medium }, then: warn, because: b }\n";

        assertThat(judged(rule + setting + '\n').outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "E-9 | failOnUnusedWaiver: false | UNUSED | PASS",
                "E-9 | failOnUnusedWaiver: true | UNUSED | FAIL",
                "E-1, component: 'pkg:maven/org.other/*' | failOnUnusedWaiver: false | INEFFECTIVE | WARN",
                "E-1, component: 'pkg:maven/org.other/*' | failOnUnusedWaiver: true | INEFFECTIVE | FAIL",
            })
    void aWaiverThatHoldsNothingIsShown(String finding, String setting, String state, Outcome outcome)
            throws IOException {
        report("2026-11-24T03:00:00Z", MEDIUM, "forms", "");
        String rule = "rules:\n  - { id: r, match: { level: medium }, then: warn, because: b }\n";
        String waiver = waiver("2026-11-20", "2026-12-04", "[security-champion, product-owner]")
                .replace("finding: E-1", "finding: " + finding);
        Verdict verdict = judged((state.equals("UNUSED") ? "" : rule) + waiver + setting + '\n');

        assertThat(verdict.waivers().get(0).state()).isEqualTo(state);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    @Test
    void aWaiverThatHoldsIsNoUnusedOne() throws IOException {
        Verdict verdict = judged(waiver("2026-11-20", "2026-12-04", "[security-champion, product-owner]")
                + "failOnUnusedWaiver: true\n");

        assertThat(verdict.waivers().get(0).state()).isEqualTo("ACTIVE");
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void scoresOfTheProfilesModelOfEpssAreAnAnswer() throws IOException {
        Files.writeString(folder.resolve("epss.csv"), """
                #model_version:v2026.06.15,score_date:2026-11-23T00:00:00+0000
                cve,epss,percentile
                CVE-2026-0001,0.5,0.99
                """);

        assertThat(judged("intel: { epss: epss.csv }\n").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void scoresOfAnotherModelOfEpssAreNoAnswer() throws IOException {
        Files.writeString(folder.resolve("epss.csv"), """
                #model_version:v2099.01.01,score_date:2026-11-23T00:00:00+0000
                cve,epss,percentile
                CVE-2026-0001,0.5,0.99
                """);
        Verdict verdict = judged("intel: { epss: epss.csv }\n");

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.reasons())
                .singleElement()
                .asString()
                .startsWith(
                        "intel epss: the scores are of model v2099.01.01, but profile web chose its percentile for ");
    }

    @Test
    void ofOneEffectTheHighestLevelAndThenTheHighestScoreComesFirst() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [
                   {"id": "E-1", "affects": [{"ref": "c"}], "ratings": [{"severity": "low"}]},
                   {"id": "E-2", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "score": 4.1}]},
                   {"id": "E-3", "affects": [{"ref": "c"}], "ratings": [{"severity": "medium"}]},
                   {"id": "E-4", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "score": 6.1}]}]}
                """);

        assertThat(judged("").decisions())
                .extracting(decision -> decision.seen().finding().id())
                .containsExactly("E-4", "E-2", "E-3", "E-1");
    }

    @Test
    void equalInAllThatCountsTheOrderIsThatOfTheComponents() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [
                   {"type": "library", "bom-ref": "z", "name": "zebra", "version": "1", "purl": "pkg:maven/org.acme/zebra@1"},
                   {"type": "library", "bom-ref": "a", "name": "apple", "version": "1", "purl": "pkg:maven/org.acme/apple@1"}],
                 "vulnerabilities": [{"id": "E-1", "affects": [{"ref": "z"}, {"ref": "a"}]}]}
                """);

        assertThat(judged("").decisions())
                .extracting(decision -> Objects.requireNonNull(
                                decision.seen().finding().subject())
                        .name())
                .containsExactly("apple", "zebra");
    }

    @Test
    void theWorstComesFirst() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [
                   {"id": "E-3", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]},
                   {"id": "E-2", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]},
                   {"id": "E-1", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]}]}
                """.formatted(MEDIUM, CRITICAL, CRITICAL));

        assertThat(judged("").decisions())
                .extracting(decision -> decision.seen().finding().id())
                .containsExactly("E-1", "E-2", "E-3");
    }

    private Verdict judged(String more) throws IOException {
        return judged(more, "maxAge: 24h");
    }

    private Verdict judged(String more, String source) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: vdr.json, service: portal, %s }
                """.formatted(source) + more);
        ShippedComponent forms = new ShippedComponent(
                Coordinates.maven("org.acme", "forms", "1.0"),
                "pkg:maven/org.acme/forms@1.0",
                null,
                "compile",
                List.of("org.acme:portal"),
                List.of(List.of("org.acme:portal:2.0", "org.acme:forms:1.0")));
        Candidate candidate =
                new Candidate("org.acme:portal", "2.0", List.of("org.acme:portal"), List.of(forms), false);
        return Gate.evaluate(new GateRequest(folder.resolve("shift-up.yaml"), candidate, NOW, false));
    }

    private void report(String time, String vector, String library, String rating) throws IOException {
        String rated = vector.isEmpty() ? rating : "\"method\": \"CVSSv31\", \"vector\": \"" + vector + '"';
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "%s"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "%s", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/%s@1.0"}],
                 "vulnerabilities": [{"id": "E-1", "affects": [{"ref": "c"}], "ratings": [%s]}]}
                """.formatted(
                        time, library, library, rated.isEmpty() ? "" : '{' + rated + '}'));
    }

    private void kev(String id) throws IOException {
        Files.writeString(folder.resolve("kev.json"), """
                {"catalogVersion": "2026.11.20", "dateReleased": "2026-11-20T00:00:00Z", "count": 1, "vulnerabilities": [
                  {"cveID": "%s", "dateAdded": "2026-11-01", "dueDate": "2026-11-22", "knownRansomwareCampaignUse": "Unknown"}]}
                """.formatted(id));
    }

    private static String waiver(String created, String expires, String approvers) {
        return """
                waivers:
                  - { id: w-1, finding: E-1, owner: portal-team, approvers: %s, reason: not called, ticket: P-1,
                      created: %s, expires: %s }
                """.formatted(approvers, created, expires);
    }

    private static Check check(Verdict verdict, String rule) {
        return check(verdict.decisions().get(0), rule);
    }

    private static Check check(Decision decision, String rule) {
        return decision.checks().stream()
                .filter(check -> check.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check " + rule + " in " + decision.checks()));
    }
}
