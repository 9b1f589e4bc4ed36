package io.github.shiftup.evidence.http;

import static io.github.shiftup.evidence.http.GivenServers.REPORT;
import static io.github.shiftup.evidence.http.GivenServers.gzip;
import static io.github.shiftup.evidence.http.GivenServers.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.http.FaultServer.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched of a server that does what it should. */
class HttpFetcherTest {
    @AutoClose
    private final GivenServers given;

    HttpFetcherTest(@TempDir Path cache) {
        this.given = new GivenServers(cache);
    }

    @Test
    void aReportIsFetchedWithTheServersTime() throws Exception {
        FaultServer server = given.server(
                FaultServer.status(200, REPORT, "Last-Modified: Tue, 24 Nov 2026 03:00:00 GMT", "ETag: \"1\""));
        Fetched fetched = given.fetch(server.address("/report.json"));

        assertThat(text(fetched)).isEqualTo(REPORT);
        assertThat(fetched.copyOf()).isNull();
        assertThat(fetched.remarks()).isEmpty();
        assertThat(fetched.files().get(0).modified()).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(fetched.files().get(0).location()).isEqualTo(server.address("/report.json"));
        given.nothingHalfIsLeft();
    }

    @Test
    void bytesBeyondThePromisedLengthAreNotRead() throws Exception {
        FaultServer server = given.server(out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: " + REPORT.length()));
            out.write((REPORT + "and more").getBytes(UTF_8));
        });

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo(REPORT);
    }

    @Test
    void aCompressedTransferIsUnpacked() throws Exception {
        FaultServer server =
                given.server(FaultServer.bytes(200, gzip(REPORT.getBytes(UTF_8)), "Content-Encoding: gzip"));

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions.get(0)).contains("Accept-Encoding: gzip");
    }

    @Test
    void aSignatureIsFetchedFromBesideTheReport() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT), FaultServer.status(200, "signed"));
        FetchRequest request = new FetchRequest("s", server.address("/r.json?v=1"), null, null, ".sig");
        Path signature = given.fetcher(false).fetch(request).files().get(0).signature();

        assertThat(Objects.requireNonNull(signature)).hasContent("signed");
        assertThat(server.questions.get(1)).startsWith("GET /r.json.sig?v=1 ");
        FaultServer unsigned = given.server(FaultServer.status(200, REPORT), FaultServer.status(404, ""));
        FetchRequest without = new FetchRequest("s", unsigned.address("/r.json"), null, null, ".sig");
        assertThat(given.fetcher(false).fetch(without).files().get(0).signature())
                .isNull();
    }

    @Test
    void manyBuildsAtOnceEachGetAWholeReport() throws Exception {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            replies.add(FaultServer.status(200, ("{\"n\": " + i + "}").repeat(1_000), "ETag: \"" + i + "\""));
        }
        FaultServer server = given.server(replies.toArray(Reply[]::new));
        ExecutorService builds = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(() -> text(given.fetch(server.address("/r"))));
            }
            for (Future<String> report : builds.invokeAll(all)) {
                String text = report.get();
                assertThat(text)
                        .isEqualTo(text.substring(0, text.indexOf('}') + 1).repeat(1_000));
            }
        } finally {
            builds.shutdownNow();
        }
        given.nothingHalfIsLeft();
    }

    @Test
    void aReportThatChangesUnderWayIsTakenWholeFromOneVersion() throws Exception {
        FaultServer server = given.server(
                out -> {
                    out.write(FaultServer.head(200, new String[] {"ETag: \"1\""}, "Content-Length: 50"));
                    out.write("{\"old\": ".getBytes(UTF_8));
                },
                FaultServer.status(200, "{\"new\": 2}", "ETag: \"2\""),
                out -> out.write(FaultServer.head(304, new String[0])));

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo("{\"new\": 2}");
        given.fetch(server.address("/r"));
        assertThat(server.questions.get(2)).contains("If-None-Match: \"2\"");
    }
}
