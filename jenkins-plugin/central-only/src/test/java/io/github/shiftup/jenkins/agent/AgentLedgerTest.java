package io.github.shiftup.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.jenkins.verdict.GateSummary;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent writes down of a verdict, and where. */
class AgentLedgerTest {
    private static final String LOW = "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N";
    private static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    @TempDir
    Path folder;

    private Path workspace;
    private Path scratch;
    private final List<String> console = new ArrayList<>();
    private @Nullable LedgerPlace place;
    private @Nullable String verdictFiles;

    @BeforeEach
    void aPolicyThatRemembers() throws IOException {
        workspace = Files.createDirectories(folder.resolve("job"));
        scratch = folder.resolve("job@tmp/scratch");
        policy("ledger: history");
        report(LOW, Instant.now().minusSeconds(60));
        Files.writeString(Files.createDirectories(workspace.resolve("target")).resolve("bom.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "name": "portal", "version": "2.0"}},
                 "components": [{"type": "library", "name": "forms", "version": "1.0", "purl": "pkg:maven/org.acme/forms@1.0"}]}
                """);
    }

    @Test
    void aVerdictIsRecordedWhereThePolicySays() throws Exception {
        GateSummary summary = judged();

        assertThat(verdicts("history")).singleElement().satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(summary.outcome().name());
            assertThat(verdict.asOf()).isEqualTo(summary.asOf());
            assertThat(verdict.candidate()).isEqualTo(summary.getCandidateDigest());
        });
        assertThat(Ledger.in(workspace.resolve("history")).records("portal")).hasSize(4);
        assertThat(console).contains("[Shift Up] Recorded in " + workspace.resolve("history"));
    }

    @Test
    void theJobMayNameAnotherDirectory() throws Exception {
        place = new LedgerPlace("../shared/ledger", null, new HashMap<>());

        judged();

        assertThat(verdicts("../shared/ledger")).hasSize(1);
        assertThat(workspace.resolve("history")).doesNotExist();
    }

    @Test
    void whereNobodyNamesALedgerNothingIsRecorded() throws Exception {
        policy("mode: enforce");

        judged();

        assertThat(console).noneMatch(line -> line.contains("Recorded"));
        assertThat(scratch.resolve(GateOrder.CASE)).exists();
    }

    @Test
    void aDeadlineDoesNotBeginAnewWithEachReport() throws Exception {
        report(LOW, Instant.now().minusSeconds(20 * 3600));
        judged();
        report(LOW, Instant.now().minusSeconds(60));
        judged();

        assertThat(reportText()).contains("by the ledger; the reports of now begin later");
    }

    @Test
    void aVerdictThatIsLostDoesNotPass() throws Exception {
        Path noDirectory = Files.writeString(folder.resolve("file"), "no directory");
        policy("ledger: " + noDirectory.resolve("below"));

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(summary.failsBuild()).isTrue();
        assertThat(summary.reasons().get(0))
                .startsWith("This verdict could not be recorded in the ledger " + noDirectory.resolve("below"))
                .contains("the step's ledger: [directory: 'DIRECTORY']");
        // Who asked tells reasons on the console.
        assertThat(console).noneMatch(line -> line.contains("recorded"));
    }

    @Test
    void aLostVerdictThatFailsTheBuildAnywayStaysWhatItIs() throws Exception {
        report(CRITICAL, Instant.now().minusSeconds(60));
        Path noDirectory = Files.writeString(folder.resolve("file"), "no directory");
        policy("ledger: " + noDirectory.resolve("below"));

        GateSummary summary = judged();

        assertThat(summary.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(summary.reasons()).anyMatch(reason -> reason.contains("This verdict could not be recorded"));
    }

    @Test
    void recordsGoWhereTheJobSaysWithItsCredentials() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            place = new LedgerPlace(null, server.address() + "ledger", bearer("s3cret"));

            GateSummary summary = judged();

            assertThat(server.asked())
                    .hasSize(4)
                    .allMatch(asked -> asked.startsWith("PUT /ledger/service=portal/date=")
                            && asked.endsWith(".json Bearer s3cret"));
            assertThat(console).contains("[Shift Up] Sent 4 records to " + server.address() + "ledger");
            assertThat(summary.reasons()).noneMatch(reason -> reason.contains("copy of the ledger"));
            noSecretIsWritten("s3cret");
        }
    }

    @Test
    void thePolicysAddressGetsNoCredentialsOfJenkins() throws Exception {
        try (RecordingServer server = new RecordingServer();
                RecordingServer elsewhere = new RecordingServer()) {
            policy("ledger: { in: history, copyTo: \"" + elsewhere.address() + "\", serverId: archive }");

            GateSummary summary = judged();

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(summary.outcome()).isNotEqualTo(Outcome.NOT_EVALUATED);
            assertThat(summary.reasons())
                    .anyMatch(reason -> reason.startsWith("The copy of the ledger at " + elsewhere.address())
                            && reason.contains("only to addresses of its own settings"));
            assertThat(verdicts("history")).hasSize(1);

            place = new LedgerPlace(null, server.address(), bearer("s3cret"));
            judged();

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(server.asked()).hasSize(8);
        }
    }

    @Test
    void aPolicysAddressWithoutCredentialsIsSentTo() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            policy("ledger: { in: history, copyTo: \"" + server.address() + "\" }");

            judged();

            assertThat(server.asked()).hasSize(4).allMatch(asked -> asked.endsWith(" null"));
        }
    }

    @Test
    void judgingAgainRecordsNothingAndRemembersWhatTheBuildRemembered() throws Exception {
        report(LOW, Instant.now().minusSeconds(20 * 3600));
        judged();
        report(LOW, Instant.now().minusSeconds(60));
        judged();
        Path kept = Files.copy(scratch.resolve(GateOrder.CASE), folder.resolve("kept.zip"));
        Path again = Files.createDirectories(folder.resolve("again"));

        new AgentGate(order(), again, console::add).judgeAgain(kept);

        assertThat(verdicts("history")).hasSize(2);
        assertThat(Ledger.in(workspace.resolve("history")).records("portal")).hasSize(8);
        assertThat(Files.readString(again.resolve("shift-up/gate/verdict.json")))
                .contains("by the ledger; the reports of now begin later");
    }

    @Test
    void anAdoptedVerdictThatNobodyRecordedIsTold() throws Exception {
        policy("mode: enforce");
        judged();
        Path made = Files.createDirectories(workspace.resolve("target/made"));
        for (String name : List.of("verdict.json", "candidate.cdx.json")) {
            Files.move(workspace.resolve("shift-up/gate").resolve(name), made.resolve(name));
        }
        policy("ledger: history");
        verdictFiles = "target/made/verdict.json";

        assertThat(judged().reasons())
                .anyMatch(reason ->
                        reason.startsWith("the adopted verdict is not in the ledger " + workspace.resolve("history")));
        assertThat(workspace.resolve("history")).doesNotExist();
    }

    @Test
    void anAdoptedVerdictThatIsRecordedIsNotRecordedTwice() throws Exception {
        judged();
        Path made = Files.createDirectories(workspace.resolve("target/made"));
        for (String name : List.of("verdict.json", "candidate.cdx.json")) {
            Files.move(workspace.resolve("shift-up/gate").resolve(name), made.resolve(name));
        }
        verdictFiles = "target/made/verdict.json";

        assertThat(judged().reasons()).noneMatch(reason -> reason.contains("not in the ledger"));
        assertThat(verdicts("history")).hasSize(1);
    }

    private void noSecretIsWritten(String secret) throws IOException {
        assertThat(console).noneMatch(line -> line.contains(secret));
        assertThat(String.valueOf(order())).doesNotContain(secret);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
    }

    private static HashMap<String, String> bearer(String secret) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + secret));
    }

    private List<VerdictEntry> verdicts(String directory) throws IOException {
        return Ledger.in(workspace.resolve(directory)).records("portal").stream()
                .map(LedgerFile::record)
                .filter(each -> each.entry() instanceof VerdictEntry)
                .map(each -> (VerdictEntry) each.entry())
                .toList();
    }

    private String reportText() throws IOException {
        return Files.readString(workspace.resolve("shift-up/gate/verdict.json"));
    }

    private GateSummary judged() throws IOException, InterruptedException {
        return new AgentGate(order(), workspace, console::add).judge();
    }

    private GateOrder order() {
        return new GateOrder(
                "shift-up.yaml",
                "target/bom.json",
                verdictFiles,
                "clinic-portal",
                null,
                null,
                new ArrayList<>(),
                new ArrayList<>(),
                place,
                scratch.toString(),
                folder.resolve("cache").toString(),
                "shift-up/gate",
                0,
                1 << 20,
                1 << 20,
                null);
    }

    private void policy(String line) throws IOException {
        Files.writeString(workspace.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                %s
                evidence:
                  - { id: vdr, from: vdr.json, service: portal, maxAge: 24h, allowEmpty: true }
                """.formatted(line));
    }

    private void report(String vector, Instant made) throws IOException {
        Files.writeString(workspace.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "%s"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [{"id": "E-1", "affects": [{"ref": "c"}], "ratings": [{"method": "CVSSv31", "vector": "%s"}]}]}
                """.formatted(made, vector));
    }
}
