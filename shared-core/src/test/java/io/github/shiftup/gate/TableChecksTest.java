package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.KnownExploited;
import io.github.shiftup.intel.SsvcCatalogue;
import io.github.shiftup.intel.SsvcFacts;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.Waivers;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.risk.RiskAssessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile's decision tables do to a finding, and how they explain it. */
@SuppressWarnings("NullAway") // what is null here fails the test
class TableChecksTest {
    private static final String ID = "CVE-2026-0001";
    private static final String BOD = "overlays: [bod-26-04]\n";
    private static final String TAKE_OVER = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private static final String OUTAGE_BY_CLICK = "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H";

    @TempDir
    Path folder;

    @Test
    void theTablesDeadlineWinsWhereItIsTheShortest() throws IOException {
        Decision decision = decide(BOD, intel(ID, null, ssvc("active", "yes", "total")), seen(5));

        assertThat(decision.effect()).isEqualTo(Effect.BLOCKS);
        assertThat(decision.deadline()).isEqualTo(deadline(5, Duration.ofDays(3), 3, "table-bod-26-04"));
        Check check = table(decision, "bod-26-04");
        assertThat(check.result()).isEqualTo(Result.FAIL);
        assertThat(check.limit()).isEqualTo("3 days & forensic investigation");
        assertThat(check.actual()).isEqualTo("5 days");
        assertThat(check.source())
                .isEqualTo(
                        "profile web, CISA BOD 26-04, remediation timelines; CISA BOD 26-04, remediation timelines, as"
                                + " in CERT/CC's decision table cisa:DT_BOD2604 1.0.0");
        assertThat(check.text())
                .isEqualTo("CISA BOD 26-04 says \"3 days & forensic investigation\", row yes / yes / yes / total. First"
                        + " seen in production 5 days ago, so it was due on 2026-11-22. In KEV: yes (KEV 2026.11.20, listed"
                        + " 2026-11-01, said 2026-11-20, 4 days old); Publicly Exposed: yes (assumed by profile web"
                        + " (internet)); Automatable: yes (SSVC facts of CVE-2026-0001, said 2026-11-14, 10 days old);"
                        + " Technical Impact: total (SSVC facts of CVE-2026-0001, said 2026-11-14, 10 days old).");
    }

    @Test
    void aLongerOneIsShownAndTheShorterCounts() throws IOException {
        Decision decision = decide(
                BOD + "exposure: internal\ntighten: { slaDays: { medium: 10 } }\n",
                intel(null, null, ssvc("none", "yes", "total")),
                seen(20));

        assertThat(decision.deadline()).isEqualTo(deadline(20, Duration.ofDays(10), 10, "sla-medium"));
        assertThat(table(decision, "bod-26-04").result()).isEqualTo(Result.WITHIN);
        assertThat(table(decision, "bod-26-04").limit()).isEqualTo("60 days");
    }

    @Test
    void noDeadlineOfTheTableLeavesTheOthers() throws IOException {
        Decision decision =
                decide(BOD + "exposure: internal\n", intel(null, null, ssvc("none", "no", "partial")), seen(20));

        assertThat(decision.deadline()).extracting(Deadline::rule).isEqualTo("sla-medium");
        Check check = table(decision, "bod-26-04");
        assertThat(check.result()).isEqualTo(Result.WITHIN);
        assertThat(check.text())
                .startsWith("CISA BOD 26-04 says \"fix on system upgrade\", row no / no / no / partial, which sets no"
                        + " deadline. In KEV: no (KEV 2026.11.20 does not list it, said 2026-11-20, 4 days old);");
    }

    @Test
    void whatIsNotKnownIsAssumedToBeTheWorstAndSaysSo() throws IOException {
        Decision decision = decide(BOD, Intel.NONE, seen(2));

        assertThat(decision.deadline()).extracting(Deadline::days).isEqualTo(3L);
        assertThat(table(decision, "bod-26-04").result()).isEqualTo(Result.WARN);
        assertThat(table(decision, "bod-26-04").text())
                .contains("In KEV: yes (assumed, the severest row of no, yes: KEV is not loaded and no report says it)")
                .contains(
                        "Automatable: yes (assumed, the severest row of no, yes: SSVC facts are not loaded, the policy"
                                + " does not state it, and no vector tells it)");
    }

