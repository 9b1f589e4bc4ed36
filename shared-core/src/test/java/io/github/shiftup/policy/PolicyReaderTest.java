package io.github.shiftup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.risk.table.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
    private static final String MINIMAL = """
            apiVersion: shift-up/v1
            service: clinic-portal
            profile: healthcare
            evidence:
              - { id: trivy, from: production }
            """;

    @TempDir
    private Path folder;

    private Policy read(String yaml) throws IOException {
        Path file = folder.resolve("shift-up.yaml");
        Files.writeString(file, yaml);
        return PolicyLoader.load(file);
    }

    @Test
    void whatIsLeftOutIsTheProfiles() throws IOException {
        Policy policy = read(MINIMAL);

        assertThat(policy.mode()).isEqualTo(Mode.ENFORCE);
        assertThat(policy.identity().applications()).containsExactly("clinic-portal");
        assertThat(policy.sources().get(0).required()).isTrue();
        assertThat(policy.sources().get(0).maxAge()).isEqualTo(Duration.ofHours(24));
        assertThat(policy.digest()).startsWith("sha256:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthcare", "web"})
    void theStarterCanBeReadAsItIs(String profile) throws IOException {
        assertThat(read(PolicyStarter.yaml("portal", profile)).profile().id()).isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource({
        "healthcare, CRITICAL, 15",
        "healthcare, HIGH, 30",
        "healthcare, MEDIUM, 60",
        "healthcare, LOW, 180",
        "web, CRITICAL, 7",
        "web, HIGH, 30",
        "web, MEDIUM, 60",
        "web, LOW, 180"
    })
    void aBuiltInProfileHasTheDaysOfItsSourceTable(String profile, Level level, int days) {
        assertThat(Profiles.builtIn(profile).get(Parameters.slaDaysFrom(level).get(0)))
                .isEqualTo(days);
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlaceAndTheNearestKey() {
        assertThatThrownBy(() -> read(MINIMAL.replace("from: production", "frm: production")
                        + "mode: obsrve\nrules:\n  - { id: r, match: { risk: high }, then: allow, because: x }\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessage("""
                        shift-up.yaml:5:5: the key "from" is missing in "evidence[0]"
                              - { id: trivy, frm: production }
                                ^
                        shift-up.yaml:5:18: unknown key "frm"; did you mean "from"?
                              - { id: trivy, frm: production }
                                             ^
                        shift-up.yaml:6:7: "mode" has to be one of ENFORCE, OBSERVE (OBSERVE?), not "obsrve"
                            mode: obsrve
                                  ^
                        shift-up.yaml:8:29: "rules[0].match.risk" has to be a limit such as ">= 7.0", not "high"
                              - { id: r, match: { risk: high }, then: allow, because: x }
                                                        ^
                        shift-up.yaml:8:43: a rule can fail or warn. To accept a risk for a time, write a waiver: it has an owner and an end
                              - { id: r, match: { risk: high }, then: allow, because: x }
                                                                      ^""");
    }

    @Test
    void aRuleWithoutAConditionIsRefused() {
        assertThatThrownBy(() -> read(MINIMAL + "rules:\n  - { id: r, match: {}, then: fail, because: x }\n"))
                .hasMessageContaining("a rule without a condition would hold for every finding");
    }

    @Test
    void anOverlayTightensAndKeepsItsFloor() throws IOException {
        Policy policy = read(MINIMAL + "overlays: [cyber-essentials]\n");

        Sourced<Integer> high = policy.profile().sourced(Parameters.SLA_HIGH);
        assertThat(high.value()).isEqualTo(14);
        assertThat(high.isFloor()).isTrue();
        assertThat(policy.profile().get(Parameters.SLA_MEDIUM)).isEqualTo(60);
    }

    @Test
    void aRepositoryMayTightenButNotLoosen() throws IOException {
        assertThat(read(MINIMAL + "tighten: { slaDays: { high: 10 } }\n")
                        .profile()
                        .get(Parameters.SLA_HIGH))
                .isEqualTo(10);
        assertThatThrownBy(() -> read(MINIMAL + "tighten: { slaDays: { high: 40 } }\n"))
                .hasMessageContaining("slaDays.high 40 days is looser than 30 days of profile healthcare");
    }

    @Test
    void whoeverLoosensAFloorIsToldOfItAndItsSource() {
        String finance = MINIMAL.replace("profile: healthcare", "profile: finance");
        assertThatThrownBy(() -> read(finance + "tighten: { slaDays: { critical: 45 } }\n"))
                .hasMessageContaining("slaDays.critical 45 days is looser than 15 days of profile finance")
                .hasMessageContaining("the floor is 30 days, PCI DSS 4.0.1, 6.3.3: within one month of release");

        String uk = MINIMAL.replace("profile: healthcare", "profile: public-sector-uk");
        assertThatThrownBy(() -> read(uk + "tighten: { slaDays: { high: 15 } }\n"))
                .hasMessageContaining(
                        "slaDays.high 15 days is looser than 14 days of profile public-sector-uk (floor, ");
    }

    @Test
    void evidenceOlderThanAFloorIsRefusedWithItsSource() {
        String plant = MINIMAL.replace("profile: healthcare", "profile: critical-infrastructure")
                .replace("from: production }", "from: production, maxAge: 40d }");
        assertThatThrownBy(() -> read(plant))
                .hasMessageContaining("maxAge 40 days is longer than the 35 days that profile critical-infrastructure")
                .hasMessageContaining("floor, NERC CIP-007-6 R2");
    }

    @Test
    void evidenceMayNotBeOlderThanTheProfileAllows() {
        assertThatThrownBy(() -> read(MINIMAL.replace("from: production }", "from: production, maxAge: 48h }")))
                .hasMessageContaining("maxAge 2 days is longer than the 24 hours that profile healthcare allows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "'# only a comment'|holds nothing but comments",
                "'a: [1, 2'|is not well-formed YAML",
                "'- a list'|has to be a mapping",
                "'a: 1\n---\nb: 2'|holds several documents",
                "'a: &x [*x]'|"
            })
    void aFileThatIsNoPolicyIsRefusedInWords(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message == null ? "" : message);
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(PolicyException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://reports.example/r.json | is not encrypted",
                "https://me:s3cret@reports.example/r.json | has a user or password in it",
                "https:///r.json | is no address: it names no host",
                "http://reports.example/r?key=s3cret | is not encrypted",
                "https://a b/ | is no address",
                "mvn:org.acme:feed | has to be mvn:group:artifact:version",
                "mvn:org.acme:feed:../1 | has a part that is none of a Maven coordinate's"
            })
    void aLocationThatCannotBeAskedIsAProblemThatTellsNoSecret(String from, String problem) {
        assertThatThrownBy(() -> read(MINIMAL.replace("from: production", "from: \"" + from + "\"")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("evidence[0].from " + problem)
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://reports.example/r.json?format=json",
                "http://127.0.0.1:8080/r",
                "http://localhost/r",
                "mvn:org.acme:feed:LATEST",
                "mvn:org.acme:feed:1-SNAPSHOT:jsonl:gz"
            })
    void aLocationCanBeOnAServerOrInARepository(String from) throws IOException {
        assertThat(read(MINIMAL.replace("from: production", "from: \"" + from + "\""))
                        .sources()
                        .get(0)
                        .from())
                .isEqualTo(from);
    }

    @Test
    void factsAreReadInTheWordsOfTheTables() throws IOException {
        assertThat(read(MINIMAL + "facts: { automatable: no, technicalImpact: Total, missionImpact: medium,"
                                + " humanImpact: very-high, adverseImpact: N4 }\n")
                        .facts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Fact.AUTOMATABLE, "no",
                        Fact.TECHNICAL_IMPACT, "total",
                        Fact.MISSION_IMPACT, "medium",
                        Fact.HUMAN_IMPACT, "very high",
                        Fact.ADVERSE_IMPACT, "n4"));
        assertThatThrownBy(() -> read(MINIMAL + "facts: { missionImpact: huge }\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("\"facts.missionImpact\" has to be one of low, medium, high, not \"huge\"");
    }

    @Test
    void whatExtendsIsAName() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                apiVersion: shift-up-profile/v1
                id: own
                title: t
                description: d
                extends: [web]
                """);

        assertThatThrownBy(() -> read(MINIMAL.replace("profile: healthcare", "profile: own.yaml")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("own.yaml:5:10: \"extends\" has to be a text, not a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ledger.example/shop", "mvn:org.acme:ledger:LATEST"})
    void aLedgerIsADirectory(String place) {
        assertThatThrownBy(() -> read(MINIMAL + "ledger: \"" + place + "\"\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(
                        "shift-up.yaml:6:9: ledger is a directory, which may lie on a shared drive; \"" + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[' ']", "[' ', '']"})
    void whoeverApprovesALooserPolicyHasAName(String by) throws IOException {
        String approval = "approvedLooser: { by: %s, ticket: T-1, digest: 'sha256:1' }\n";

        assertThatThrownBy(() -> read(MINIMAL + approval.formatted(by)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("\"approvedLooser.by\" names nobody who approved");
        assertThat(read(MINIMAL + approval.formatted("[ciso]")).approvedLooser())
                .isEqualTo(new LooserApproval(List.of("ciso"), "T-1", "sha256:1"));
    }

    @Test
    void aFileWithSecretsHasNoPlaceInTheRepository() throws IOException {
        assertThatThrownBy(() -> read(MINIMAL.replace("production }", "production, headerFile: .secrets/token }")))
                .hasMessageContaining("evidence[0].headerFile lies in the repository");
        assertThat(read(MINIMAL.replace("production }", "production, headerFile: ~/token }"))
                        .sources()
                        .get(0)
                        .headerFile())
                .isEqualTo(Path.of(System.getProperty("user.home"), "token"));
    }
}
