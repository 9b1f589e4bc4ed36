package io.github.shiftup.policy;

import static io.github.shiftup.policy.GivenPolicyFile.minimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file itself: its encoding, its limits, and what of it is printed. */
class PolicyFileTest {
    private final Path folder;
    private final GivenPolicyFile given;

    PolicyFileTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenPolicyFile(folder);
    }

    @Test
    void aByteOrderMarkIsNoContent() throws IOException {
        assertThat(given.read("\uFEFF" + minimal()).identity().service()).isEqualTo("portal");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("shift-up.yaml"), "service: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> PolicyLoader.load(folder.resolve("shift-up.yaml")))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: is not UTF-8; save it as UTF-8");
    }

    @Test
    void aFileOfExactlyTheLimitIsRead() throws IOException {
        String policy = minimal();

        assertThat(given.read(policy + "#" + "x".repeat((1 << 20) - policy.length() - 1))
                        .identity()
                        .service())
                .isEqualTo("portal");
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        String policy = minimal();

        assertThatThrownBy(() -> given.read(policy + "#" + "x".repeat((1 << 20) - policy.length())))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: is larger than the limit of 1048576 bytes");
    }

    @Test
    void aFileThatIsNotTextIsRefused() {
        assertThatThrownBy(() -> given.read("service: \u0007\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: holds the character U+0007, which YAML does not allow; take it out");
    }

    @Test
    void bracketsWithoutEndDoNotExhaustTheStack() {
        assertThatThrownBy(() -> given.read("a: " + "[".repeat(200_000)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("nested deeper than the limit of 40");
    }

    @Test
    void asDeepAsTheLimitIsAllowed() {
        assertThatThrownBy(() -> given.read("a: " + "[".repeat(39) + "x" + "]".repeat(39)))
                .hasMessageContaining("unknown key \"a\"");
        assertThatThrownBy(() -> given.read("a: " + "[".repeat(40) + "]".repeat(40)))
                .hasMessageContaining("nested deeper than the limit of 40");
    }

    @Test
    void mappingsOfAliasesAreAsDeepAsWhatTheyStandFor() {
        StringBuilder yaml = new StringBuilder("a0: &a0 { x: y }\n");
        for (int i = 1; i < 45; i++) {
            yaml.append("a%d: &a%d { x: *a%d }\n".formatted(i, i, i - 1));
        }
        assertThatThrownBy(() -> given.read(yaml.toString()))
                .hasMessageContaining("nested deeper than the limit of 40");
    }

    @Test
    void manySmallListsAreNotDeep() {
        assertThatThrownBy(() -> given.read("a: [" + "[], ".repeat(100) + "{}]"))
                .hasMessageContaining("unknown key \"a\"");
    }

    @Test
    void asManyNodesAsTheLimitAreAllowed() {
        // The mapping, its key and the list are three.
        assertThatThrownBy(() -> given.read("a: [" + "x,".repeat(49_997) + "]"))
                .hasMessageContaining("unknown key \"a\"");
        assertThatThrownBy(() -> given.read("a: [" + "x,".repeat(49_998) + "]"))
                .hasMessageContaining("more than the limit of 50000 nodes");
    }

    @Test
    void aLongLineIsCutInAMessage() {
        assertThatThrownBy(() -> given.read("a: " + "x".repeat(157) + "\n"))
                .hasMessageContaining("    a: " + "x".repeat(157) + "\n");
        assertThatThrownBy(() -> given.read("a: " + "x".repeat(158) + "\n"))
                .hasMessageContaining("    a: " + "x".repeat(157) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202a", "\u202e", "\u2066", "\u2069", "\u0085"})
    void whatCouldHideTextIsNotPrinted(String hidden) {
        assertThatThrownBy(() -> given.read("a: b" + hidden + "c\n"))
                .hasMessageContaining("    a: b c\n")
                .message()
                .doesNotContain(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2029", "\u202f", "\u2065", "\u206a"})
    void theNeighboursOfWhatCouldHideTextArePrinted(String harmless) {
        assertThatThrownBy(() -> given.read("a: b" + harmless + "c\n"))
                .hasMessageContaining("    a: b" + harmless + "c\n");
    }

    @Test
    void aPolicyThatIsNotThereIsNamedWithItsPlace() {
        Path missing = folder.resolve("shift-up.yaml");

        assertThatThrownBy(() -> PolicyLoader.load(missing))
                .isInstanceOf(PolicyException.class)
                .hasMessage("shift-up.yaml: is not there (looked for " + missing + ")");
    }
}
