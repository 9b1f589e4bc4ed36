package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent writes down of a verdict, and where. */
class AgentLedgerTest {
    private final Workspace workspace;

    AgentLedgerTest(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder);
        workspace.policy("ledger: history");
        workspace.reports(Workspace.LOW, Duration.ofMinutes(1));
    }

    @Test
    void aVerdictIsRecordedWhereThePolicySays() throws IOException {
        GateSummary summary = workspace.judged();

        assertThat(workspace.recorded("history")).singleElement().satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(summary.outcome().name());
            assertThat(verdict.asOf()).isEqualTo(summary.asOf());
            assertThat(verdict.candidate()).isEqualTo(summary.getCandidateDigest());
        });
        assertThat(Ledger.in(workspace.file("history")).records("portal")).hasSize(4);
        assertThat(workspace.console).contains("[Shift Up] Recorded in " + workspace.file("history"));
    }

    @Test
    void theJobMayNameAnotherDirectory() throws IOException {
        workspace.ledger = new LedgerPlace("../shared/ledger", null, new HashMap<>());

        workspace.judged();

        assertThat(workspace.recorded("../shared/ledger")).hasSize(1);
        assertThat(workspace.file("history")).doesNotExist();
    }

    @Test
    void whereNobodyNamesALedgerNothingIsRecorded() throws IOException {
        workspace.policy("mode: enforce");

        workspace.judged();

        assertThat(workspace.console).noneMatch(line -> line.contains("Recorded"));
        assertThat(workspace.sent(GateOrder.CASE)).exists();
    }

    @Test
    void aDeadlineDoesNotBeginAnewWithEachReport() throws IOException {
        workspace.reports(Workspace.LOW, Duration.ofHours(20));
        workspace.judged();
        workspace.reports(Workspace.LOW, Duration.ofMinutes(1));
        workspace.judged();

        assertThat(workspace.text("shift-up/gate/verdict.json"))
                .contains("by the ledger; the reports of now begin later");
    }

    @Test
    void aVerdictThatIsLostDoesNotPass() throws IOException {
        Path nowhere = ledgerThatCannotBe();

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.failsBuild()).isTrue();
        assertThat(summary.reasons().get(0))
                .startsWith("This verdict could not be recorded in the ledger " + nowhere)
                .contains("the step's ledger: [directory: 'DIRECTORY']");
        // Who asked tells reasons on the console.
        assertThat(workspace.console).noneMatch(line -> line.contains("recorded"));
    }

    @Test
    void aLostVerdictThatFailsTheBuildAnywayStaysWhatItIs() throws IOException {
        workspace.reports(Workspace.CRITICAL, Duration.ofMinutes(1));
        ledgerThatCannotBe();

        GateSummary summary = workspace.judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.reasons()).anyMatch(reason -> reason.contains("This verdict could not be recorded"));
    }

    @Test
    void recordsGoWhereTheJobSaysWithItsCredentials() throws IOException {
        try (RecordingServer server = new RecordingServer()) {
            workspace.ledger = new LedgerPlace(null, server.address() + "ledger", Workspace.bearer("s3cret"));

            GateSummary summary = workspace.judged();

            assertThat(server.asked())
                    .hasSize(4)
                    .allMatch(asked -> asked.startsWith("PUT /ledger/service=portal/date=")
                            && asked.endsWith(".json Bearer s3cret"));
            assertThat(workspace.console).contains("[Shift Up] Sent 4 records to " + server.address() + "ledger");
            assertThat(summary.reasons()).noneMatch(reason -> reason.contains("copy of the ledger"));
            noSecretIsWritten("s3cret");
        }
    }

    @Test
    void thePolicysAddressGetsNoCredentialsOfJenkins() throws IOException {
        try (RecordingServer server = new RecordingServer();
                RecordingServer elsewhere = new RecordingServer()) {
            workspace.policy("ledger: { in: history, copyTo: \"" + elsewhere.address() + "\", serverId: archive }");

            GateSummary summary = workspace.judged();

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(summary.outcome()).isNotEqualTo(Outcome.NOT_EVALUATED);
            assertThat(summary.reasons())
                    .anyMatch(reason -> reason.startsWith("The copy of the ledger at " + elsewhere.address())
                            && reason.contains("only to addresses of its own settings"));
            assertThat(workspace.recorded("history")).hasSize(1);

            workspace.ledger = new LedgerPlace(null, server.address(), Workspace.bearer("s3cret"));
            workspace.judged();

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(server.asked()).hasSize(8);
        }
    }

    @Test
    void aPolicysAddressWithoutCredentialsIsSentTo() throws IOException {
        try (RecordingServer server = new RecordingServer()) {
            workspace.policy("ledger: { in: history, copyTo: \"" + server.address() + "\" }");

            workspace.judged();

            assertThat(server.asked()).hasSize(4).allMatch(asked -> asked.endsWith(" null"));
        }
    }

    /** Below a file there is no directory. */
    private Path ledgerThatCannotBe() throws IOException {
        Path nowhere =
                Files.writeString(workspace.beside("file"), "no directory").resolve("below");
        workspace.policy("ledger: " + nowhere);
        return nowhere;
    }

    private void noSecretIsWritten(String secret) throws IOException {
        assertThat(workspace.console).noneMatch(line -> line.contains(secret));
        assertThat(String.valueOf(workspace.order())).doesNotContain(secret);
        try (Stream<Path> files = Files.walk(workspace.beside(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }
}
