package io.github.shiftup;

import static io.github.shiftup.GivenPolicies.NOW;
import static io.github.shiftup.GivenPolicies.RULE;
import static io.github.shiftup.GivenPolicies.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.source.SourceAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a policy that is compared may come from: archives, artefacts, revisions. */
class PolicyOriginsTest {
    private final Path folder;
    private final GivenPolicies given;

    PolicyOriginsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.given = new GivenPolicies(folder);
    }

    @Test
    void aPolicyCanBeAnEntryOfAnArtefact() throws IOException {
        given.policy("a.yaml", RULE);
        Path jar = folder.resolve("p.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("policies/shop.yaml"));
            out.write(Files.readAllBytes(folder.resolve("a.yaml")));
        }
        given.policy("b.yaml", "");
        SourceAccess files = SourceAccess.FILES;
        SourceAccess access = new SourceAccess(
                null, files.credentials(), each -> new Artifacts.Resolved("2", jar), true, null, files.limits(), null);

        assertThat(told(PolicyComparison.of(
                        "mvn:org.acme:policies:2!/policies/shop.yaml", "b.yaml", folder, null, NOW, access)))
                .containsExactly("LOOSER rule r is gone");
        assertThatThrownBy(() -> given.compare("mvn:org.acme:policies:2!/policies/shop.yaml", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("artefacts can be resolved in a Maven build only");
    }

    @Test
    void aPolicyCanBeAnEntryOfAJar() throws IOException {
        given.policy("a.yaml", RULE);
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("p.jar")))) {
            jar.putNextEntry(new ZipEntry("policies/shop.yaml"));
            jar.write(Files.readAllBytes(folder.resolve("a.yaml")));
        }
        given.policy("b.yaml", "");

        assertThat(told(given.compare("p.jar!/policies/shop.yaml", "b.yaml", null)))
                .containsExactly("LOOSER rule r is gone");
        assertThatThrownBy(() -> given.compare("q.jar!/x.yaml", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("q.jar is not there");
    }

    @Test
    void aRevisionThatIsAnOptionOrIsNotThereIsRefused() throws IOException {
        given.policy("b.yaml", "");

        assertThatThrownBy(() -> given.compare("--output=x:y", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no file of a revision");
        assertThatThrownBy(() -> given.compare("main:../../etc/passwd", "b.yaml", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no file of a revision");
    }

    @Test
    void aRevisionIsReadWithTheFilesThatItNames() throws Exception {
        assumeTrue(git("--version"), "git is not there");
        given.policy("shift-up.yaml", "waivers: waivers.yaml\ntighten: { decisionTables: [own.csv] }\n");
        given.profile("shift-up.yaml", "own#ours");
        Files.writeString(folder.resolve("waivers.yaml"), "[]\n");
        Files.createDirectories(folder.resolve("own/profiles"));
        Files.writeString(
                folder.resolve("own/profiles/ours.yaml"),
                "apiVersion: shift-up-profile/v1\nid: ours\ntitle: Ours\ndescription: d\nextends: web\n");
        Files.writeString(folder.resolve("own.csv"), "Automatable,Days\nno,defer\nyes,defer\n");
        git("init", "-q");
        git("add", "shift-up.yaml", "waivers.yaml", "own", "own.csv");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-qm", "c");
        given.policy("shift-up.yaml", RULE);
        Files.delete(folder.resolve("waivers.yaml"));

        assertThat(told(given.compare("HEAD:shift-up.yaml", "shift-up.yaml", null)))
                .containsExactly(
                        "LOOSER decisionTables was own.csv and is not set",
                        "STRICTER rule r is new: it fails",
                        "NEUTRAL profile ours became web; what that changes is told by parameter");
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
}
