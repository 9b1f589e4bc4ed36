package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workspace without a policy is judged by. */
class DefaultPolicyTest {
    private final Workspace workspace;

    DefaultPolicyTest(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder);
        Files.delete(workspace.file("shift-up.yaml"));
    }

    @Test
    void noPolicyIsNoPass() throws IOException {
        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.reasons().get(0)).contains("shift-up.yaml", "is not there");
    }

    @Test
    void theAdministratorsPolicyTakesThePlaceOfNone() throws IOException {
        workspace.defaultPolicy = """
                apiVersion: shift-up/v1
                service: ${service}
                profile: web
                evidence:
                  - { id: vdr, from: vdr.json, service: clinic-portal }
                """;

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.service()).isEqualTo("clinic-portal");
    }

    @Test
    void aProfileAloneJudgesByTheEvidenceOfTheJob() throws IOException {
        workspace.defaultProfile = "web";
        workspace.evidence.add(Place.open("vdr", "vdr.json", null));

        GateSummary summary = workspace.judged();

        assertThat(summary.profile()).isEqualTo("web");
        assertThat(summary.sources()).hasSize(1);
    }

    @Test
    void aProfileAloneAsksForWhatIsOffered() throws Exception {
        workspace.defaultProfile = "web";
        Path sent = Files.move(workspace.file("vdr.json"), workspace.beside("sent.json"));
        workspace.evidence.add(workspace.brought("feed", "sent.json").offer());
        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.FAIL);
        Files.delete(sent);

        GateSummary again = workspace.judgedAgain();
        GateSummary without = workspace.judged();

        assertThat(List.of(without, again)).allSatisfy(summary -> {
            assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(summary.reasons()).anyMatch(reason -> reason.startsWith("source feed is MISSING"));
        });
    }
}
