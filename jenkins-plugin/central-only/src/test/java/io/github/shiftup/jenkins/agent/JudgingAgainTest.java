package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gate kept of a build is judged by what sources say now. */
class JudgingAgainTest {
    private final Workspace workspace;

    JudgingAgainTest(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder);
    }

    @Test
    void whatWasKeptIsJudgedAgainByWhatSourcesSayNow() throws Exception {
        workspace.reportsNothing();
        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.PASS);
        Files.writeString(
                workspace.beside("now.json"),
                Workspace.report(Workspace.finding(Workspace.CRITICAL), Duration.ofMinutes(1)));
        workspace.evidence.add(workspace.brought("vdr", "now.json"));

        GateSummary summary = workspace.judgedAgain();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.blocking()).containsExactly(Workspace.FINDING);
    }

    @Test
    void judgingAgainRecordsNothingAndRemembersWhatTheBuildRemembered() throws Exception {
        workspace.policy("ledger: history");
        workspace.reports(Workspace.LOW, Duration.ofHours(20));
        workspace.judged();
        workspace.reports(Workspace.LOW, Duration.ofMinutes(1));
        workspace.judged();

        workspace.judgedAgain();

        assertThat(workspace.recorded("history")).hasSize(2);
        assertThat(Ledger.in(workspace.file("history")).records("portal")).hasSize(8);
        assertThat(Files.readString(workspace.again("shift-up/gate/verdict.json")))
                .contains("by the ledger; the reports of now begin later");
    }

    @Test
    void whatIsMoreThanTheControllerTakesIsNotKeptAndChangesNoVerdict() throws IOException {
        workspace.maxCaseBytes = 300;

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(workspace.sent(GateOrder.CASE)).doesNotExist();
        assertThat(workspace.console).anyMatch(line -> line.contains("more than the limit of 300 bytes"));
    }
}
