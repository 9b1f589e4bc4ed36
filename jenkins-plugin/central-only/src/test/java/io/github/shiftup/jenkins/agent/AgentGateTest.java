package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.FindingPage;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent does, from a workspace to a summary; nothing of it needs Jenkins. */
class AgentGateTest {
    private final Workspace workspace;

    AgentGateTest(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder);
    }

    @Test
    void judgesAndLeavesReportsRowsAndACase() throws IOException {
        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.blocking()).containsExactly(Workspace.FINDING);
        assertThat(summary.service()).isEqualTo("portal");
        assertThat(summary.sources()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo("vdr");
            assertThat(source.isHealthy()).isTrue();
        });
        assertThat(workspace.file("shift-up/gate/report.html")).exists();
        assertThat(workspace.file("shift-up/gate/verdict.sarif")).exists();
        assertThat(workspace.sent(GateOrder.CASE)).exists();
        assertThat(FindingPage.read(workspace.sent(GateOrder.FINDINGS), null, null, 0)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(Workspace.FINDING));
        assertThat(workspace.console)
                .anyMatch(line -> line.startsWith("[Shift Up] ") && line.contains(Workspace.FINDING));
    }

    @Test
    void whatIsMendedIsGoodNews() throws IOException {
        workspace.ships("other", "2.0");

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.PASS);
        assertThat(summary.fixed()).containsExactly(Workspace.FINDING);
    }

    @Test
    void noSbomIsNoPass() throws IOException {
        Files.delete(workspace.file(Workspace.CANDIDATE));

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.failsBuild()).isTrue();
        assertThat(summary.reasons().get(0)).contains("no SBOM", "**/target/shift-up/candidate.cdx.json");
    }

    @Test
    void anSbomThatListsNothingIsNoPass() throws IOException {
        workspace.write(
                Workspace.CANDIDATE, "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}");

        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.NOT_EVALUATED);
    }

    @Test
    void whatIsAbortedHasNoVerdict() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> workspace.gate().judge()).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(workspace.console).isEmpty();
        assertThat(workspace.file("shift-up/gate/report.html")).doesNotExist();
    }

    @Test
    void reportsOfAnEarlierBuildDoNotStay() throws IOException {
        workspace.judged();
        Files.delete(workspace.file(Workspace.CANDIDATE));
        workspace.judged();

        assertThat(workspace.file("shift-up/gate/report.html")).doesNotExist();
    }

    @Test
    void aLooserPolicyThanThatOfTheLastBuildIsTold() throws IOException {
        workspace.policy("mode: enforce");
        assertThat(workspace.judged().reasons()).noneMatch(reason -> reason.contains("looser"));
        workspace.policy("mode: observe");

        assertThat(workspace.judged().reasons())
                .anyMatch(reason -> reason.contains("looser") && reason.contains("mode was enforce and is observe"));
    }
}
