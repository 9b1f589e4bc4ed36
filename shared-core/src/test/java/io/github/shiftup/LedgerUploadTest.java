package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCheck;
import io.github.shiftup.ledger.LedgerCopy.Result;
import io.github.shiftup.ledger.LedgerFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server can do to the copy of a ledger. */
class LedgerUploadTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private TakingServer server;
    private Ledger ledger;

    @BeforeEach
    void start() throws IOException {
        ledger = Ledger.in(folder.resolve("ledger"));
        server = new TakingServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyRecordIsPutOnceUnderItsOwnPath() throws IOException {
        LedgerFile file = record("Shop");

        assertThat(send()).isEqualTo(new Result(1, 0, null));
        assertThat(send()).isEqualTo(new Result(0, 0, null));

        String path = "/ledgers/service=%53hop/date=2026-03-01/" + file.digest() + ".json";
        assertThat(server.there).containsOnlyKeys(path);
        assertThat(server.there.get(path)).isEqualTo(Files.readString(file.file()));
        assertThat(server.asked).containsExactly("PUT " + path.replace("%53", "%2553") + " * Bearer s3cret");
        assertThat(LedgerCheck.of(ledger, NOW).problems()).isEmpty();
    }

    @Test
    void whatAServerHasAlreadyCountsAsSent() throws IOException {
        record("shop");
        server.answers.add(412);

        assertThat(send()).isEqualTo(new Result(1, 0, null));
        assertThat(send().waiting()).isZero();
    }

    @Test
    void aFailureThatPassesIsTriedAgain() throws IOException {
        record("shop");
        server.answers.addAll(List.of(500, 503));

        assertThat(send()).isEqualTo(new Result(1, 0, null));
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void whatIsRefusedWaitsAndIsSentByTheNextRun() throws IOException {
        record("shop");
        record("store");
        server.answers.addAll(List.of(401, 401));

        Result refused = send();

        assertThat(refused.sent()).isZero();
        assertThat(refused.waiting()).isEqualTo(2);
        assertThat(refused.problem())
                .endsWith("refuses (401): the credentials are not accepted, or not for writing")
                .doesNotContain("s3cret");
        assertThat(send()).isEqualTo(new Result(2, 0, null));
    }

    @Test
    void oneRecordThatIsNotTakenDoesNotHoldTheOthers() throws IOException {
        record("shop");
        record("store");
        server.answers.add(413);

        Result result = send();

        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.problem()).endsWith("does not take it (413)");
    }

    @Test
    void aServerThatIsDownIsNotAskedForEveryRecord() throws IOException {
        for (int i = 0; i < 10; i++) {
            record("shop-" + i);
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        Result result = LedgerUpload.send(ledger, "http://127.0.0.1:" + port, null, TakingServer.access(false));

        assertThat(result.waiting()).isEqualTo(10);
        assertThat(result.problem()).contains("refuses the connection").endsWith("also at attempt 3");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLong() throws IOException {
        record("shop");
        server.slow = Duration.ofSeconds(3);

        Result result = send();

        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.problem()).contains("said nothing for 800 ms");
    }

    @Test
    void aRedirectIsNotFollowedWithARecord() throws IOException {
        record("shop");
        server.answers.add(302);

        assertThat(send().problem()).contains("redirects (302)");
    }

    @Test
    void offlineEverythingWaits() throws IOException {
        record("shop");

        Result result = LedgerUpload.send(ledger, server.address(), null, TakingServer.access(true));

        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.problem()).contains("was not asked, as the build is offline");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aChangedRecordIsNotSent() throws IOException {
        LedgerFile file = record("shop");
        Files.writeString(file.file(), "{}\n");

        assertThat(send()).isEqualTo(new Result(0, 0, null));
        assertThat(server.there).isEmpty();
    }

    @Test
    void anAddressThatIsNotEncryptedOrHoldsASecretIsRefused() {
        for (String wrong :
                List.of("http://ledger.example/", "https://me:s3cret@ledger.example/", "ftp://ledger.example/")) {
            assertThatThrownBy(() -> LedgerUpload.send(ledger, wrong, null, TakingServer.access(false)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The copy of the ledger, ")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void aQueryStaysBehindThePath() {
        assertThat(LedgerUpload.place(
                        URI.create("https://store.example/a%20b/?sig=x%2By"), "service=%53hop/date=d/1.json"))
                .isEqualTo(URI.create("https://store.example/a%20b/service=%2553hop/date=d/1.json?sig=x%2By"));
    }

    private LedgerFile record(String service) throws IOException {
        return ledger.append(service, NOW, List.of(new DeploymentEntry("prod", "1.0", null, null, null)))
                .get(0);
    }

    private Result send() throws IOException {
        return LedgerUpload.send(ledger, server.address(), "ledger", TakingServer.access(false));
    }
}