    @Test
    void thePolicyStatesWhatNobodyTellsAndTheWorseIsBelieved() throws IOException {
        String stated = BOD + "facts: { automatable: no, technicalImpact: partial }\n";

        assertThat(table(decide(stated, intel(null, null), seen(2)), "bod-26-04")
                        .text())
                .contains("Automatable: no (stated by shift-up.yaml, facts)")
                .contains("Technical Impact: partial (stated by shift-up.yaml, facts)")
                .startsWith("CISA BOD 26-04 says \"60 days\"");
        assertThat(table(decide(stated, intel(null, null, ssvc("none", "YES", "Partial")), seen(2)), "bod-26-04")
                        .text())
                .contains("Automatable: yes (SSVC facts of CVE-2026-0001")
                .contains("Technical Impact: partial (SSVC facts of CVE-2026-0001");
    }

    @Test
    void aVectorTellsWhatSsvcsDefinitionsAllow() throws IOException {
        assertThat(table(decide(BOD, intel(null, null), seen(2).rating(rated(OUTAGE_BY_CLICK))), "bod-26-04")
                        .text())
                .contains("Automatable: no (derived from " + OUTAGE_BY_CLICK
                        + ": UI:R, so it needs a person to act each time)")
                .contains("Technical Impact: partial (derived from " + OUTAGE_BY_CLICK
                        + ": neither can all be read nor all be changed)");
        assertThat(table(decide(BOD, intel(null, null), seen(2).rating(rated(TAKE_OVER))), "bod-26-04")
                        .text())
                .contains("Automatable: yes (assumed, ")
                .contains("Technical Impact: total (derived from " + TAKE_OVER + ": all can be read and changed)");
        String four = "CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:H/SC:N/SI:N/SA:N";
        assertThat(table(decide(BOD, intel(null, null), seen(2).rating(rated(four + "/AU:Y"))), "bod-26-04")
                        .text())
                .contains("Automatable: yes (derived from " + four + "/AU:Y: AU:Y asks the same)")
                .contains("Technical Impact: total (assumed, ");
        assertThat(table(decide(BOD, intel(null, null), seen(2).rating(rated(four))), "bod-26-04")
                        .text())
                .contains(
                        "Automatable: no (derived from " + four + ": AV:L, so it cannot be delivered over a network)");
    }

