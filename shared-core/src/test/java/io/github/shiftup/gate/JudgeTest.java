package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.Waivers;
import io.github.shiftup.risk.RiskAssessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
    private static final String EVERYTHING = """
            rules:
              - { id: all, match: { level: low, standing: [STILL_PRESENT, NOT_MAPPABLE, ELSEWHERE] }, then: fail, because: b }
            """;

    @TempDir
    Path folder;

    @Test
    void nothingInTheBuildToHoldItAgainstWarnsAndHasNoDeadline() throws IOException {
        Decision decision = decide("", still(Kind.MISCONFIGURATION), Given.match(Standing.NOT_MAPPABLE, null));

        assertThat(decision.effect()).isEqualTo(Effect.WARNS);
        assertThat(decision.deadline()).isNull();
        Check check = only(decision);
        assertThat(check.rule()).isEqualTo("not-mappable");
        assertThat(check.result()).isEqualTo(Result.WARN);
        assertThat(check.source()).startsWith("profile web, proposal: ");
        assertThat(decision.headline())
                .isEqualTo("Nothing in this build can be held against it: Because of NOT_MAPPABLE.");
    }

    @Test
    void aContradictedFixClaimBlocks() throws IOException {
        Match contradicted = new Match(
                Standing.NOT_MAPPABLE, null, List.of(), null, "f-1", true, "Production contradicts fix claim f-1.");
        Decision decision = decide("", still(Kind.MISCONFIGURATION), contradicted);

        assertThat(decision.effect()).isEqualTo(Effect.BLOCKS);
        assertThat(only(decision).rule()).isEqualTo("fix-claim");
        assertThat(only(decision).source()).isEqualTo("fix claim f-1");
        assertThat(decision.headline()).isEqualTo("Production contradicts fix claim f-1.");
    }

    @Test
    void aFixClaimThatHoldsHoldsTheFinding() throws IOException {
        Decision decision = decide(EVERYTHING, still(Kind.EXPOSED_SECRET), Given.match(Standing.FIX_CLAIMED, null));

        assertThat(decision.effect()).isEqualTo(Effect.CLAIMED);
        assertThat(decision.checks()).isEmpty();
        assertThat(decision.headline()).isEqualTo("Because of FIX_CLAIMED.");
    }

    @Test
    void whatIsElsewhereIsCountedOnly() throws IOException {
        Decision decision = decide("", still(Kind.VULNERABILITY), Given.match(Standing.ELSEWHERE, null));

        assertThat(decision.effect()).isEqualTo(Effect.COUNTED);
        assertThat(decision.checks()).isEmpty();
        assertThat(decision.deadline()).isNull();
        assertThat(decision.headline()).isEqualTo("Because of ELSEWHERE.");
    }

    @ParameterizedTest
    @EnumSource(names = {"BEHAVIOUR", "LICENSE"})
    void noProfileJudgesAnAlertOrALicence(Kind kind) throws IOException {
        Decision decision = decide("", still(kind), Given.match(Standing.STILL_PRESENT, null));

        assertThat(decision.checks()).isEmpty();
        assertThat(decision.effect()).isEqualTo(Effect.TOLERATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"BEHAVIOUR", "LICENSE", "VULNERABILITY"})
    void aRuleOfTheRepositoryJudgesThemAll(Kind kind) throws IOException {
        Decision decision = decide(EVERYTHING, still(kind), Given.match(Standing.STILL_PRESENT, null));

        assertThat(decision.effect()).isEqualTo(Effect.BLOCKS);
        assertThat(decision.headline()).isEqualTo("Rule all holds: b");
        assertThat(decision.checks()).extracting(Check::result).isSorted();
    }

    @Test
    void whatTheReportDoesNotCountIsSilencedInItsOwnWords() throws IOException {
        Judge judge = judge("");
        SeenFinding seen = Given.seen(
                still(Kind.VULNERABILITY).toBuilder().state("will_not_fix").build(),
                Given.match(Standing.STILL_PRESENT, null));

        assertThat(judge.silenced(seen).effect()).isEqualTo(Effect.SILENCED);
        assertThat(judge.silenced(seen).headline()).isEqualTo("It does not count: will_not_fix.");
        assertThat(judge.silenced(Given.seen(still(Kind.VULNERABILITY), seen.match()))
                        .headline())
                .isEqualTo("It does not count, says its report.");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "CVSSv2, AV:N/AC:L/Au:N/C:C/I:C/A:C, 'CVSS 2.0 score here is 10.0, at or over the limit 8.0'",
        "CVSSv31, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H, 'CVSS 3.1 score here is 7.5, at or over the limit 7.0'",
        "CVSSv4, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 'CVSS 4.0 score here is 9.0, at or over the limit 6.0'",
    })
    void everyVersionOfCvssHasItsOwnLimit(String method, String vector, String text) throws IOException {
        Finding finding = Given.finding(Kind.VULNERABILITY)
                .rating(new Rating(method, vector, null, "nvd"))
                .build();
        Decision decision = decide(
                "tighten: { maxRisk: { v2: 8.0, v3: 7.0, v4: 6.0 } }\n",
                finding,
                Given.match(Standing.STILL_PRESENT, null));

        assertThat(decision.headline()).contains(text);
        assertThat(decision.effect()).isEqualTo(Effect.BLOCKS);
    }

    @ParameterizedTest(name = "a word {0} is at least {1}")
    @CsvSource({"HIGH, 7.0, 7.1", "MEDIUM, 4.0, 4.1", "LOW, 0.1, 0.2"})
    void aWordMeansAtLeastTheBeginningOfItsBand(String word, String at, String above) throws IOException {
        Finding finding = Given.finding(Kind.VULNERABILITY).severity(word).build();
        Match match = Given.match(Standing.STILL_PRESENT, null);

        assertThat(maxRisk(finding, match, at)).isEqualTo(Result.FAIL);
        assertThat(maxRisk(finding, match, above)).isEqualTo(Result.WITHIN);
    }

    @Test
    void theDeadlineCountsFromTheFirstSighting() throws IOException {
        Deadline deadline = decide("", seenSince(10, null), Given.match(Standing.STILL_PRESENT, null))
                .deadline();

        assertThat(deadline)
                .isEqualTo(new Deadline(
                        daysAgo(10).plus(Duration.ofDays(60)), daysAgo(10), 60, "sla-medium", Basis.REPORTED));
    }

    @Test
    void theDeadlineOfAKnownExploitedOneIsShorterWhereItIsExposed() throws IOException {
        Match match = Given.match(Standing.STILL_PRESENT, null);

        assertThat(decide("exposure: internet\n", seenSince(10, true), match).deadline())
                .extracting(Deadline::rule, Deadline::days)
                .containsExactly("kev-deadline", 3L);
        assertThat(decide("exposure: internal\n", seenSince(10, true), match).deadline())
                .extracting(Deadline::rule, Deadline::days)
                .containsExactly("kev-deadline", 7L);
    }

    @Test
    void ofTwoDeadlinesTheShorterCounts() throws IOException {
        Deadline deadline = decide(
                        "tighten: { slaDays: { medium: 2 } }\nexposure: internet\n",
                        seenSince(10, true),
                        Given.match(Standing.STILL_PRESENT, null))
                .deadline();

        assertThat(deadline).extracting(Deadline::rule, Deadline::days).containsExactly("sla-medium", 2L);
    }

    @Test
    void findingsOfOneRiskHaveTheirOwnDeadlines() throws IOException {
        Judge judge = judge("");
        Match match = Given.match(Standing.STILL_PRESENT, null);

        for (int days : new int[] {59, 61, 1, 61}) {
            Decision decision = judge.decide(Given.seen(seenSince(days, null), match));

            assertThat(decision.checks())
                    .filteredOn(check -> check.rule().equals("sla-medium"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.text())
                            .startsWith("First seen in production " + days + (days == 1 ? " day ago; " : " days ago; "))
                            .contains(days > 60 ? "so it was due on" : "so it is due on"));
            assertThat(decision.effect())
                    .isEqualTo(days > 60 ? Effect.BLOCKS : days > 53 ? Effect.WARNS : Effect.TOLERATED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "component: 'pkg:maven/org.acme/forms*' | BLOCKS",
                "component: 'org.acme:forms' | BLOCKS",
                "component: 'org.acme:other' | COUNTED",
                "environment: production | BLOCKS",
                "environment: staging | COUNTED",
                "fixAvailable: false | BLOCKS",
                "fixAvailable: true | COUNTED",
            })
    void aRuleAsksTheReportWhereTheBuildShipsNothingOfIt(String condition, Effect effect) throws IOException {
        Finding finding = Given.finding(Kind.VULNERABILITY)
                .component(Component.ofPurl("pkg:maven/org.acme/forms@1.0", "org.acme:forms", "1.0"))
                .asset(Asset.UNKNOWN.withEnvironment("production"))
                .build();
        Sighting sighting = new Sighting(finding.source(), finding.asset(), null, null);
        String rule =
                "rules:\n  - { id: r, match: { standing: [ELSEWHERE], " + condition + " }, then: fail, because: b }\n";

        assertThat(judge(rule)
                        .decide(Given.seen(finding, Given.match(Standing.ELSEWHERE, null), sighting))
                        .effect())
                .isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "component: 'org.acme:forms' | BLOCKS",
                "component: 'pkg:maven/org.acme/forms@1.0' | BLOCKS",
                "component: 'org.other:name' | TOLERATED",
                "fixAvailable: true | BLOCKS",
                "fixAvailable: false | TOLERATED",
            })
    void aRuleAsksTheBuildForWhatItShips(String condition, Effect effect) throws IOException {
        Finding finding = Given.finding(Kind.VULNERABILITY)
                .component(Component.named("org.other:name", "1.0"))
                .build();
        String rule = "rules:\n  - { id: r, match: { " + condition + " }, then: fail, because: b }\n";
        Match match =
                Given.match(Standing.STILL_PRESENT, "1.1", Given.shipped("org.acme:portal:2.0", "org.acme:forms:1.0"));

        assertThat(decide(rule, finding, match).effect()).isEqualTo(effect);
    }

    @Test
    void aDeadlineIsNotPassedOnItsVeryMoment() throws IOException {
        Match match = Given.match(Standing.STILL_PRESENT, null);

        assertThat(decide("", seenSince(60, null), match).effect()).isEqualTo(Effect.WARNS);
        assertThat(decide("", seenSince(53, null), match).effect()).isEqualTo(Effect.TOLERATED);
    }

    private Result maxRisk(Finding finding, Match match, String limit) throws IOException {
        return decide("tighten: { maxRisk: { v3: " + limit + " } }\n", finding, match).checks().stream()
                .filter(check -> check.rule().equals("max-risk"))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static Finding still(Kind kind) {
        return Given.finding(kind).build();
    }

    private static Finding seenSince(int days, @Nullable Boolean exploited) {
        return Given.finding(Kind.VULNERABILITY)
                .severity("medium", Level.MEDIUM)
                .firstSeen(daysAgo(days))
                .exploited(exploited)
                .build();
    }

    private static Instant daysAgo(int days) {
        return Given.NOW.minus(Duration.ofDays(days));
    }

    private static Check only(Decision decision) {
        assertThat(decision.checks()).hasSize(1);
        return decision.checks().get(0);
    }

    private Decision decide(String more, Finding finding, Match match) throws IOException {
        return judge(more).decide(Given.seen(finding, match));
    }

    private Judge judge(String more) throws IOException {
        Path file = folder.resolve("shift-up.yaml");
        Files.writeString(file, """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: trivy, from: trivy.json }
                """ + more);
        Policy policy = PolicyLoader.load(file);
        return new Judge(
                policy,
                new RiskAssessor(Environments.of(policy), Intel.NONE),
                new Waivers(policy, Given.NOW, VersionScopes::contains),
                new FirstSightings(List.of(), History.NONE, Given.NOW),
                Given.NOW);
    }
}
