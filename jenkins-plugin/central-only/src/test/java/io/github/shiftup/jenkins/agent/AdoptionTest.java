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
    void whatALinkBesideAVerdictLeadsToIsNoReport(@TempDir Path folder) throws IOException {
        workspace.judged();
        workspace.adopts("verdict.json");
        Path elsewhere = Files.writeString(folder.resolve("of-the-agent"), "s3cret");
        Files.createSymbolicLink(workspace.file("target/made/report.html"), elsewhere);

        assertThat(workspace.judged().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(workspace.file("shift-up/gate/report.html")).doesNotExist();
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
    void nothingIsKeptOfAVerdictThatIsRefused() throws IOException {
        workspace.policy("ledger: history");
        workspace.judged();
        Files.deleteIfExists(workspace.sent(GateOrder.CASE));
        workspace.adopts("verdict.json", "candidate.cdx.json");
        workspace.notBefore = Instant.now().plusSeconds(3600).toEpochMilli();

        GateSummary summary = workspace.judged();

        assertThat(summary.reasons()).singleElement().asString().contains("another build's");
        assertThat(workspace.sent(GateOrder.CASE)).doesNotExist();
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

    @Test
    void severalVerdictsThatAreRecordedAreNotToldToBeMissing() throws IOException {
        workspace.policy("ledger: history");
        workspace.judged();
        workspace.adopts("verdict.json", "candidate.cdx.json");
        Path made = workspace.file("target/made");
        Path second = Files.createDirectories(workspace.file("target/second"));
        Files.copy(made.resolve("verdict.json"), second.resolve("verdict.json"));
        workspace.verdictFiles = "target/*/verdict.json";

        assertThat(workspace.judged().reasons()).noneMatch(reason -> reason.contains("not in the ledger"));

        Files.writeString(
                second.resolve("verdict.json"),
                Files.readString(second.resolve("verdict.json")).replaceFirst("(\"asOf\": *\"\\d{4}-)\\d\\d", "$101"));
        assertThat(workspace.judged().reasons()).anyMatch(reason -> reason.contains("not in the ledger"));
    }
}
