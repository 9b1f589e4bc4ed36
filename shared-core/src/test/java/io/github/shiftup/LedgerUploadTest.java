package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.http.HttpLimits;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCheck;
import io.github.shiftup.ledger.LedgerCopy.Result;
import io.github.shiftup.ledger.LedgerFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server can do to the copy of a ledger. */
class LedgerUploadTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final HttpLimits LIMITS = new HttpLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofMillis(800),
            100_000,
            100_000,
            3,
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            3);

    @TempDir
    Path folder;

    private final Map<String, String> there = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private Duration slow = Duration.ZERO;
    private HttpServer server;
    private Ledger ledger;

    @BeforeEach
    void start() throws IOException {
        ledger = Ledger.in(folder.resolve("ledger"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** As told, else as a server that takes files and overwrites none. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " "
                            + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
            Thread.sleep(slow.toMillis());
            int status = answers.isEmpty() ? there.putIfAbsent(path, body) == null ? 201 : 412 : answers.remove(0);
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void everyRecordIsPutOnceUnderItsOwnPath() throws IOException {
        LedgerFile file = record("Shop");

        assertThat(send()).isEqualTo(new Result(1, 0, null));
        assertThat(send()).isEqualTo(new Result(0, 0, null));

        String path = "/ledgers/service=%53hop/date=2026-03-01/" + file.digest() + ".json";
        assertThat(there).containsOnlyKeys(path);
        assertThat(there.get(path)).isEqualTo(Files.readString(file.file()));
        assertThat(asked).containsExactly("PUT " + path.replace("%53", "%2553") + " * Bearer s3cret");
        assertThat(LedgerCheck.of(ledger, NOW).problems()).isEmpty();
    }

    @Test
    void whatAServerHasAlreadyCountsAsSent() throws IOException {
        record("shop");
        answers.add(412);

        assertThat(send()).isEqualTo(new Result(1, 0, null));
        assertThat(send().waiting()).isZero();
    }

    @Test
    void aFailureThatPassesIsTriedAgain() throws IOException {
        record("shop");
        answers.addAll(List.of(500, 503));

        assertThat(send()).isEqualTo(new Result(1, 0, null));
        assertThat(asked).hasSize(3);
    }

    @Test
    void whatIsRefusedWaitsAndIsSentByTheNextRun() throws IOException {
        record("shop");
        record("store");
        answers.addAll(List.of(401, 401));

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
        answers.add(413);

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

        Result result = LedgerUpload.send(ledger, "http://127.0.0.1:" + port, null, access(false));

        assertThat(result.waiting()).isEqualTo(10);
        assertThat(result.problem()).contains("refuses the connection").endsWith("also at attempt 3");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLong() throws IOException {
        record("shop");
        slow = Duration.ofSeconds(3);

        Result result = send();

        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.problem()).contains("said nothing for 800 ms");
    }

    @Test
    void aRedirectIsNotFollowedWithARecord() throws IOException {
        record("shop");
        answers.add(302);

        assertThat(send().problem()).contains("redirects (302)");
    }

    @Test
    void offlineEverythingWaits() throws IOException {
        record("shop");

        Result result = LedgerUpload.send(ledger, address(), null, access(true));

        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.problem()).contains("was not asked, as the build is offline");
        assertThat(asked).isEmpty();
    }

    @Test
    void aChangedRecordIsNotSent() throws IOException {
        LedgerFile file = record("shop");
        Files.writeString(file.file(), "{}\n");

        assertThat(send()).isEqualTo(new Result(0, 0, null));
        assertThat(there).isEmpty();
    }

    @Test
    void anAddressThatIsNotEncryptedOrHoldsASecretIsRefused() {
        for (String wrong :
                List.of("http://ledger.example/", "https://me:s3cret@ledger.example/", "ftp://ledger.example/")) {
            assertThatThrownBy(() -> LedgerUpload.send(ledger, wrong, null, access(false)))
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

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ledgers/";
    }

    private Result send() throws IOException {
        return LedgerUpload.send(ledger, address(), "ledger", access(false));
    }

    private static SourceAccess access(boolean offline) {
        return new SourceAccess(
                null, id -> Map.of("Authorization", "Bearer s3cret"), Artifacts.NONE, offline, null, LIMITS, null);
    }
}
