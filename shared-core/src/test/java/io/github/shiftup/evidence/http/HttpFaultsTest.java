package io.github.shiftup.evidence.http;

import static io.github.shiftup.evidence.http.GivenServers.REPORT;
import static io.github.shiftup.evidence.http.GivenServers.gzip;
import static io.github.shiftup.evidence.http.GivenServers.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.http.FaultServer.Reply;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a connection can do to a build, and what the build says then. */
class HttpFaultsTest {
    private static final HttpLimits NO_SILENCE = GivenServers.limits(Duration.ofMinutes(2), Duration.ofMillis(500));
    private static final HttpLimits NO_DRIP = GivenServers.limits(Duration.ofSeconds(5), Duration.ofSeconds(30));

    @AutoClose
    private final GivenServers given;

    HttpFaultsTest(@TempDir Path cache) {
        this.given = new GivenServers(cache);
    }

    @Test
    void aRefusedConnectionIsTriedAgainAndSaid() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        FetchException failure = given.failure("http://127.0.0.1:" + port + "/r");

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.text()).endsWith("could not be reached: it refuses the connection, also at attempt 3");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws Exception {
        FaultServer server = given.server(out -> Thread.sleep(10_000));

        assertThat(given.failure(server.address("/r"), NO_SILENCE).text())
                .contains("sent nothing for 500 ms, also at attempt 3");
    }

    @Test
    void aServerThatStallsInTheMiddleIsGivenUp() throws Exception {
        FaultServer server = given.server(out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: 100"));
            out.write("{\"half\":".getBytes(UTF_8));
            out.flush();
            Thread.sleep(10_000);
        });

        assertThat(given.failure(server.address("/r"), NO_SILENCE).text()).contains("sent nothing for 500 ms");
        given.nothingHalfIsLeft();
    }

    @Test
    void aServerThatDripsEndsWithTheDeadline() throws Exception {
        FaultServer server = given.server(out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: 10000"));
            for (int i = 0; i < 10_000; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        });
        Instant before = Instant.now();

        assertThat(given.failure(server.address("/r"), NO_DRIP).text())
                .contains("did not send the report whole within 5 s");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(server.questions).hasSize(1);
    }

    @Test
    void aBodyThatIsCutOffIsTriedAgainAndNeverUsed() throws Exception {
        Reply cut = out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: 1000"));
            out.write(REPORT.getBytes(UTF_8));
        };
        FaultServer server = given.server(cut, FaultServer.status(200, REPORT));

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions).hasSize(2);
        assertThat(given.failure(given.server(cut).address("/r")).text()).contains("bytes received: ");
        given.nothingHalfIsLeft();
    }

    @Test
    void chunksThatBreakOffAreACutReport() throws Exception {
        FaultServer server = given.server(out -> {
            out.write(FaultServer.head(200, new String[0], "Transfer-Encoding: chunked"));
            out.write("10\r\n{\"half\": [1, 2, ".getBytes(UTF_8));
        });

        assertThat(given.failure(server.address("/r")).text()).contains("broke off");
    }

    @Test
    void anEndlessReportEndsAtTheLimit() throws Exception {
        FaultServer server = given.server(out -> {
            out.write(FaultServer.head(200, new String[0]));
            byte[] block = new byte[10_000];
            while (!Thread.currentThread().isInterrupted()) {
                out.write(block);
            }
        });

        assertThat(given.failure(server.address("/r")).text()).contains("sends more than the limit of 100000 bytes");
        assertThat(server.questions).hasSize(1);
        given.nothingHalfIsLeft();
    }

    @Test
    void anEndlessErrorPageIsNotRead() throws Exception {
        FaultServer server = given.server(out -> {
            out.write(FaultServer.head(404, new String[0]));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(new byte[10_000]);
            }
        });

        assertThat(given.failure(server.address("/r")).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void aCompressionBombEndsAtTheLimit() throws Exception {
        FaultServer server = given.server(FaultServer.bytes(200, gzip(new byte[10_000_000]), "Content-Encoding: gzip"));

        assertThat(given.failure(server.address("/r")).text())
                .contains("sends more than the limit of 200000 bytes after decompression");
        given.nothingHalfIsLeft();
    }

    @Test
    void aCompressedTransferThatIsCutOffIsRefused() throws Exception {
        byte[] whole = gzip(REPORT.repeat(20).getBytes(UTF_8));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length - 12);
        FaultServer server = given.server(FaultServer.bytes(200, half, "Content-Encoding: gzip"));

        assertThat(given.failure(server.address("/r")).text()).contains("damaged gzip");
    }
}
