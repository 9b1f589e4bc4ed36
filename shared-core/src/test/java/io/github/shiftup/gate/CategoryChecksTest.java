package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.match.FixClaim;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.Matcher;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sightings;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.Waivers;
import io.github.shiftup.risk.RiskAssessor;
import io.github.shiftup.risk.RiskParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a runtime category, a signal and a duty to report make of a decision. */
class CategoryChecksTest {
    private static final Match NOT_MAPPABLE = Given.match(Standing.NOT_MAPPABLE, null);
    private static final Match STILL_PRESENT = Given.match(Standing.STILL_PRESENT, "1.1");

    @TempDir
    Path folder;

    @Test
    void aCategoryThatBlocksFailsAtOnceAndSaysWhyAndHowToAnswer() throws IOException {
        Decision decision = decide("web", finding("trivy", "github-pat", Kind.EXPOSED_SECRET), NOT_MAPPABLE);

        Check check = check(decision, "category-exposed-secret");
        assertThat(decision.effect()).isEqualTo(Effect.BLOCKS);
        assertThat(decision.headline()).isEqualTo(check.text());
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.source()).startsWith("profile web, ");
        assertThat(check.text())
                .startsWith("Category exposed-secret, a key, token or password in a repository, image or log (")
                .contains("the scanner saw a secret where it must not be", "Profile web blocks that at once.")
                .endsWith("If this build mends it, say so by a fix claim: fixClaims: [{ finding: github-pat, ... }].");
        assertThat(check(decision, "not-mappable").result()).isEqualTo(Result.WARN);
    }

    @Test
    void aCategoryWithADeadlineCountsTheDaysOfHighFromTheFirstSighting() throws IOException {
        FindingBuilder finding = finding("kubescape", "C-0260", Kind.MISCONFIGURATION);

        Decision early = decide("healthcare", finding.firstSeen(daysAgo(3)), NOT_MAPPABLE);
        assertThat(early.deadline())
                .isEqualTo(new Deadline(
                        daysAgo(3).plus(Duration.ofDays(30)), daysAgo(3), 30, "category-segmentation", Basis.REPORTED));
        assertThat(check(early, "category-segmentation").result()).isEqualTo(Result.WITHIN);
        assertThat(early.effect()).isEqualTo(Effect.WARNS);

        Decision near = decide("healthcare", finding.firstSeen(daysAgo(25)), NOT_MAPPABLE);
        assertThat(check(near, "category-segmentation").result()).isEqualTo(Result.WARN);

        Decision late = decide("healthcare", finding.firstSeen(daysAgo(31)), NOT_MAPPABLE);
        Check check = check(late, "category-segmentation");
        assertThat(late.effect()).isEqualTo(Effect.BLOCKS);
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.actual()).isEqualTo("31 days");
        assertThat(check.source()).startsWith("profile healthcare, ").contains("days of slaDays.high: ");
        assertThat(check.text()).contains("First seen in production 31 days ago; profile healthcare allows 30 days");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"block, FAIL, BLOCKS", "warn, WARN, WARNS"})
    void theProfileSaysWhatACategoryIsWorth(String action, Result result, Effect effect) throws IOException {
        Decision decision = judge(own("missing-headers: { value: %s, proposal: p }".formatted(action)), null)
                .decide(seen(finding("zap", "10038", Kind.WEAKNESS), STILL_PRESENT));

        assertThat(check(decision, "category-missing-headers").result()).isEqualTo(result);
        assertThat(decision.effect()).isEqualTo(effect);
    }

    @Test
    void aCategoryThatIsIgnoredIsCounted() throws IOException {
        Decision decision = judge(own("missing-headers: { value: ignore, proposal: p }"), null)
                .decide(seen(finding("zap", "10038", Kind.WEAKNESS), STILL_PRESENT));

        assertThat(check(decision, "category-missing-headers").result()).isEqualTo(Result.WITHIN);
        assertThat(decision.effect()).isEqualTo(Effect.TOLERATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIX_CLAIMED", "FIXED_BY_THIS_BUILD", "ELSEWHERE"})
    void whatIsNotJudgedHasNoCategoryCheck(Standing standing) throws IOException {
        Decision decision =
                decide("web", finding("trivy", "github-pat", Kind.EXPOSED_SECRET), Given.match(standing, null));

        assertThat(decision.checks()).isEmpty();
        assertThat(decision.effect()).isNotIn(Effect.BLOCKS, Effect.WARNS);
    }

    @Test
    void anAlertIsJudgedByTheCategoryOfItsRuleAlone() throws IOException {
        assertThat(decide("web", finding("falco", "Run shell untrusted", Kind.BEHAVIOUR), NOT_MAPPABLE))
                .satisfies(decision -> {
                    assertThat(decision.effect()).isEqualTo(Effect.BLOCKS);
                    assertThat(decision.checks())
                            .extracting(Check::rule)
                            .containsExactly("category-exploitation-observed");
                });
        assertThat(decide("web", finding("falco", "Terminal shell in container", Kind.BEHAVIOUR), NOT_MAPPABLE))
                .satisfies(decision -> {
                    assertThat(decision.checks()).isEmpty();
                    assertThat(decision.effect()).isEqualTo(Effect.TOLERATED);
                });
    }

    @Test
    void aFixClaimHoldsAnExploitationUntilItIsSeenAgain() throws IOException {
        FindingBuilder alert = finding("falco", "Run shell untrusted", Kind.BEHAVIOUR)
                .asset(Asset.UNKNOWN.withService("portal"))
                .lastSeen(daysAgo(1));

        assertThat(claimed(alert, null).effect()).isEqualTo(Effect.CLAIMED);
        assertThat(claimed(alert, daysAgo(2)).effect()).isEqualTo(Effect.BLOCKS);
    }

    @Test
    void anExploitedComponentIsOneThatThisServiceRuns() throws IOException {
        FindingBuilder exploited =
                Given.finding(Kind.VULNERABILITY).exploited(true).firstSeen(daysAgo(1));
        FindingBuilder running = Given.finding(Kind.VULNERABILITY)
                .exploited(true)
                .firstSeen(daysAgo(1))
                .asset(Asset.UNKNOWN.withWorkload("prod/deployment/portal"));

        assertThat(rules(decide("web", running, STILL_PRESENT))).contains("category-exploited-component");
        assertThat(check(decide("web", running, STILL_PRESENT), "category-exploited-component")
                        .text())
                .contains("known to be exploited (report of trivy), and running in prod/deployment/portal");
        assertThat(rules(decide("web", exploited, STILL_PRESENT))).doesNotContain("category-exploited-component");
        assertThat(rules(decide("web", running, Given.match(Standing.SHARED, null))))
                .doesNotContain("category-exploited-component");
        assertThat(rules(decide("web", running.exploited(false), STILL_PRESENT)))
                .doesNotContain("category-exploited-component");
    }

    @Test
    void anAttackRaisesALevelByOneBand() throws IOException {
        Decision decision = attacked("web", "medium", "critical", false);

        assertThat(decision.risk().level()).isEqualTo(Level.HIGH);
        assertThat(decision.risk().steps())
                .contains("rule 942100 of waf, level CRITICAL, saw this service attacked (proposal: what is attacked is"
                        + " one band worse): up one band, to HIGH");
        assertThat(attacked("web", "medium", "warning", false).risk().level()).isEqualTo(Level.MEDIUM);
        assertThat(attacked("web", "strange", "critical", false).risk().level()).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void aFirewallShowsThatTheServiceCanBeReached() throws IOException {
        Policy policy = policy("profile: web\nexposure: internal\n");
        Finding hit = finding("modsecurity", "942100", Kind.BEHAVIOUR).build();
        RiskParameters shown = Environments.of(policy, ShownExposure.of(List.of(hit)));

        assertThat(shown.exposed()).isTrue();
        assertThat(shown.exposedSource())
                .isEqualTo("shown by waf: a web application firewall in front of it matched a request");
        Finding shell =
                finding("falco", "Terminal shell in container", Kind.BEHAVIOUR).build();
        assertThat(ShownExposure.of(List.of(shell))).isNull();
        assertThat(Environments.of(policy, ShownExposure.of(List.of(shell))).exposed())
                .isFalse();
        assertThat(Environments.of(policy, null).exposedSource()).startsWith("stated by ");
    }

    @Test
    void whatIsExploitedHasToBeReportedAndTheGateOnlyReminds() throws IOException {
        FindingBuilder exploited =
                Given.finding(Kind.VULNERABILITY).exploited(true).firstSeen(Given.NOW.minus(Duration.ofHours(30)));

        Check check = check(decide("web\noverlays: [cra-reporting]", exploited, STILL_PRESENT), "reporting");
        assertThat(check.result()).isEqualTo(Result.WARN);
        assertThat(check.actual())
                .isEqualTo("early warning due at 2026-11-24T00:00:00Z (passed), notification due at"
                        + " 2026-11-26T00:00:00Z (42 h left), final report 14 days after the fix");
        assertThat(check.text())
                .startsWith("It is known to be exploited (report of trivy): ")
                .endsWith("The gate reminds of it; it does not report.");
        assertThat(check.source()).contains("Regulation (EU) 2024/2847, Art. 14(2)(a)");
        assertThat(rules(decide("web", exploited, STILL_PRESENT))).doesNotContain("reporting");
    }

    @Test
    void whatThisBuildMendsHasToBeReportedAllTheSame() throws IOException {
        FindingBuilder exploited =
                Given.finding(Kind.VULNERABILITY).exploited(true).firstSeen(daysAgo(1));
        Decision decision =
                decide("web\noverlays: [cra-reporting]", exploited, Given.match(Standing.FIXED_BY_THIS_BUILD, null));

        assertThat(decision.effect()).isEqualTo(Effect.FIXED);
        assertThat(rules(decision)).containsExactly("reporting");
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARED", "ELSEWHERE"})
    void whatAnotherServiceRunsIsItsOwnToReport(Standing standing) throws IOException {
        FindingBuilder exploited =
                Given.finding(Kind.VULNERABILITY).exploited(true).firstSeen(daysAgo(1));

        assertThat(rules(decide("web\noverlays: [cra-reporting]", exploited, Given.match(standing, null))))
                .doesNotContain("reporting");
    }

    @Test
    void onlyAnAttackOnTheVeryWeaknessHasToBeReported() throws IOException {
        assertThat(rules(attacked("web\noverlays: [cra-reporting]", "medium", "critical", true)))
                .contains("reporting");
        assertThat(rules(attacked("web\noverlays: [cra-reporting]", "medium", "critical", false)))
                .doesNotContain("reporting");
        assertThat(rules(decide(
                        "web\noverlays: [cra-reporting]",
                        finding("falco", "Run shell untrusted", Kind.BEHAVIOUR),
                        NOT_MAPPABLE)))
                .contains("reporting");
    }

    /** A vulnerability without a component of a service that a firewall guards. */
    private Decision attacked(String profile, String word, String signal, boolean byName) throws IOException {
        Asset portal = Asset.UNKNOWN.withService("portal");
        FindingBuilder hit = finding("modsecurity", "942100", Kind.BEHAVIOUR)
                .severity(signal)
                .asset(portal);
        Policy policy = policy("profile: " + profile + '\n');
        Sightings sightings = sightings(
                policy,
                List.of(),
                Given.finding(Kind.VULNERABILITY)
                        .severity(word)
                        .component(Component.ofPurl("pkg:maven/org.acme/forms@1.0", "org.acme:forms", "1.0"))
                        .asset(portal),
                byName ? hit.alias("CVE-2026-0001") : hit);
        SeenFinding seen = sightings.open().stream()
                .filter(each -> each.finding().kind() == Kind.VULNERABILITY)
                .findFirst()
                .orElseThrow();
        return judge(policy, null)
                .decide(new SeenFinding(seen.finding(), STILL_PRESENT, seen.sightings(), 1, List.of(), seen.signals()));
    }

    private Decision claimed(FindingBuilder alert, @Nullable Instant deployed) throws IOException {
        Policy policy = policy("profile: web\n");
        FixClaim claim = new FixClaim(
                "f-1", "Run shell untrusted", null, "shell removed", "dana", LocalDate.parse("2026-11-01"), deployed);
        return judge(policy, null)
                .decide(sightings(policy, List.of(claim), alert).open().get(0));
    }

    private static Sightings sightings(Policy policy, List<FixClaim> claims, FindingBuilder... findings) {
        Candidate candidate = new Candidate("org.acme:portal", "1.0", List.of(), List.of(), false);
        return Sightings.of(
                Matcher.of(candidate, policy.identity(), claims, Advisories.none()),
                Stream.of(findings).map(FindingBuilder::build).toList());
    }

    private Decision decide(String profile, FindingBuilder finding, Match match) throws IOException {
        return judge(policy("profile: " + profile + '\n'), null).decide(seen(finding, match));
    }

    private static SeenFinding seen(FindingBuilder finding, Match match) {
        return Given.seen(finding.build(), match);
    }

    /** A profile like web, but for one category. */
    private Policy own(String category) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                apiVersion: shift-up-profile/v1
                id: own
                extends: web
                title: Own
                description: Like web.
                categories:
                  %s
                """.formatted(category));
        return policy("profile: own.yaml\n");
    }

    private Policy policy(String more) throws IOException {
        Path file = folder.resolve("shift-up.yaml");
        Files.writeString(file, """
                apiVersion: shift-up/v1
                service: portal
                evidence:
                  - { id: trivy, from: trivy.json }
                """ + more);
        return PolicyLoader.load(file);
    }

    private static Judge judge(Policy policy, @Nullable String exposedBy) {
        return new Judge(
                policy,
                new RiskAssessor(Environments.of(policy, exposedBy), Intel.NONE),
                new Waivers(policy, Given.NOW, VersionScopes::contains),
                new FirstSightings(List.of(), History.NONE, Given.NOW),
                Given.NOW);
    }

    private static FindingBuilder finding(String format, String rule, Kind kind) {
        String source = format.equals("modsecurity") ? "waf" : format;
        return Finding.of(rule, kind, new Provenance(source, format, "Tool", null, source + ".json", "/0"))
                .severity("LOW")
                .firstSeen(daysAgo(1));
    }

    private static Instant daysAgo(int days) {
        return Given.NOW.minus(Duration.ofDays(days));
    }

    private static List<String> rules(Decision decision) {
        return decision.checks().stream().map(Check::rule).toList();
    }

    private static Check check(Decision decision, String rule) {
        return Objects.requireNonNull(
                decision.checks().stream()
                        .filter(check -> check.rule().equals(rule))
                        .findFirst()
                        .orElse(null),
                () -> "No check " + rule + " in " + decision.checks());
    }
}
