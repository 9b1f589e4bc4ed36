package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.Gate;
import io.github.shiftup.GateRequest;
import io.github.shiftup.WaiverAudit;
import io.github.shiftup.policy.Waivers.State;
import io.github.shiftup.report.ConsoleLine;
import io.github.shiftup.report.Explanation;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What waivers do to verdicts: within floors, within the ceiling, and never to the worse. */
class WaiversThroughFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private static final String MEDIUM = "CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N";
    private static final String RULE = "rules: [{ id: r, match: { level: medium }, then: %s, because: b }]\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seen since {0}: {1}")
    @CsvSource({"2026-10-25T07:00:00Z, WAIVED", "2026-10-24T03:00:00Z, BLOCKS"})
    void aWaiverHoldsBeyondAProposalButNotBeyondTheFloorBehindIt(String firstSeen, Effect effect) throws IOException {
        report(CRITICAL, firstSeen, 1);
        Verdict verdict = judged("finance", waiver("w", 1, "2026-11-01", "[security, compliance]"));
        Decision decision = verdict.decisions().get(0);

        assertThat(decision.effect()).isEqualTo(effect);
        assertThat(verdict.waivers().get(0).state()).isEqualTo(effect == Effect.WAIVED ? "EXPIRING" : "INEFFECTIVE");
        if (effect == Effect.BLOCKS) {
            String why =
                    "the floor of 30 days for slaDays.critical passed on 2026-11-23, and no waiver holds beyond it (PCI"
                            + " DSS 4.0.1, 6.3.3: within one month of release)";
            assertThat(decision.headline()).endsWith("Waiver w does not hold it: " + why + ".");
            assertThat(verdict.waivers().get(0).explanation()).isEqualTo("near miss: CVE-2026-1: " + why);
        }
    }

    @Test
    void whereTheFloorIsTheDeadlineAWaiverProlongsNothing() throws IOException {
        report(CRITICAL, "2026-11-09T03:00:00Z", 1);
        Verdict verdict = judged(
                "web, overlays: [cyber-essentials]",
                waiver("w", 1, "2026-11-20", "[security-champion, product-owner]"));

        assertThat(verdict.decisions().get(0).effect()).isEqualTo(Effect.BLOCKS);
        assertThat(verdict.decisions().get(0).headline()).contains("the floor of 14 days", "Cyber Essentials");
    }

    /** The rows of a table are deadlines; what is known to be exploited is bound by floors besides. */
    @ParameterizedTest(name = "exploited {0}: {1}")
    @CsvSource({"false, WAIVED", "true, BLOCKS"})
    void aTablesDaysAreNoFloorButThoseOfTheExploitedAre(boolean exploited, Effect effect) throws IOException {
        report(MEDIUM, "2026-11-01T03:00:00Z", 1);
        Path evidence = folder.resolve("vdr.json");
        Files.writeString(
                evidence,
                Files.readString(evidence).replace("\"active\"", "\"exploited\": " + exploited + ", \"active\""));
        Files.writeString(folder.resolve("ours.yaml"), """
                apiVersion: shift-up-profile/v1
                id: ours
                title: Ours
                description: One in which a waiver may hold what is known to be exploited.
                extends: web
                waivers: { never: { value: [max-risk], proposal: p } }
                """);
        Verdict verdict = judged(
                "ours.yaml, overlays: [bod-26-04]",
                "facts: { automatable: true, technicalImpact: total }\n",
                waiver("w", 1, "2026-11-20", "[security-champion, product-owner]"));
        Decision decision = verdict.decisions().get(0);

        assertThat(decision.checks())
                .filteredOn(check -> check.rule().equals("table-bod-26-04"))
                .extracting(Check::result)
                .containsExactly(Check.Result.FAIL);
        assertThat(decision.effect()).isEqualTo(effect);
        assertThat(decision.headline())
                .contains(
                        exploited
                                ? "Waiver w does not hold it: the floor of 3 days for kevDays.exposed passed on 2026-11-04"
                                : "holds it until");
    }

    @Test
    void anExplanationTellsOfEveryWaiverWhyItDoesNotHoldThisFinding() throws IOException {
        report(MEDIUM, "2026-11-20T03:00:00Z", 2);
        String people = "[security-champion, product-owner]";
        Verdict verdict = judged(
                "web",
                RULE.formatted("fail"),
                waiver("mine", 1, "2026-11-20", people)
                        + waiver("narrow", 2, "2026-11-20", people)
                                .replace("expires", "scope: { environment: test }, expires")
                        + waiver("far", 9, "2026-11-20", people));

        assertThat(Explanation.lines(verdict, "CVE-2026-2"))
                .contains(
                        "    narrow (ineffective) does not hold it: its scope is environment test, the finding was seen in"
                                + " one that no report names")
                .contains("    mine (expiring) is about CVE-2026-1")
                .contains(
                        "    far (unused) is about something else: nothing that production reports needs it; take it out")
                .contains("  due 2027-01-19, 55 days left (sla-medium: 60 days from 2026-11-20)");
        assertThat(Explanation.lines(verdict, "CVE-2026-1"))
                .contains("    mine (expiring) holds it until 2026-11-28: not called");
    }

    @Test
    void beyondTheCeilingTheYoungestGiveWay() throws IOException {
        report(MEDIUM, "2026-11-20T03:00:00Z", 3);
        String people = "[security-champion, product-owner]";
        Verdict verdict = judged(
                "web, tighten: { waivers: { debt: 2 } }",
                RULE.formatted("fail"),
                waiver("young", 1, "2026-11-23", people)
                        + waiver("old", 2, "2026-11-20", people)
                        + waiver("older", 3, "2026-11-19", people));

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.counts()).isEqualTo(new Counts(1, 0, 2, 0, 0, 0, 0, 0));
        Decision blocking = verdict.decisions(Effect.BLOCKS).get(0);
        assertThat(blocking.seen().finding().id()).isEqualTo("CVE-2026-1");
        assertThat(blocking.waiver()).isNull();
        assertThat(blocking.headline())
                .startsWith(
                        "Rule r holds: b Waiver young does not hold it: waivers would hold 3 findings, profile web allows"
                                + " 2 (waivers.debt, ")
                .endsWith(", and the youngest give way.");
        assertThat(verdict.waivers())
                .extracting(WaiverState::id, WaiverState::state)
                .contains(tuple("young", "INEFFECTIVE"));
    }

    @Test
    void atTheCeilingAllHold() throws IOException {
        report(MEDIUM, "2026-11-20T03:00:00Z", 2);
        String people = "[security-champion, product-owner]";
        Verdict verdict = judged(
                "web, tighten: { waivers: { debt: 2 } }",
                RULE.formatted("fail"),
                waiver("a", 1, "2026-11-23", people) + waiver("b", 2, "2026-11-20", people));

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.counts().waived()).isEqualTo(2);
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneWaiverMoreNeverFailsWhatPassesAndOneLessNeverPassesWhatFails(int seed) throws IOException {
        Random random = new Random(seed);
        report(random.nextInt(4) == 0 ? CRITICAL : MEDIUM, "2026-11-20T03:00:00Z", 1 + random.nextInt(4));
        String profile = "web, tighten: { waivers: { debt: " + random.nextInt(4) + " } }";
        String rule = random.nextInt(4) == 0 ? "" : RULE.formatted(random.nextBoolean() ? "fail" : "warn");
        List<String> waivers = new ArrayList<>();
        Outcome before = judged(profile, rule, "").outcome();
        for (int i = 0; i < 6; i++) {
            waivers.add(random.nextInt(waivers.size() + 1), anyWaiver(random, i));
            Outcome after = judged(profile, rule, String.join("", waivers)).outcome();

            assertThat(before == Outcome.PASS && after == Outcome.FAIL)
                    .as("%s after %s with %s", after, before, waivers)
                    .isFalse();
            assertThat(after == Outcome.FAIL && passesWithoutOneOf(profile, rule, waivers))
                    .as("one less passes: %s", waivers)
                    .isFalse();
            before = after;
        }
    }

    private boolean passesWithoutOneOf(String profile, String rule, List<String> waivers) throws IOException {
        for (String waiver : waivers) {
            List<String> less = new ArrayList<>(waivers);
            less.remove(waiver);
            if (judged(profile, rule, String.join("", less)).outcome() == Outcome.PASS) {
                return true;
            }
        }
        return false;
    }

    private static String anyWaiver(Random random, int id) {
        String people = random.nextInt(5) == 0 ? "[lead, officer]" : "[security-champion, product-owner]";
        return waiver("w" + id, 1 + random.nextInt(5), "2026-11-" + (14 + random.nextInt(11)), people);
    }

    @Test
    void theAuditShowsEveryWaiverAndWhatBlocksWithoutOne() throws IOException {
        report(MEDIUM, "2026-11-20T03:00:00Z", 2);
        write(
                "web",
                RULE.formatted("fail"),
                waiver("w", 1, "2026-11-20", "[security-champion, product-owner]")
                        + waiver("idle", 9, "2026-11-20", "[security-champion, product-owner]"));
        WaiverAudit audit = WaiverAudit.of(request());

        assertThat(audit.lines().stream().map(ConsoleLine::text).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        2 waivers of portal under profile web, 2026-11-24
                        waiver  state     until       owner        holds
                        w       expiring  2026-11-28  portal-team  CVE-2026-1
                           expires in 4 days
                        idle    unused    2026-11-28  portal-team  nothing
                           nothing that production reports needs it; take it out
                        no waiver holds CVE-2026-2: Rule r holds: b""");
        assertThat(audit.doubts()).isEmpty();
        assertThat(audit.faults())
                .containsExactly("idle is UNUSED: nothing that production reports needs it; take it out");
        assertThat(audit.stubs("cve-2026-2"))
                .singleElement()
                .asString()
                .contains("finding: \"CVE-2026-2\"", "owner:\n");
        assertThat(audit.stubs("CVE-2026-1")).isEmpty();
        assertThat(Files.readString(audit.write(folder.resolve("out"))))
                .contains("\"state\": \"UNUSED\"", "\"finding\": \"CVE-2026-2\"", "\"outcome\": \"FAIL\"");
    }

    @Test
    void withoutEvidenceNoWaiverIsCalledUnusedForSure() throws IOException {
        write("web", "", waiver("w", 1, "2026-11-20", "[security-champion, product-owner]"));
        WaiverAudit audit = WaiverAudit.of(request());

        assertThat(audit.doubts()).isNotEmpty();
    }

    @Test
    void suppressionsBecomeAFileThatNoPolicyAcceptsUntilAPersonCompletesIt() throws IOException {
        report(MEDIUM, "2026-11-20T03:00:00Z", 1);
        Files.writeString(folder.resolve(".trivyignore"), "# not called\nCVE-2026-1 exp:2026-12-01\n");
        Path output = folder.resolve(".shift-up/imported.yaml");
        List<String> words = WaiverAudit.convert(folder.resolve(".trivyignore"), output, LocalDate.of(2026, 11, 24));
        write("web", RULE.formatted("fail"), "");
        Files.writeString(
                folder.resolve("shift-up.yaml"),
                Files.readString(folder.resolve("shift-up.yaml")) + "waivers: .shift-up/imported.yaml\n");

        assertThat(words).singleElement().asString().startsWith(".trivyignore: 1 rules, written to ");
        assertThat(Gate.evaluate(request()).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(Gate.evaluate(request()).reasons())
                .hasSize(6)
                .allMatch(reason -> reason.contains("is missing") || reason.contains("has no value"));

        Files.writeString(
                output,
                Files.readString(output)
                        .replace("owner: #", "owner: portal-team #")
                        .replace("approvers: #", "approvers: [security-champion, product-owner] #")
                        .replace("ticket: #", "ticket: P-1 #"));
        assertThat(Gate.evaluate(request()).decisions().get(0).effect()).isEqualTo(Effect.WAIVED);
        assertThat(Gate.evaluate(request()).waivers().get(0).state()).isEqualTo(State.EXPIRING.name());
    }

    @Test
    void noFileIsReplacedByAnImport() throws IOException {
        Path ignore = Files.writeString(folder.resolve(".trivyignore"), "CVE-2026-1\n");
        Path output = Files.writeString(folder.resolve("waivers.yaml"), "mine");

        assertThatThrownBy(() -> WaiverAudit.convert(ignore, output, LocalDate.of(2026, 11, 24)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there already, and nothing is replaced");
        assertThat(output).hasContent("mine");
    }

    private static String waiver(String id, int finding, String created, String approvers) {
        return """
                - { id: %s, finding: CVE-2026-%d, owner: portal-team, approvers: %s, reason: not called, ticket: P-1,
                    created: %s, expires: 2026-11-28 }
                """.formatted(id, finding, approvers, created);
    }

    private Verdict judged(String profile, String waivers) throws IOException {
        return judged(profile, "", waivers);
    }

    private Verdict judged(String profile, String rules, String waivers) throws IOException {
        write(profile, rules, waivers);
        return Gate.evaluate(request());
    }

    private void write(String profile, String rules, String waivers) throws IOException {
        Files.writeString(
                folder.resolve("shift-up.yaml"),
                """
                apiVersion: shift-up/v1
                service: portal
                runsAs: { applications: [portal] }
                profile: %s
                evidence: [{ id: vdr, from: vdr.json, service: portal, format: shift-up }]
                %s""".formatted(profile.replace(", overlays", "\noverlays").replace(", tighten", "\ntighten"), rules)
                        + (waivers.isEmpty() ? "" : "waivers:\n" + waivers));
    }

    private GateRequest request() {
        return new GateRequest(
                folder.resolve("shift-up.yaml"),
                GivenCandidates.built("org.acme:portal", "2.0", "org.acme:forms:1.0"),
                NOW,
                false);
    }

    /** That many findings, first seen at one time, in a report of today. */
    private void report(String vector, String firstSeen, int findings) throws IOException {
        String lines = IntStream.rangeClosed(1, findings)
                .mapToObj(i -> """
                        {"id": "CVE-2026-%d", "kind": "VULNERABILITY", "level": "HIGH", "active": true, "asset": {"service": "portal"},
                         "firstSeen": "%s", "lastSeen": "2026-11-24T03:00:00Z",
                         "ratings": [{"method": "CVSSv31", "vector": "%s", "source": "nvd"}],
                         "component": {"name": "forms", "purl": "pkg:maven/org.acme/forms@1.0", "version": "1.0"},
                         "source": {"format": "trivy", "location": "trivy.json", "pointer": "/%d"}}
                        """.formatted(i, firstSeen, vector, i)
                        .replace("\n", " ")
                        .strip())
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("vdr.json"), lines + "\n");
    }
}
