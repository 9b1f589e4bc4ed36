package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.VerdictDiff;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.report.Explanation;
import io.github.shiftup.report.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies held against each other, and against the one of the last verdict. */
class PolicyComparisonTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final String RULE =
            "rules:\n  - { id: r, match: { risk: '>= 4', component: 'pkg:maven/org.acme/*' }, then: fail, because: b }\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aReport() throws IOException {
        Files.createDirectories(folder.resolve("production"));
        Files.writeString(folder.resolve("production/trivy.json"), """
                {"SchemaVersion": 2, "CreatedAt": "2026-11-24T03:00:00Z", "ArtifactName": "registry.example/acme/shop:1",
                 "ArtifactType": "container_image",
                 "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                  {"VulnerabilityID": "CVE-2026-0001", "PkgName": "org.acme:forms",
                   "PkgIdentifier": {"PURL": "pkg:maven/org.acme/forms@1.0"}, "InstalledVersion": "1.0",
                   "FixedVersion": "1.1", "Severity": "MEDIUM",
                   "CVSS": {"nvd": {"V3Vector": "CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N"}}}]}]}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | tighten: { slaDays: { high: 1 } } | STRICTER slaDays.high was 30 days and is 1 day",
                "tighten: { slaDays: { high: 1 } } | '' | LOOSER slaDays.high was 1 day and is 30 days",
                "'' | mode: observe | LOOSER mode was enforce and is observe",
                "failOnWarn: true | '' | LOOSER failOnWarn was true and is false",
                "exposure: internet | exposure: internal | LOOSER exposure was internet and is internal",
                "'' | ratings: [nvd] | LOOSER of several ratings the worst counted, and the first of nvd does now",
                "'' | intel: { kev: k.json } | STRICTER intel kev is loaded now",
                "overlays: [cyber-essentials] | '' | NEUTRAL overlays were cyber-essentials and are none; what that changes is"
                        + " told by parameter",
                "'' | runsAs: { hosts: [a.example] } | STRICTER runsAs.hosts names a.example too"
            })
    void everyChangeIsStricterLooserOrNeutral(String before, String after, String expected) throws IOException {
        assertThat(changes(before, after)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">= 4 | >= 7 | LOOSER rule r asked for risk >= 4 and asks for risk >= 7, so it holds for less",
                ">= 7 | >= 4 | STRICTER rule r asked for risk >= 7 and asks for risk >= 4, so it holds for more",
                ">= 7 | < 4 | LOOSER rule r asked for risk >= 7 and asks for risk < 4, so it holds for other findings: less"
                        + " and more"
            })
    void rulesAreComparedConditionByCondition(String before, String after, String expected) throws IOException {
        assertThat(changes(RULE.replace(">= 4", before), RULE.replace(">= 4", after)))
                .containsExactly(expected);
    }

    @Test
    void rulesThatComeGoOrChangeWhatTheyDoAreTold() throws IOException {
        assertThat(changes(RULE, "")).containsExactly("LOOSER rule r is gone");
        assertThat(changes("", RULE)).containsExactly("STRICTER rule r is new: it fails");
        assertThat(changes(RULE, RULE.replace("then: fail", "then: warn")))
                .containsExactly("LOOSER rule r warns where it failed");
        assertThat(changes(RULE, RULE.replace("then: fail", "effectiveFrom: 2026-12-01, then: fail")))
                .containsExactly("LOOSER rule r acts from 2026-12-01 on and was to act at once");
        assertThat(changes(RULE, RULE.replace("risk: '>= 4', ", "")))
                .containsExactly("STRICTER rule r no longer asks for risk >= 4, so it holds for more");
    }

    @Test
    void waiversThatComeGoOrLastLongerAreTold() throws IOException {
        String waiver = "waivers:\n  - { id: W, finding: CVE-1, owner: a, approvers: [b], reason: r, ticket: t,"
                + " created: 2026-11-20, expires: 2026-11-28 }\n";

        assertThat(changes("", waiver))
                .containsExactly("LOOSER waiver W of a is new: it accepts CVE-1 until 2026-11-28");
        assertThat(changes(waiver, "")).containsExactly("STRICTER waiver W is gone");
        assertThat(changes(waiver, waiver.replace("11-28", "11-30")))
                .containsExactly("LOOSER waiver W is extended from 2026-11-28 to 2026-11-30");
        assertThat(changes(waiver, waiver.replace("CVE-1,", "CVE-*,")))
                .containsExactly("LOOSER waiver W accepted CVE-1 and accepts CVE-*: more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | intel: { ssvc: s } | STRICTER intel ssvc is loaded now",
                "'' | facts: { automatable: false } | LOOSER fact Automatable was not said and is no",
                "facts: { automatable: false } | '' | STRICTER fact Automatable was no and is not said, so that the severest"
                        + " counts",
                "facts: { automatable: false } | facts: { automatable: true } | NEUTRAL fact Automatable was no and is yes"
            })
    void whatIsKnownOfTheServiceAndTheWorldIsTold(String before, String after, String expected) throws IOException {
        assertThat(changes(before, after)).containsExactly(expected);
    }

    @Test
    void aWaiverThatAssumesLessIsLooser() throws IOException {
        String waiver = "waivers:\n  - { id: W, finding: CVE-1, owner: a, approvers: [b], reason: r, ticket: t,"
                + " created: 2026-11-20, expires: 2026-11-28, assumes: { exposure: internal, fixAvailable: false } }\n";
        String without = waiver.replace(", assumes: { exposure: internal, fixAvailable: false }", "");

        assertThat(changes(waiver, without))
                .containsExactly(
                        "LOOSER waiver W no longer assumes that nothing reaches it from the internet, and outlives it where"
                                + " that is not so",
                        "LOOSER waiver W no longer assumes that nothing mends it, and outlives it where that is not so");
        assertThat(changes(without, waiver)).hasSize(2).allMatch(change -> change.startsWith("STRICTER"));
    }

    @Test
    void aPinThatGoesIsLooserAndAnotherFileIsTold() throws IOException {
        String text = "apiVersion: shift-up-profile/v1\nid: ours\ntitle: Ours\ndescription: d\nextends: web\n";
        Files.writeString(folder.resolve("ours.yaml"), text);
        String digest = sha256(text);
        policy("a.yaml", "");
        policy("b.yaml", "");
        profile("a.yaml", "ours.yaml@sha256:" + digest);
        profile("b.yaml", "ours.yaml");

        assertThat(told(compare("a.yaml", "b.yaml", null)))
                .containsExactly("LOOSER ours.yaml is no longer pinned to a digest");
        assertThat(told(compare("b.yaml", "a.yaml", null))).containsExactly("STRICTER ours.yaml is pinned now");
    }

    @Test
    void aTableOfTheSameNameWithOtherRowsIsTold() throws IOException {
        Files.createDirectories(folder.resolve("old"));
        for (String where : List.of("", "old/")) {
            Files.writeString(
                    folder.resolve(where + "own.csv"),
                    "Automatable,Days\nno,60 days\nyes," + (where.isEmpty() ? 3 : 30) + " days\n");
            policy(where + "p.yaml", "tighten: { decisionTables: [own.csv] }\n");
        }

        assertThat(told(compare("old/p.yaml", "p.yaml", null)))
                .containsExactly("NEUTRAL decision table own.csv has other rows; look at them");
    }

    @Test
    void aPolicyCanBeAnEntryOfAnArtefact() throws IOException {
        policy("a.yaml", RULE);
        Path jar = folder.resolve("p.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("policies/shop.yaml"));
            out.write(Files.readAllBytes(folder.resolve("a.yaml")));
        }
        policy("b.yaml", "");
        SourceAccess files = SourceAccess.FILES;
        SourceAccess access = new SourceAccess(
                null, files.credentials(), each -> new Artifacts.Resolved("2", jar), true, null, files.limits(), null);

        assertThat(told(PolicyComparison.of(
                        "mvn:org.acme:policies:2!/policies/shop.yaml", "b.yaml", folder, null, NOW, access)))
                .containsExactly("LOOSER rule r is gone");
        assertThatThrownBy(() -> compare("mvn:org.acme:policies:2!/policies/shop.yaml", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("artefacts can be resolved in a Maven build only");
    }

    @Test
    void sourcesThatAreNoLongerRequiredOrMayBeOlderAreLooser() throws IOException {
        policy("a.yaml", "");
        policy("b.yaml", "");
        Files.writeString(
                folder.resolve("b.yaml"),
                Files.readString(folder.resolve("b.yaml")).replace("maxAge: 12h", "maxAge: 24h, required: false"));

        assertThat(told(compare("a.yaml", "b.yaml", null)))
                .containsExactly(
                        "LOOSER source trivy is no longer required",
                        "LOOSER source trivy might be 12 hours old and may be 24 hours old");
    }

    @Test
    void onTheSameEvidenceItNamesTheFindingsThatChangeTheirEffect() throws IOException {
        policy("a.yaml", "");
        policy("b.yaml", RULE);
        VerdictDiff verdicts =
                Objects.requireNonNull(compare("a.yaml", "b.yaml", sbom()).verdicts());

        assertThat(verdicts.before()).isEqualTo(Outcome.PASS);
        assertThat(verdicts.after()).isEqualTo(Outcome.FAIL);
        assertThat(verdicts.moved())
                .containsExactly(new VerdictDiff.Moved(
                        "CVE-2026-0001 in org.acme:forms", Effect.TOLERATED, Effect.BLOCKS, "Rule r holds: b"));
    }

    @Test
    void aRuleThatIsAnnouncedSaysWhatItWillDoAndWhen() throws IOException {
        policy("a.yaml", "");
        policy("b.yaml", RULE.replace("then: fail", "effectiveFrom: 2026-12-01, then: fail"));

        assertThat(Objects.requireNonNull(compare("a.yaml", "b.yaml", sbom()).verdicts())
                        .announced())
                .containsExactly("CVE-2026-0001 in org.acme:forms: Rule r will fail on 2026-12-01: b");
    }

    @Test
    void aPolicyCanBeAnEntryOfAJar() throws IOException {
        policy("a.yaml", RULE);
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("p.jar")))) {
            jar.putNextEntry(new ZipEntry("policies/shop.yaml"));
            jar.write(Files.readAllBytes(folder.resolve("a.yaml")));
        }
        policy("b.yaml", "");

        assertThat(told(compare("p.jar!/policies/shop.yaml", "b.yaml", null))).containsExactly("LOOSER rule r is gone");
        assertThatThrownBy(() -> compare("q.jar!/x.yaml", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("q.jar is not there");
    }

    @Test
    void aRevisionThatIsAnOptionOrIsNotThereIsRefused() throws IOException {
        policy("b.yaml", "");

        assertThatThrownBy(() -> compare("--output=x:y", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no file of a revision");
        assertThatThrownBy(() -> compare("main:../../etc/passwd", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no file of a revision");
    }

    @Test
    void aRevisionIsReadWithTheFilesThatItNames() throws Exception {
        assumeTrue(git("--version"), "git is not there");
        policy("shift-up.yaml", "waivers: waivers.yaml\ntighten: { decisionTables: [own.csv] }\n");
        profile("shift-up.yaml", "own#ours");
        Files.writeString(folder.resolve("waivers.yaml"), "[]\n");
        Files.createDirectories(folder.resolve("own/profiles"));
        Files.writeString(
                folder.resolve("own/profiles/ours.yaml"),
                "apiVersion: shift-up-profile/v1\nid: ours\ntitle: Ours\ndescription: d\nextends: web\n");
        Files.writeString(folder.resolve("own.csv"), "Automatable,Days\nno,defer\nyes,defer\n");
        git("init", "-q");
        git("add", "shift-up.yaml", "waivers.yaml", "own", "own.csv");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-qm", "c");
        policy("shift-up.yaml", RULE);
        Files.delete(folder.resolve("waivers.yaml"));

        assertThat(told(compare("HEAD:shift-up.yaml", "shift-up.yaml", null)))
                .containsExactly(
                        "LOOSER decisionTables was own.csv and is not set",
                        "STRICTER rule r is new: it fails",
                        "NEUTRAL profile ours became web; what that changes is told by parameter");
    }

    @Test
    void aLooserPolicyThanTheLastVerdictsIsToldApprovedOrWarnedOfAndProved() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        policy("shift-up.yaml", "tighten: { looserPolicy: fail, noticeDays: 60 }\n" + RULE);
        Reports.writeAll(judge(null), verdicts);
        String digest = judge(null).digests().policy();
        policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n");
        Verdict looser = judge(verdicts.resolve("verdict.json"));

        assertThat(looser.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(looser.reasons()).singleElement().asString().contains("noticeDays was 60 days", "rule r is gone");
        Reports.writeAll(looser, verdicts);
        assertThat(judge(verdicts.resolve("verdict.json")).outcome())
                .as("a red build does not make it the normal one")
                .isEqualTo(Outcome.FAIL);
        assertThat(Replay.of(verdicts.resolve("verdict.json"), sbom(), folder.resolve("shift-up.yaml"))
                        .differences())
                .isEmpty();

        policy(
                "shift-up.yaml",
                "tighten: { looserPolicy: fail }\napprovedLooser: { by: [ciso], ticket: T-1, digest: '" + digest
                        + "' }\n");
        Verdict approved = judge(verdicts.resolve("verdict.json"));
        assertThat(approved.outcome()).isEqualTo(Outcome.PASS);
        assertThat(approved.reasons()).singleElement().asString().endsWith("Approved by ciso (T-1).");
    }

    @Test
    void anExplanationTellsTheWholeChainOrTheNearestId() throws IOException {
        policy("shift-up.yaml", RULE);
        List<String> lines = Explanation.lines(judge(null), "cve-2026-0001");

        assertThat(lines)
                .contains(
                        "Why cve-2026-0001, judged for 2026-11-24 06:00 UTC:",
                        "CVE-2026-0001 in org.acme:forms@1.0: BLOCKS",
                        "  seen 1 time",
                        "      in production/trivy.json at /Results/0/Vulnerabilities/0 (trivy)",
                        "      AV:N  Attack Vector: Network",
                        "      CR:M  Confidentiality Requirement: Medium",
                        "  rules, in order",
                        "    sla-medium: 2026-11-24 + 60 days = 2027-01-23  <- the shortest decides",
                        "    sla-low: 2026-11-24 + 180 days = 2027-05-23",
                        "  waivers: there are none")
                .anySatisfy(line -> assertThat(line).startsWith("    FAIL  r: "))
                .anySatisfy(line -> assertThat(line).startsWith("    STILL_PRESENT, confidence "));
        assertThat(Explanation.lines(judge(null), "CVE-2026-0002").get(0))
                .isEqualTo("No finding of this verdict has the id or the alias CVE-2026-0002. The nearest there is:"
                        + " CVE-2026-0001.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: enforce | mode: observe | mode was enforce and is observe",
                "exposure: internet | exposure: isolated | exposure was internet and is isolated",
                "failOnWarn: true | failOnWarn: false | failOnWarn was true and is false",
                "failOnUnusedWaiver: true | '' | failOnUnusedWaiver was true and is false"
            })
    void aLooserSettingThanTheLastVerdictsIsTold(String before, String after, String told) throws IOException {
        Path verdicts = folder.resolve("verdicts");
        policy("shift-up.yaml", before + "\n");
        Reports.writeAll(judge(null), verdicts);
        policy("shift-up.yaml", after + "\n");
        Path last = verdicts.resolve("verdict.json");

        assertThat(judge(last).reasons()).singleElement().asString().contains(told);
        Reports.writeAll(judge(null), verdicts);
        policy("shift-up.yaml", before + "\n");
        assertThat(judge(last).reasons()).as("the other way round").isEmpty();
    }

    @Test
    void aSourceThatIsNoLongerRequiredOrThereIsTold() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        policy("shift-up.yaml", "");
        Reports.writeAll(judge(null), verdicts);
        String text = Files.readString(folder.resolve("shift-up.yaml"));
        Path last = verdicts.resolve("verdict.json");

        Files.writeString(folder.resolve("shift-up.yaml"), text.replace("maxAge: 12h", "maxAge: 12h, required: false"));
        assertThat(judge(last).reasons())
                .singleElement()
                .asString()
                .contains("evidence.trivy was required and is optional");
        Files.writeString(folder.resolve("shift-up.yaml"), text.replace("id: trivy", "id: other"));
        assertThat(judge(last).reasons()).singleElement().asString().contains("evidence.trivy is gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "risk: '>= 4' | risk: '>= 7' | rule r asked for risk >= 4 and asks for risk >= 7, so it holds for less",
                "risk: '>= 4' | risk: '>= 4', exposed: true | rule r asks for exposed true too, so it holds for less",
                "then: fail | then: warn | rule r warns where it failed",
                "then: fail | effectiveFrom: 2027-01-01, then: fail | rule r acts from 2027-01-01 on and was to act at once",
            })
    void aRuleThatHoldsForLessThanInTheLastVerdictIsTold(String before, String after, String told) throws IOException {
        Path verdicts = folder.resolve("verdicts");
        Path last = verdicts.resolve("verdict.json");
        policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n" + RULE);
        Reports.writeAll(judge(null), verdicts);
        policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n" + RULE.replace(before, after));
        Verdict looser = judge(last);

        assertThat(looser.reasons())
                .anySatisfy(reason -> assertThat(reason).contains(told).contains("looser"));
        Reports.writeAll(looser, verdicts);
        assertThat(judge(last).reasons())
                .as("until someone approves")
                .anySatisfy(reason -> assertThat(reason).contains(told));
        policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n" + RULE.replace("risk: '>= 4', ", ""));
        assertThat(judge(last).reasons())
                .as("it holds for more")
                .noneSatisfy(reason -> assertThat(reason).contains("looser"));
    }

    @Test
    void aVerdictThatKeepsOnlyWhatARuleDidIsComparedByThat() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        Path last = verdicts.resolve("verdict.json");
        policy("shift-up.yaml", RULE);
        Reports.writeAll(judge(null), verdicts);
        String without = Files.readString(last).replaceAll(",\\s*\"written\": \"\\{(?:[^\"\\\\]|\\\\.)*\"", "");
        assertThat(without).isNotEqualTo(Files.readString(last)).contains("\"then\": \"FAIL\"");
        Files.writeString(last, without);

        policy("shift-up.yaml", RULE.replace(">= 4", ">= 7"));
        assertThat(judge(last).reasons())
                .as("conditions are not known")
                .noneSatisfy(reason -> assertThat(reason).contains("looser"));
        policy("shift-up.yaml", RULE.replace("then: fail", "then: warn"));
        assertThat(judge(last).reasons())
                .anySatisfy(reason -> assertThat(reason).contains("rule r warns where it failed"));
        policy("shift-up.yaml", "");
        assertThat(judge(last).reasons())
                .anySatisfy(reason -> assertThat(reason).contains("rule r is gone"));
    }

    /** A hospital's verdict and a web shop's, one after the other, in one folder. */
    @Test
    void anotherPolicyFileIsNotALooserOne() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        policy("shift-up.yaml", "tighten: { looserPolicy: fail, noticeDays: 60 }\n" + RULE);
        Reports.writeAll(judge(null), verdicts);
        Path last = verdicts.resolve("verdict.json");

        assertThat(LastPolicy.of(last, folder.resolve("shift-up-web.yaml"))).isEmpty();
        assertThat(LastPolicy.of(last, folder.resolve("shift-up.yaml"))).isPresent();
        assertThat(LastPolicy.recordedIn(last)).isPresent();
        Files.writeString(last, Files.readString(last).replace("\"location\": \"shift-up.yaml\",", ""));
        assertThat(LastPolicy.of(last, folder.resolve("shift-up-web.yaml")))
                .as("a record that does not tell")
                .isPresent();
    }

    private Verdict judge(@Nullable Path last) throws IOException {
        return Gate.evaluate(new GateRequest(
                folder.resolve("shift-up.yaml"),
                CycloneDxSbom.read(sbom()),
                NOW,
                false,
                SourceAccess.FILES,
                last == null ? null : LastPolicy.recordedIn(last).orElseThrow()));
    }

    private boolean git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path sbom() throws IOException {
        Path sbom = folder.resolve("bom.json");
        try (OutputStream out = Files.newOutputStream(sbom)) {
            CycloneDxSbom.write(
                    new Candidate(
                            "org.acme:shop",
                            "1",
                            List.of(),
                            List.of(new ShippedComponent(
                                    Coordinates.maven("org.acme", "forms", "1.0"),
                                    "pkg:maven/org.acme/forms@1.0",
                                    null,
                                    "compile",
                                    List.of(),
                                    List.of())),
                            false),
                    out);
        }
        return sbom;
    }

    private List<String> changes(String before, String after) throws IOException {
        policy("a.yaml", before);
        policy("b.yaml", after);
        return told(compare("a.yaml", "b.yaml", null));
    }

    private static List<String> told(PolicyComparison comparison) {
        return comparison.changes().stream()
                .map(change -> change.direction() + " " + change.text())
                .toList();
    }

    private PolicyComparison compare(String from, String to, @Nullable Path sbom) throws IOException {
        return PolicyComparison.of(from, to, folder, sbom, NOW, SourceAccess.FILES);
    }

    private void profile(String file, String profile) throws IOException {
        Files.writeString(
                folder.resolve(file),
                Files.readString(folder.resolve(file)).replace("profile: web", "profile: " + profile));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void policy(String file, String rest) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "apiVersion: shift-up/v1\nservice: shop\nprofile: web\n"
                        + (rest.contains("runsAs") ? "" : "runsAs: { images: [registry.example/acme/shop] }\n")
                        + "evidence: [{ id: trivy, from: production, maxAge: 12h }]\n" + rest + "\n");
    }
}
