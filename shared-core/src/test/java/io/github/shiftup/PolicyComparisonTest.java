package io.github.shiftup;

import static io.github.shiftup.GivenPolicies.RULE;
import static io.github.shiftup.GivenPolicies.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.VerdictDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two policies held against each other. */
class PolicyComparisonTest {
    private final Path folder;
    private final GivenPolicies given;

    PolicyComparisonTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenPolicies(folder);
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
        assertThat(given.changes(before, after)).contains(expected);
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
        assertThat(given.changes(RULE.replace(">= 4", before), RULE.replace(">= 4", after)))
                .containsExactly(expected);
    }

    @Test
    void rulesThatComeGoOrChangeWhatTheyDoAreTold() throws IOException {
        assertThat(given.changes(RULE, "")).containsExactly("LOOSER rule r is gone");
        assertThat(given.changes("", RULE)).containsExactly("STRICTER rule r is new: it fails");
        assertThat(given.changes(RULE, RULE.replace("then: fail", "then: warn")))
                .containsExactly("LOOSER rule r warns where it failed");
        assertThat(given.changes(RULE, RULE.replace("then: fail", "effectiveFrom: 2026-12-01, then: fail")))
                .containsExactly("LOOSER rule r acts from 2026-12-01 on and was to act at once");
        assertThat(given.changes(RULE, RULE.replace("risk: '>= 4', ", "")))
                .containsExactly("STRICTER rule r no longer asks for risk >= 4, so it holds for more");
    }

    @Test
    void waiversThatComeGoOrLastLongerAreTold() throws IOException {
        String waiver = "waivers:\n  - { id: W, finding: CVE-1, owner: a, approvers: [b], reason: r, ticket: t,"
                + " created: 2026-11-20, expires: 2026-11-28 }\n";

        assertThat(given.changes("", waiver))
                .containsExactly("LOOSER waiver W of a is new: it accepts CVE-1 until 2026-11-28");
        assertThat(given.changes(waiver, "")).containsExactly("STRICTER waiver W is gone");
        assertThat(given.changes(waiver, waiver.replace("11-28", "11-30")))
                .containsExactly("LOOSER waiver W is extended from 2026-11-28 to 2026-11-30");
        assertThat(given.changes(waiver, waiver.replace("CVE-1,", "CVE-*,")))
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
        assertThat(given.changes(before, after)).containsExactly(expected);
    }

    @Test
    void aWaiverThatAssumesLessIsLooser() throws IOException {
        String waiver = "waivers:\n  - { id: W, finding: CVE-1, owner: a, approvers: [b], reason: r, ticket: t,"
                + " created: 2026-11-20, expires: 2026-11-28, assumes: { exposure: internal, fixAvailable: false } }\n";
        String without = waiver.replace(", assumes: { exposure: internal, fixAvailable: false }", "");

        assertThat(given.changes(waiver, without))
                .containsExactly(
                        "LOOSER waiver W no longer assumes that nothing reaches it from the internet, and outlives it where"
                                + " that is not so",
                        "LOOSER waiver W no longer assumes that nothing mends it, and outlives it where that is not so");
        assertThat(given.changes(without, waiver)).hasSize(2).allMatch(change -> change.startsWith("STRICTER"));
    }

    @Test
    void aPinThatGoesIsLooserAndAnotherFileIsTold() throws IOException {
        String text = "apiVersion: shift-up-profile/v1\nid: ours\ntitle: Ours\ndescription: d\nextends: web\n";
        Files.writeString(folder.resolve("ours.yaml"), text);
        String digest = sha256(text);
        given.policy("a.yaml", "");
        given.policy("b.yaml", "");
        given.profile("a.yaml", "ours.yaml@sha256:" + digest);
        given.profile("b.yaml", "ours.yaml");

        assertThat(told(given.compare("a.yaml", "b.yaml", null)))
                .containsExactly("LOOSER ours.yaml is no longer pinned to a digest");
        assertThat(told(given.compare("b.yaml", "a.yaml", null))).containsExactly("STRICTER ours.yaml is pinned now");
    }

    @Test
    void aTableOfTheSameNameWithOtherRowsIsTold() throws IOException {
        Files.createDirectories(folder.resolve("old"));
        for (String where : List.of("", "old/")) {
            Files.writeString(
                    folder.resolve(where + "own.csv"),
                    "Automatable,Days\nno,60 days\nyes," + (where.isEmpty() ? 3 : 30) + " days\n");
            given.policy(where + "p.yaml", "tighten: { decisionTables: [own.csv] }\n");
        }

        assertThat(told(given.compare("old/p.yaml", "p.yaml", null)))
                .containsExactly("NEUTRAL decision table own.csv has other rows; look at them");
    }

    @Test
    void sourcesThatAreNoLongerRequiredOrMayBeOlderAreLooser() throws IOException {
        given.policy("a.yaml", "");
        given.policy("b.yaml", "");
        Files.writeString(
                folder.resolve("b.yaml"),
                Files.readString(folder.resolve("b.yaml")).replace("maxAge: 12h", "maxAge: 24h, required: false"));

        assertThat(told(given.compare("a.yaml", "b.yaml", null)))
                .containsExactly(
                        "LOOSER source trivy is no longer required",
                        "LOOSER source trivy might be 12 hours old and may be 24 hours old");
    }

    @Test
    void onTheSameEvidenceItNamesTheFindingsThatChangeTheirEffect() throws IOException {
        given.policy("a.yaml", "");
        given.policy("b.yaml", RULE);
        VerdictDiff verdicts = Objects.requireNonNull(
                given.compare("a.yaml", "b.yaml", given.sbom()).verdicts());

        assertThat(verdicts.before()).isEqualTo(Outcome.PASS);
        assertThat(verdicts.after()).isEqualTo(Outcome.FAIL);
        assertThat(verdicts.moved())
                .containsExactly(new VerdictDiff.Moved(
                        "CVE-2026-0001 in org.acme:forms", Effect.TOLERATED, Effect.BLOCKS, "Rule r holds: b"));
    }

    @Test
    void aRuleThatIsAnnouncedSaysWhatItWillDoAndWhen() throws IOException {
        given.policy("a.yaml", "");
        given.policy("b.yaml", RULE.replace("then: fail", "effectiveFrom: 2026-12-01, then: fail"));

        assertThat(Objects.requireNonNull(
                                given.compare("a.yaml", "b.yaml", given.sbom()).verdicts())
                        .announced())
                .containsExactly("CVE-2026-0001 in org.acme:forms: Rule r will fail on 2026-12-01: b");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
