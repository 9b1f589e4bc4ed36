package io.github.shiftup;

import static io.github.shiftup.GivenPolicies.RULE;
import static io.github.shiftup.GivenPolicies.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy held against the one of the last verdict. */
class PolicySinceLastVerdictTest {
    private final Path folder;
    private final GivenPolicies given;

    PolicySinceLastVerdictTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenPolicies(folder);
    }

    @Test
    void aLooserPolicyThanTheLastVerdictsIsToldApprovedOrWarnedOfAndProved() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        given.policy("shift-up.yaml", "tighten: { looserPolicy: fail, noticeDays: 60 }\n" + RULE);
        Reports.writeAll(given.judge(null), verdicts);
        String digest = given.judge(null).digests().policy();
        given.policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n");
        Verdict looser = given.judge(verdicts.resolve("verdict.json"));

        assertThat(looser.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(looser.reasons()).singleElement().asString().contains("noticeDays was 60 days", "rule r is gone");
        Reports.writeAll(looser, verdicts);
        assertThat(given.judge(verdicts.resolve("verdict.json")).outcome())
                .as("a red build does not make it the normal one")
                .isEqualTo(Outcome.FAIL);
        assertThat(Replay.of(verdicts.resolve("verdict.json"), given.sbom(), folder.resolve("shift-up.yaml"))
                        .differences())
                .isEmpty();

        given.policy(
                "shift-up.yaml",
                "tighten: { looserPolicy: fail }\napprovedLooser: { by: [ciso], ticket: T-1, digest: '" + digest
                        + "' }\n");
        Verdict approved = given.judge(verdicts.resolve("verdict.json"));
        assertThat(approved.outcome()).isEqualTo(Outcome.PASS);
        assertThat(approved.reasons()).singleElement().asString().endsWith("Approved by ciso (T-1).");
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
        given.policy("shift-up.yaml", before + "\n");
        Reports.writeAll(given.judge(null), verdicts);
        given.policy("shift-up.yaml", after + "\n");
        Path last = verdicts.resolve("verdict.json");

        assertThat(given.judge(last).reasons()).singleElement().asString().contains(told);
        Reports.writeAll(given.judge(null), verdicts);
        given.policy("shift-up.yaml", before + "\n");
        assertThat(given.judge(last).reasons()).as("the other way round").isEmpty();
    }

    @Test
    void aSourceThatIsNoLongerRequiredOrThereIsTold() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        given.policy("shift-up.yaml", "");
        Reports.writeAll(given.judge(null), verdicts);
        String text = Files.readString(folder.resolve("shift-up.yaml"));
        Path last = verdicts.resolve("verdict.json");

        Files.writeString(folder.resolve("shift-up.yaml"), text.replace("maxAge: 12h", "maxAge: 12h, required: false"));
        assertThat(given.judge(last).reasons())
                .singleElement()
                .asString()
                .contains("evidence.trivy was required and is optional");
        Files.writeString(folder.resolve("shift-up.yaml"), text.replace("id: trivy", "id: other"));
        assertThat(given.judge(last).reasons()).singleElement().asString().contains("evidence.trivy is gone");
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
        given.policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n" + RULE);
        Reports.writeAll(given.judge(null), verdicts);
        given.policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n" + RULE.replace(before, after));
        Verdict looser = given.judge(last);

        assertThat(looser.reasons())
                .anySatisfy(reason -> assertThat(reason).contains(told).contains("looser"));
        Reports.writeAll(looser, verdicts);
        assertThat(given.judge(last).reasons())
                .as("until someone approves")
                .anySatisfy(reason -> assertThat(reason).contains(told));
        given.policy("shift-up.yaml", "tighten: { looserPolicy: fail }\n" + RULE.replace("risk: '>= 4', ", ""));
        assertThat(given.judge(last).reasons())
                .as("it holds for more")
                .noneSatisfy(reason -> assertThat(reason).contains("looser"));
    }

    @Test
    void aVerdictThatKeepsOnlyWhatARuleDidIsComparedByThat() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        Path last = verdicts.resolve("verdict.json");
        given.policy("shift-up.yaml", RULE);
        Reports.writeAll(given.judge(null), verdicts);
        String without = Files.readString(last).replaceAll(",\\s*\"written\": \"\\{(?:[^\"\\\\]|\\\\.)*\"", "");
        assertThat(without).isNotEqualTo(Files.readString(last)).contains("\"then\": \"FAIL\"");
        Files.writeString(last, without);

        given.policy("shift-up.yaml", RULE.replace(">= 4", ">= 7"));
        assertThat(given.judge(last).reasons())
                .as("conditions are not known")
                .noneSatisfy(reason -> assertThat(reason).contains("looser"));
        given.policy("shift-up.yaml", RULE.replace("then: fail", "then: warn"));
        assertThat(given.judge(last).reasons())
                .anySatisfy(reason -> assertThat(reason).contains("rule r warns where it failed"));
        given.policy("shift-up.yaml", "");
        assertThat(given.judge(last).reasons())
                .anySatisfy(reason -> assertThat(reason).contains("rule r is gone"));
    }

    /** A hospital's verdict and a web shop's, one after the other, in one folder. */
    @Test
    void anotherPolicyFileIsNotALooserOne() throws IOException {
        Path verdicts = folder.resolve("verdicts");
        given.policy("shift-up.yaml", "tighten: { looserPolicy: fail, noticeDays: 60 }\n" + RULE);
        Reports.writeAll(given.judge(null), verdicts);
        Path last = verdicts.resolve("verdict.json");

        assertThat(LastPolicy.of(last, folder.resolve("shift-up-web.yaml"))).isEmpty();
        assertThat(LastPolicy.of(last, folder.resolve("shift-up.yaml"))).isPresent();
        assertThat(LastPolicy.recordedIn(last)).isPresent();
        Files.writeString(last, Files.readString(last).replace("\"location\": \"shift-up.yaml\",", ""));
        assertThat(LastPolicy.of(last, folder.resolve("shift-up-web.yaml")))
                .as("a record that does not tell")
                .isPresent();
    }
}
