package io.github.shiftup.policy.imports;

import static io.github.shiftup.policy.imports.GivenSuppressions.TODAY;
import static io.github.shiftup.policy.imports.GivenSuppressions.read;
import static io.github.shiftup.policy.imports.GivenSuppressions.suppression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.policy.yaml.PolicyException;
import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What holds of every tool's suppressions: which they are, what is written, and what is not taken from them. */
class WaiverImportTest {
    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] largest = new byte[1 << 20];
        Arrays.fill(largest, (byte) '\n');

        assertThat(WaiverImport.read(".trivyignore", largest).size()).isZero();
        assertThatThrownBy(() -> WaiverImport.read(".trivyignore", Arrays.copyOf(largest, (1 << 20) + 1)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("is larger than the limit of 1048576 bytes");
    }

    @Test
    void theFormatIsToldByTheContentBeforeTheName() {
        assertThat(read("list", "\uFEFF<suppressions><suppress><cve>CVE-1</cve></suppress></suppressions>")
                        .format())
                .isEqualTo("Dependency-Check suppressions");
        assertThat(read("list", "\n[[IgnoredVulns]]\nid = \"CVE-1\"\n").format())
                .isEqualTo("osv-scanner");
        assertThat(read("list", "CVE-1\n").format()).isEqualTo(".trivyignore");
        assertThat(read("x.YML", "secrets: [{ id: a }]\n").format()).isEqualTo(".trivyignore.yaml");
        assertThat(read("x.yaml", "ignore: [{ vulnerability: CVE-1 }]\n").format())
                .isEqualTo("Grype");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vex.json | {\"bomFormat\": \"CycloneDX\"} | name them under 'evidence' in the policy",
                "other.yaml | quiet: true | has neither 'ignore' (Grype) nor any of vulnerabilities",
            })
    void whatIsNoSuppressionSaysWhatToDo(String name, String content, String message) {
        assertThatThrownBy(() -> read(name, content))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aWaiverToCompleteIsWrittenWithAllThatIsToBeFilled() {
        assertThat(suppression("<sha1>ab</sha1><cve>CVE-1</cve>").yaml(TODAY)).isEqualTo("""
                # Waivers from s.xml (Dependency-Check suppressions), 2026-11-24.
                # Every key without a value is yours to fill; until then the policy is in error, on purpose.

                - id: "import-1"
                  # suppress 1
                  # Not carried over: sha1 ab: name the component by its purl or group:artifact
                  finding: ["CVE-1"]
                  component: # purl or group:artifact, or take the line out: then it holds in every component
                  owner: # who answers for the risk
                  approvers: # who agreed: { name: ..., role: ... }, as many and in the roles that the profile asks for
                  reason: # why it can be borne
                  ticket: # where it is followed up
                  created: 2026-11-24
                  expires: # last day, no later than the profile allows
                """);
        assertThat(suppression("").yaml(TODAY))
                .as("a rule that says nothing")
                .contains("  finding: # which findings, by id\n")
                .doesNotContain("component:");
        assertThat(suppression("<gav>org.acme:forms:1.0</gav>").yaml(TODAY))
                .as("every finding of a component")
                .doesNotContain("finding:");
    }

    @Test
    void anEndThatIsNoDateIsSaid() {
        WaiverImport imported = read("x.yaml", "secrets: [{ id: a, expired_at: soon }]\n");

        assertThat(imported.yaml(TODAY)).contains("expires: # ");
        assertThat(imported.remarks())
                .containsExactly(
                        "secrets[0]: not carried over: expired_at \"soon\" is no date", "secrets[0]: it has no end");
    }

    @Test
    void textOfOthersEndsNoLineAndNoString() {
        WaiverImport imported = read("s.xml", """
                <suppressions><suppress><notes>a" , owner: mallory # \\
                owner: mallory(LINE)(TURN)</notes><cve>CVE-1&#10;- id: evil</cve><sha1>x&#13;- id: evil</sha1></suppress></suppressions>
                """.replace("(LINE)", "\u2028").replace("(TURN)", "\u202e"));
        Object parsed = new Load(LoadSettings.builder().build()).loadFromString(imported.yaml(TODAY));

        assertThat(parsed).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
        assertThat(imported.yaml(TODAY)).contains("  owner: # who").doesNotContain("\u2028", "\u202e");
    }
}
