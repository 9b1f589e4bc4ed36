package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.GateLedger.Copied;
import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.http.HttpLimits;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gate records is sent to where the policy copies its ledger to. */
class GateLedgerCopyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Candidate CANDIDATE = GivenCandidates.shipping("org.acme:shop", "1.0");

    @TempDir
    Path folder;

    private TakingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TakingServer();
        policy("ledger: { in: history, copyTo: \"" + server.address() + "\", serverId: archive }");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWasRecordedIsSentWithTheServersCredentials() throws IOException {
        Copied copied = recorded(NOW).copy().orElseThrow();

        assertThat(copied).isEqualTo(new Copied(server.address(), 4, null));
        assertThat(server.there.keySet())
                .hasSize(4)
                .allMatch(path -> path.startsWith("/ledgers/service=shop/date=2026-03-01/"));
        assertThat(server.asked).allMatch(request -> request.endsWith("* Bearer s3cret"));
    }

    @Test
    void theNextGateSendsOnlyWhatIsNew() throws IOException {
        recorded(NOW).copy();
        server.asked.clear();

        assertThat(recorded(NOW.plusSeconds(60)).copy().orElseThrow().sent()).isEqualTo(4);
        assertThat(server.asked).hasSize(4);
    }

    @Test
    void whatDoesNotArriveIsSaidAndSentByTheNextGate() throws IOException {
        server.answers.addAll(List.of(401, 401, 401));
        Copied refused = recorded(NOW).copy().orElseThrow();

        assertThat(refused.sent()).isZero();
        assertThat(refused.problem())
                .startsWith("4 records were not sent and wait for the next build: http://127.0.0.1:")
                .contains("refuses (401): the credentials are not accepted")
                .doesNotContain("s3cret");
        assertThat(recorded(NOW.plusSeconds(60)).copy().orElseThrow()).isEqualTo(new Copied(server.address(), 8, null));
    }

    @Test
    void theNewestDayIsSentBeforeWhatAServerDoesNotTake() throws IOException {
        GateLedger earlier = recorded(NOW);
        server.answers.addAll(List.of(413, 413, 413));
        earlier.copy();
        GateLedger later = recorded(NOW.plus(Duration.ofDays(1)));
        server.answers.addAll(List.of(201, 201, 201, 201, 413, 413, 413));

        Copied copied = later.copy().orElseThrow();

        assertThat(copied.sent()).isEqualTo(4);
        assertThat(copied.problem()).startsWith("4 records were not sent").endsWith("does not take it (413)");
        assertThat(server.asked.subList(3, 7)).allMatch(request -> request.contains("date=2026-03-02"));
    }

    @Test
    void offlineNothingIsSentNorComplainedOf() throws IOException {
        assertThat(recorded(NOW, TakingServer.access(true)).copy()).isEmpty();
        assertThat(server.asked).isEmpty();
        assertThat(recorded(NOW.plusSeconds(60)).copy().orElseThrow().sent()).isEqualTo(8);
    }

    @Test
    void recordsOfOtherServicesWaitForThemselves() throws IOException {
        ledger().append("store", NOW, List.of(new DeploymentEntry("prod", "1.0", null, null, null)));

        assertThat(recorded(NOW).copy().orElseThrow().sent()).isEqualTo(4);
        assertThat(server.there.keySet()).allMatch(path -> path.contains("service=shop"));
        assertThat(LedgerUpload.send(ledger(), server.address(), null, TakingServer.access(false))
                        .sent())
                .isEqualTo(1);
    }

    @Test
    void notesOfOtherServicesOutliveAGate() throws IOException {
        ledger().append("store", NOW, List.of(new DeploymentEntry("prod", "1.0", null, null, null)));
        LedgerUpload.send(ledger(), server.address(), null, TakingServer.access(false));
        recorded(NOW).copy();
        server.asked.clear();

        LedgerUpload.send(ledger(), server.address(), null, TakingServer.access(false));

        assertThat(server.asked).isEmpty();
    }

    @Test
    void credentialsThatAreNotThereAreAProblemAndNoException() throws IOException {
        SourceAccess without = new SourceAccess(
                null,
                id -> {
                    throw new FetchException(FetchException.Kind.UNREACHABLE, "settings.xml has no server " + id);
                },
                Artifacts.NONE,
                false,
                null,
                HttpLimits.DEFAULT,
                null);

        assertThat(recorded(NOW, without).copy().orElseThrow().problem())
                .startsWith("Nothing was sent: ")
                .contains("settings.xml has no server archive");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aPolicyThatNamesADirectoryAloneIsCopiedNowhere() throws IOException {
        policy("ledger: history");

        assertThat(recorded(NOW).copy()).isEmpty();
    }

    @Test
    void aLedgerThatIsMountedElsewhereIsCopiedToTheSamePlace() throws IOException {
        Path mounted = folder.resolve("mounted");
        GateRequest request = new GateRequest(
                folder.resolve("shift-up.yaml"), CANDIDATE, NOW, false, TakingServer.access(false), null, mounted);
        GateLedger ledger = GateLedger.of(request).orElseThrow();
        ledger.record(Gate.evaluate(request), CANDIDATE);

        assertThat(ledger.directory()).isEqualTo(mounted);
        assertThat(ledger.copy().orElseThrow().sent()).isEqualTo(4);
    }

    private Ledger ledger() {
        return Ledger.in(folder.resolve("history"));
    }

    private GateLedger recorded(Instant asOf) throws IOException {
        return recorded(asOf, TakingServer.access(false));
    }

    private GateLedger recorded(Instant asOf, SourceAccess access) throws IOException {
        GateRequest request = new GateRequest(folder.resolve("shift-up.yaml"), CANDIDATE, asOf, false, access);
        GateLedger ledger = GateLedger.of(request).orElseThrow();
        ledger.record(Gate.evaluate(request), CANDIDATE);
        return ledger;
    }

    private void policy(String ledger) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                profile: web
                %s
                evidence:
                  - { id: trivy, from: trivy.json }
                """.formatted(ledger));
    }
}
