package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.GateSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts that a build has written itself are taken over, where they are its own. */
class AdoptionTest {
    private final Workspace workspace;

    AdoptionTest(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder);
    }

    @Test
    void adoptsWhatTheBuildHasWritten() throws IOException {
        workspace.judged();
        workspace.adopts("verdict.json");
        Files.delete(workspace.file("vdr.json"));

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.blocking()).containsExactly(Workspace.FINDING);
        assertThat(workspace.file("shift-up/gate/verdict.json")).exists();
    }

    @Test
    void aVerdictOfAnEarlierBuildIsNotAdopted() throws IOException {
        workspace.judged();
        workspace.adopts("verdict.json");
        workspace.notBefore = Instant.now().plusSeconds(3600).toEpochMilli();

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.reasons().get(0)).contains("another build's");
    }

    @Test
    void whatIsNoVerdictIsNotAdopted() throws IOException {
        workspace.verdictFiles = "vdr.json";
        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.NOT_EVALUATED);

        workspace.verdictFiles = "nothing/*.json";
        assertThat(workspace.judged().reasons().get(0)).contains("there is no verdict at nothing/*.json");
    }

    @Test
    void anAdoptedVerdictThatNobodyRecordedIsTold() throws IOException {
        workspace.judged();
        workspace.adopts("verdict.json", "candidate.cdx.json");
        workspace.policy("ledger: history");

        assertThat(workspace.judged().reasons())
                .anyMatch(reason ->
                        reason.startsWith("the adopted verdict is not in the ledger " + workspace.file("history")));
        assertThat(workspace.file("history")).doesNotExist();
    }

    @Test
    void anAdoptedVerdictThatIsRecordedIsNotRecordedTwice() throws IOException {
        workspace.policy("ledger: history");
        workspace.judged();
        workspace.adopts("verdict.json", "candidate.cdx.json");

        assertThat(workspace.judged().reasons()).noneMatch(reason -> reason.contains("not in the ledger"));
        assertThat(workspace.recorded("history")).hasSize(1);
    }
}