    /** KEV, a report, and what Vulnrichment says of KEV: any of them is enough. */
    @Test
    void whoeverSaysThatItIsExploitedIsNamed() throws IOException {
        assertThat(table(decide(BOD, intel(null, null), seen(2).exploited(true)), "bod-26-04")
                        .text())
                .contains("In KEV: yes (report of trivy);");
        SsvcFacts listed =
                new SsvcFacts(ID, "active", null, null, LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 13));
        assertThat(table(decide(BOD, intel(null, null, listed), seen(2)), "bod-26-04")
                        .text())
                .contains("In KEV: yes (SSVC facts of CVE-2026-0001, in KEV since 2026-11-13, said 2026-11-14");
    }

    @ParameterizedTest(name = "{0}, listed: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "none | true | active (KEV 2026.11.20",
                "none | false | none (SSVC facts of CVE-2026-0001",
                "PoC | false | public poc (SSVC facts of CVE-2026-0001",
                "active | false | active (SSVC facts of CVE-2026-0001",
                " | false | public poc (assumed, the severest row of none, public poc: KEV 2026.11.20 does not list it",
            })
    void theWorstThatAnyoneSaysOfExploitationCounts(@Nullable String said, boolean listed, String expected)
            throws IOException {
        Decision decision = decide(
                "tighten: { decisionTables: [ssvc-deployer] }\nfacts: { humanImpact: high }\n",
                intel(listed ? ID : null, null, ssvc(said, "no", null)),
                seen(2));

        assertThat(table(decision, "ssvc-deployer").text())
                .contains("Exploitation: " + expected)
                .contains("Human Impact: high (stated by shift-up.yaml, facts)");
    }

    @Test
    void theDaysOfSsvcsWordsAreCalledAProposal() throws IOException {
        Decision decision = decide(
                "tighten: { decisionTables: [ssvc-deployer] }\nfacts: { humanImpact: very-high }\nexposure: isolated\n",
                intel(ID, null, ssvc("none", "no", null)),
                seen(2));

        Check check = table(decision, "ssvc-deployer");
        assertThat(check.limit()).isEqualTo("out-of-cycle (proposal: 14 days, the table itself has no days)");
        assertThat(check.text()).contains("System Exposure: small (stated by shift-up.yaml (isolated))");
        assertThat(check.source()).contains("shift-up.yaml, tighten").contains("deployer patch application priority");
    }

    @ParameterizedTest(name = "percentile {0}, {1}, facts {2}, impact {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.99 | internet | automatable: no | n5 | 2 days | Likely Exploitable: yes (EPSS percentile 99.0 (limit 95.0)",
                "0.10 | internet | automatable: no | n5 | 16 days | Likely Exploitable: no (EPSS percentile 10.0",
                "0.10 | internet | automatable: yes | n4 | 4 days | yes (it can be automated over the internet",
                "0.10 | internal | automatable: yes | n3 | 128 days | Likely Exploitable: no",
                " | internal | automatable: no | n2 | 128 days | yes (assumed, the severest row of no, yes: no EPSS",
                "0.10 | internet | automatable: no | n1 | routine operations | Potential Adverse Impact: n1 (stated by",
            })
    void fedRampAsksForTheImpactTheReachAndTheLikelihood(
            @Nullable Double percentile, String exposure, String fact, String impact, String limit, String text)
            throws IOException {
        Decision decision = decide(
                "overlays: [fedramp-vdr]\nexposure: " + exposure + "\nfacts: { " + fact + ", adverseImpact: " + impact
                        + " }\n",
                intel(null, percentile),
                seen(1));

        assertThat(table(decision, "fedramp-vdr-moderate").limit()).isEqualTo(limit);
        assertThat(table(decision, "fedramp-vdr-moderate").text()).contains(text);
    }

    @Test
    void halfADayIsTwelveHours() throws IOException {
        Decision decision = decide(
                "tighten: { decisionTables: [fedramp-vdr-high] }\nfacts: { adverseImpact: n5, automatable: yes }\n",
                intel(null, null),
                seen(0));

        assertThat(decision.deadline()).isEqualTo(deadline(0, Duration.ofHours(12), 1, "table-fedramp-vdr-high"));
        assertThat(decision.deadline().allowed()).isEqualTo("12 hours");
        assertThat(table(decision, "fedramp-vdr-high").result()).isEqualTo(Result.WARN);
    }

    @Test
    void aTableOfOnesOwnLiesInAFileBesideThePolicyOrTheProfile() throws IOException {
        Files.createDirectories(folder.resolve("profiles/tables"));
        Files.writeString(
                folder.resolve("profiles/tables/own.csv"), "Automatable,Days\nno,fix on system upgrade\nyes,5 days\n");
        Files.writeString(folder.resolve("profiles/shop.yaml"), """
                apiVersion: shift-up-profile/v1
                id: shop
                title: Shop
                description: d
                extends: web
                decisionTables: { value: [tables/own.csv], proposal: ours }
                """);
        Policy policy = policy("facts: { automatable: yes }\n", "profiles/shop.yaml");
        Decision decision = decide(policy, intel(null, null), seen(2));

        assertThat(decision.deadline()).extracting(Deadline::rule).isEqualTo("table-profiles/tables/own.csv");
        assertThat(table(decision, "profiles/tables/own.csv").text())
                .startsWith("profiles/tables/own.csv says \"5 days\", row yes. First seen");
        String digest = policy.digest();
        Files.writeString(folder.resolve("profiles/tables/own.csv"), "Automatable,Days\nno,9 days\nyes,5 days\n");
        assertThat(policy("facts: { automatable: yes }\n", "profiles/shop.yaml").digest())
                .isNotEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bod-22-01 | decision table bod-22-01: is no decision table that we know. Built in: bod-26-04, ssvc-deployer",
                "own.csv | decision table own.csv: asks for \"Colour\", of which nothing is known here",
                "none.json | decision table none.json is not there",
            })
    void aTableThatCannotBeUsedIsAProblemOfWhoNamesIt(String table, String problem) throws IOException {
        Files.writeString(folder.resolve("own.csv"), "Colour,Days\nred,5 days\n");

        assertThatThrownBy(() -> policy("tighten: { decisionTables: [" + table + "] }\n", "web"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("shift-up.yaml:6")
                .hasMessageContaining(problem);
    }

    @Test
    void tablesAreForVulnerabilities() throws IOException {
        FindingBuilder secret = Given.finding(Kind.EXPOSED_SECRET).firstSeen(Given.NOW.minus(Duration.ofDays(2)));

        assertThat(decide(BOD, Intel.NONE, secret).checks())
                .extracting(Check::rule)
                .isNotEmpty()
                .noneMatch(rule -> rule.startsWith("table-"));
    }

    private static Deadline deadline(int daysAgo, Duration allowed, long days, String rule) {
        var from = Given.NOW.minus(Duration.ofDays(daysAgo));
        return new Deadline(from.plus(allowed), from, days, rule, Basis.REPORTED);
    }

    private static Check table(Decision decision, String name) {
        return decision.checks().stream()
                .filter(check -> check.rule().equals("table-" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table " + name + " in " + decision.checks()));
    }

    private static FindingBuilder seen(int daysAgo) {
        return Finding.of(ID, Kind.VULNERABILITY, Given.source("trivy"))
                .severity("medium", Level.MEDIUM)
                .firstSeen(Given.NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static Rating rated(String vector) {
        return new Rating(null, vector, null, "nvd");
    }

    private static SsvcFacts ssvc(@Nullable String exploitation, String automatable, @Nullable String impact) {
        return new SsvcFacts(ID, exploitation, automatable, impact, LocalDate.of(2026, 11, 14), null);
    }

    /** KEV is always loaded; EPSS where there is a percentile. */
    private static Intel intel(@Nullable String listed, @Nullable Double percentile, SsvcFacts... facts) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new Intel(
                new KnownExploited(
                        "2026.11.20", day, listed == null ? Map.of() : Map.of(listed, LocalDate.of(2026, 11, 1))),
                percentile == null
                        ? null
                        : new EpssScores(
                                "v2026.06.15", day, Map.of(ID, new EpssScores.Score(percentile / 10, percentile))),
                facts.length == 0 ? null : new SsvcCatalogue(Map.of(ID, facts[0])),
                Advisories.none(),
                List.of(),
                "sha256:00");
    }

    private Policy policy(String more, String profile) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: %s
                evidence:
                  - { id: trivy, from: trivy.json }
                """.formatted(profile) + more);
        return PolicyLoader.load(folder.resolve("shift-up.yaml"));
    }

    private Decision decide(String more, Intel intel, FindingBuilder finding) throws IOException {
        return decide(policy(more, "web"), intel, finding);
    }

    private static Decision decide(Policy policy, Intel intel, FindingBuilder finding) {
        Judge judge = new Judge(
                policy,
                new RiskAssessor(Environments.of(policy), intel),
                new Waivers(policy, Given.NOW, VersionScopes::contains),
                new FirstSightings(List.of(), History.NONE, Given.NOW),
                Given.NOW);
        return judge.decide(Given.seen(finding.build(), Given.match(Standing.STILL_PRESENT, null)));
    }
}
