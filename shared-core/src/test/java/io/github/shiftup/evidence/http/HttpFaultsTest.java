package io.github.shiftup.evidence.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.Credentials;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.http.FaultServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server can do to a build, and what the build says then. */
class HttpFaultsTest {
    private static final String REPORT = "{\"SchemaVersion\": 2, \"Results\": []}";
    /** So long that a busy machine is not taken for a bad server. */
    private static final HttpLimits PATIENT = limits(Duration.ofMinutes(2), Duration.ofSeconds(30));

    private static final HttpLimits NO_SILENCE = limits(Duration.ofMinutes(2), Duration.ofMillis(500));
    private static final HttpLimits NO_DRIP = limits(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private static HttpLimits limits(Duration whole, Duration silence) {
        return new HttpLimits(
                whole,
                Duration.ofSeconds(10),
                silence,
                100_000,
                200_000,
                3,
                Duration.ofMillis(10),
                Duration.ofMillis(1_200),
                3);
    }

    @TempDir
    Path cache;

    private final List<FaultServer> servers = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (FaultServer server : servers) {
            server.close();
        }
    }

    private FaultServer server(Reply... replies) throws IOException {
        FaultServer server = FaultServer.answering(replies);
        servers.add(server);
        return server;
    }

    private HttpFetcher fetcher(boolean offline) {
        return fetcher(offline, PATIENT);
    }

    private HttpFetcher fetcher(boolean offline, HttpLimits limits) {
        Credentials credentials = id -> {
            if (!id.equals("falco")) {
                throw new FetchException(Kind.UNREACHABLE, "no server " + id);
            }
            return Map.of("Authorization", "Bearer s3cret");
        };
        return new HttpFetcher(cache, credentials, offline, limits, null, null);
    }

    private Fetched fetch(String address) throws FetchException {
        return fetcher(false).fetch(FetchRequest.of("s", address));
    }

    private Fetched fetchAs(@Nullable String serverId, String address) throws FetchException {
        return fetcher(false).fetch(new FetchRequest("s", address, serverId, null, null));
    }

    private FetchException failure(String address) {
        return failure(address, PATIENT);
    }

    private FetchException failure(String address, HttpLimits limits) {
        try {
            Fetched fetched = fetcher(false, limits).fetch(FetchRequest.of("s", address));
            throw new AssertionError("got " + fetched);
        } catch (FetchException e) {
            return e;
        }
    }

    private static String text(Fetched fetched) throws IOException {
        return Files.readString(fetched.files().get(0).file());
    }

    private void nothingHalfIsLeft() throws IOException {
        Path unfinished = cache.resolve("unfinished");
        if (Files.isDirectory(unfinished)) {
            try (Stream<Path> files = Files.list(unfinished)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void aReportIsFetchedWithTheServersTime() throws Exception {
        FaultServer server =
                server(FaultServer.status(200, REPORT, "Last-Modified: Tue, 24 Nov 2026 03:00:00 GMT", "ETag: \"1\""));
        Fetched fetched = fetch(server.address("/report.json"));

        assertThat(text(fetched)).isEqualTo(REPORT);
        assertThat(fetched.copyOf()).isNull();
        assertThat(fetched.remarks()).isEmpty();
        assertThat(fetched.files().get(0).modified()).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(fetched.files().get(0).location()).isEqualTo(server.address("/report.json"));
        nothingHalfIsLeft();
    }

    @Test
    void anUnchangedReportIsNotSentAgain() throws Exception {
        FaultServer server = server(
                FaultServer.status(200, REPORT, "ETag: \"1\""), out -> out.write(FaultServer.head(304, new String[0])));
        fetch(server.address("/r"));
        Fetched second = fetch(server.address("/r"));

        assertThat(text(second)).isEqualTo(REPORT);
        assertThat(second.copyOf()).isNull();
        assertThat(server.questions.get(0)).doesNotContain("If-None-Match");
        assertThat(server.questions.get(1)).contains("If-None-Match: \"1\"");
    }

    @Test
    void withoutAnEtagTheTimeOfChangeIsTheCondition() throws Exception {
        String time = "Tue, 24 Nov 2026 03:00:00 GMT";
        FaultServer server =
                server(FaultServer.status(200, REPORT, "Last-Modified: " + time), FaultServer.status(200, "{}"));
        fetch(server.address("/r"));

        assertThat(text(fetch(server.address("/r")))).isEqualTo("{}");
        assertThat(server.questions.get(1)).contains("If-Modified-Since: " + time);
    }

    @Test
    void aDamagedCopyIsFetchedAnewInsteadOfBeingConfirmed() throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT, "ETag: \"1\""));
        Files.writeString(fetch(server.address("/r")).files().get(0).file(), "damaged");

        assertThat(text(fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions.get(1)).doesNotContain("If-None-Match");
    }

    @Test
    void aRefusedConnectionIsTriedAgainAndSaid() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        FetchException failure = failure("http://127.0.0.1:" + port + "/r");

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.text()).endsWith("could not be reached: it refuses the connection, also at attempt 3");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws Exception {
        FaultServer server = server(out -> Thread.sleep(10_000));

        assertThat(failure(server.address("/r"), NO_SILENCE).text())
                .contains("sent nothing for 500 ms, also at attempt 3");
    }

    @Test
    void aServerThatStallsInTheMiddleIsGivenUp() throws Exception {
        FaultServer server = server(out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: 100"));
            out.write("{\"half\":".getBytes(UTF_8));
            out.flush();
            Thread.sleep(10_000);
        });

        assertThat(failure(server.address("/r"), NO_SILENCE).text()).contains("sent nothing for 500 ms");
        nothingHalfIsLeft();
    }

    @Test
    void aServerThatDripsEndsWithTheDeadline() throws Exception {
        FaultServer server = server(out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: 10000"));
            for (int i = 0; i < 10_000; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        });
        Instant before = Instant.now();

        assertThat(failure(server.address("/r"), NO_DRIP).text()).contains("did not send the report whole within 5 s");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(server.questions).hasSize(1);
    }

    @Test
    void aBodyThatIsCutOffIsTriedAgainAndNeverUsed() throws Exception {
        Reply cut = out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: 1000"));
            out.write(REPORT.getBytes(UTF_8));
        };
        FaultServer server = server(cut, FaultServer.status(200, REPORT));

        assertThat(text(fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions).hasSize(2);
        assertThat(failure(server(cut).address("/r")).text()).contains("bytes received: ");
        nothingHalfIsLeft();
    }

    @Test
    void chunksThatBreakOffAreACutReport() throws Exception {
        FaultServer server = server(out -> {
            out.write(FaultServer.head(200, new String[0], "Transfer-Encoding: chunked"));
            out.write("10\r\n{\"half\": [1, 2, ".getBytes(UTF_8));
        });

        assertThat(failure(server.address("/r")).text()).contains("broke off");
    }

    @Test
    void bytesBeyondThePromisedLengthAreNotRead() throws Exception {
        FaultServer server = server(out -> {
            out.write(FaultServer.head(200, new String[0], "Content-Length: " + REPORT.length()));
            out.write((REPORT + "and more").getBytes(UTF_8));
        });

        assertThat(text(fetch(server.address("/r")))).isEqualTo(REPORT);
    }

    @Test
    void anEndlessReportEndsAtTheLimit() throws Exception {
        FaultServer server = server(out -> {
            out.write(FaultServer.head(200, new String[0]));
            byte[] block = new byte[10_000];
            while (!Thread.currentThread().isInterrupted()) {
                out.write(block);
            }
        });

        assertThat(failure(server.address("/r")).text()).contains("sends more than the limit of 100000 bytes");
        assertThat(server.questions).hasSize(1);
        nothingHalfIsLeft();
    }

    @Test
    void anEndlessErrorPageIsNotRead() throws Exception {
        FaultServer server = server(out -> {
            out.write(FaultServer.head(404, new String[0]));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(new byte[10_000]);
            }
        });

        assertThat(failure(server.address("/r")).kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    void aCompressedTransferIsUnpacked() throws Exception {
        FaultServer server = server(FaultServer.bytes(200, gzip(REPORT.getBytes(UTF_8)), "Content-Encoding: gzip"));

        assertThat(text(fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions.get(0)).contains("Accept-Encoding: gzip");
    }

    @Test
    void aCompressionBombEndsAtTheLimit() throws Exception {
        FaultServer server = server(FaultServer.bytes(200, gzip(new byte[10_000_000]), "Content-Encoding: gzip"));

        assertThat(failure(server.address("/r")).text())
                .contains("sends more than the limit of 200000 bytes after decompression");
        nothingHalfIsLeft();
    }

    @Test
    void aCompressedTransferThatIsCutOffIsRefused() throws Exception {
        byte[] whole = gzip(REPORT.repeat(20).getBytes(UTF_8));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length - 12);
        FaultServer server = server(FaultServer.bytes(200, half, "Content-Encoding: gzip"));

        assertThat(failure(server.address("/r")).text()).contains("damaged gzip");
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        FaultServer server = server(
                FaultServer.status(302, "", "Location: /elsewhere?token=t0ken"), FaultServer.status(200, REPORT));

        assertThat(text(fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions.get(1)).startsWith("GET /elsewhere?token=t0ken ");
    }

    @Test
    void redirectsInACircleEnd() throws Exception {
        FaultServer server = server(FaultServer.status(302, "", "Location: /r"));

        assertThat(failure(server.address("/r")).text()).contains("redirected more than 3 times");
        assertThat(server.questions).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://reports.example/r?t0ken",
                "file:///etc/passwd",
                "ftp://reports.example/",
                "https://u:t0ken@reports.example/"
            })
    void aRedirectToWhereNoReportIsToComeFromIsRefused(String target) throws Exception {
        FaultServer server = server(FaultServer.status(302, "", "Location: " + target));

        assertThat(failure(server.address("/r")).text())
                .contains("redirects to ")
                .doesNotContain("t0ken");
        assertThat(server.questions).hasSize(1);
    }

    @Test
    void anEncryptedAddressNeverLeadsToOneThatIsNot() {
        assertThatThrownBy(() -> new Redirects(5)
                        .next(java.net.URI.create("https://a.example/r"), java.util.Optional.of("http://127.0.0.1/r")))
                .hasMessageContaining("which is not encrypted");
    }

    @Test
    void credentialsAreNeverSentToAnotherServer() throws Exception {
        FaultServer other = server(FaultServer.status(200, REPORT));
        FaultServer server = server(FaultServer.status(307, "", "Location: " + other.address("/r")));
        fetchAs("falco", server.address("/r"));

        assertThat(server.questions.get(0)).contains("Authorization: Bearer s3cret");
        assertThat(other.questions).singleElement().asString().doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aServerThatRefusesIsNotAskedAgainAndNoSecretIsTold(int status) throws Exception {
        FaultServer server = server(FaultServer.status(status, "s3cret"));

        assertThatThrownBy(() -> fetchAs("falco", server.address("/r?key=t0ken")))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("refuses (" + status + "): the credentials are not accepted")
                .hasMessageContaining(server.address("/r?..."))
                .extracting(FetchException.class::cast)
                .satisfies(
                        e -> assertThat(stackTrace(e)).doesNotContain("s3cret").doesNotContain("t0ken"));
        assertThat(failure(server.address("/r")).text()).contains("Name them with serverId or headerFile");
        assertThat(server.questions).hasSize(2);
    }

    @Test
    void aHeaderThatCannotBeSentDoesNotTellItsValue() throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT));
        HttpFetcher fetcher =
                new HttpFetcher(cache, id -> Map.of("X-Token", "s3cret\nX: y"), false, PATIENT, null, null);

        assertThatThrownBy(() -> fetcher.fetch(new FetchRequest("s", server.address("/r"), "falco", null, null)))
                .isInstanceOf(FetchException.class)
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("s3cret"))
                .hasMessageContaining("a header field of the credentials is not allowed");
        assertThat(server.questions).isEmpty();
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        FaultServer server = server(FaultServer.status(404, ""));
        FetchException failure = failure(server.address("/r"));

        assertThat(failure.kind()).isEqualTo(Kind.MISSING);
        assertThat(failure.text()).endsWith("has no report there (404)");
        assertThat(server.questions).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aServerThatFailsIsAskedAgain(int status) throws Exception {
        FaultServer server = server(FaultServer.status(status, ""), FaultServer.status(200, REPORT));

        assertThat(text(fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions).hasSize(2);
        assertThat(failure(server(FaultServer.status(status, "")).address("/r")).text())
                .contains("(" + status + "), also at attempt 3");
    }

    @Test
    void theServersWishToWaitIsRespected() throws Exception {
        FaultServer server = server(FaultServer.status(429, "", "Retry-After: 1"), FaultServer.status(200, REPORT));
        Instant before = Instant.now();
        fetch(server.address("/r"));

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWishToWaitForTooLongIsAnAnswer() throws Exception {
        FaultServer server = server(FaultServer.status(429, "", "Retry-After: 3600"));

        assertThat(failure(server.address("/r")).text()).endsWith("is asked too often (429)");
        assertThat(server.questions).hasSize(1);
    }

    @Test
    void anotherAnswerThanAReportIsRefused() throws Exception {
        assertThat(failure(server(FaultServer.status(206, REPORT)).address("/r"))
                        .text())
                .contains("status 206");
        assertThat(failure(server(FaultServer.status(304, "")).address("/r")).text())
                .contains("status 304");
        assertThat(failure(server(FaultServer.status(200, "")).address("/r")).text())
                .contains("empty report");
        assertThat(failure(server(FaultServer.status(200, REPORT, "Content-Encoding: br"))
                                .address("/r"))
                        .text())
                .contains("an encoding that nobody asked for");
    }

    @Test
    void aPageOnWhichOneLogsInIsNoReport() throws Exception {
        FaultServer byType = server(FaultServer.status(200, "Log in", "Content-Type: text/html; charset=utf-8"));
        FaultServer byContent = server(FaultServer.status(200, "\n<!DOCTYPE html><title>Log in</title>"));

        assertThat(failure(byType.address("/r")).text())
                .contains("answers with a page for people (of the type text/html)");
        assertThat(failure(byContent.address("/r")).text()).contains("a page for people (by its content)");
    }

    @Test
    void aReportThatChangesUnderWayIsTakenWholeFromOneVersion() throws Exception {
        FaultServer server = server(
                out -> {
                    out.write(FaultServer.head(200, new String[] {"ETag: \"1\""}, "Content-Length: 50"));
                    out.write("{\"old\": ".getBytes(UTF_8));
                },
                FaultServer.status(200, "{\"new\": 2}", "ETag: \"2\""),
                out -> out.write(FaultServer.head(304, new String[0])));

        assertThat(text(fetch(server.address("/r")))).isEqualTo("{\"new\": 2}");
        fetch(server.address("/r"));
        assertThat(server.questions.get(2)).contains("If-None-Match: \"2\"");
    }

    @Test
    void whenTheServerFailsTheLastGoodCopyIsUsedAndSaid() throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT), FaultServer.status(500, ""));
        Fetched first = fetch(server.address("/r"));
        Fetched second = fetch(server.address("/r"));

        assertThat(text(second)).isEqualTo(REPORT);
        assertThat(second.copyOf())
                .isEqualTo(Objects.requireNonNull(first.files().get(0).fetched()));
        assertThat(second.remarks()).singleElement().asString().contains("failed (500), also at attempt 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aServerThatSaysNoHasAnsweredAndTheCopyIsNotUsed(int status) throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT), FaultServer.status(status, ""));
        fetch(server.address("/r"));

        assertThat(failure(server.address("/r")).text()).contains("(" + status + ")");
    }

    @Test
    void offlineTheCopyIsUsedAndNobodyIsAsked() throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT));
        fetch(server.address("/r"));
        Fetched offline = fetcher(true).fetch(FetchRequest.of("s", server.address("/r")));

        assertThat(text(offline)).isEqualTo(REPORT);
        assertThat(offline.copyOf()).isNotNull();
        assertThat(server.questions).hasSize(1);
        assertThatThrownBy(() -> fetcher(true).fetch(FetchRequest.of("s", server.address("/never"))))
                .hasMessageContaining("was never fetched here before");
    }

    @Test
    void theCopyOfOneServerIdIsNotShownToAnother() throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT), FaultServer.status(500, ""));
        fetchAs("falco", server.address("/r"));

        assertThatThrownBy(() -> fetchAs(null, server.address("/r"))).hasMessageContaining("failed (500)");
    }

    @Test
    void manyBuildsAtOnceEachGetAWholeReport() throws Exception {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            replies.add(FaultServer.status(200, ("{\"n\": " + i + "}").repeat(1_000), "ETag: \"" + i + "\""));
        }
        FaultServer server = server(replies.toArray(Reply[]::new));
        ExecutorService builds = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(() -> text(fetch(server.address("/r"))));
            }
            for (Future<String> report : builds.invokeAll(all)) {
                String text = report.get();
                assertThat(text)
                        .isEqualTo(text.substring(0, text.indexOf('}') + 1).repeat(1_000));
            }
        } finally {
            builds.shutdownNow();
        }
        nothingHalfIsLeft();
    }

    @Test
    void aHeaderFileProvesWhoAsks() throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT));
        Path fields = Files.writeString(cache.resolve("fields"), "X-Api-Key: k3y\n\n");
        fetcher(false).fetch(new FetchRequest("s", server.address("/r"), null, fields, null));
        Path wrong = Files.writeString(cache.resolve("wrong"), "s3cret");

        assertThat(server.questions.get(0)).contains("X-Api-Key: k3y");
        assertThatThrownBy(() -> fetcher(false).fetch(new FetchRequest("s", server.address("/r"), null, wrong, null)))
                .hasMessageContaining("line 1: has to be")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("s3cret"));
    }

    @Test
    void aSignatureIsFetchedFromBesideTheReport() throws Exception {
        FaultServer server = server(FaultServer.status(200, REPORT), FaultServer.status(200, "signed"));
        FetchRequest request = new FetchRequest("s", server.address("/r.json?v=1"), null, null, ".sig");
        Path signature = fetcher(false).fetch(request).files().get(0).signature();

        assertThat(Objects.requireNonNull(signature)).hasContent("signed");
        assertThat(server.questions.get(1)).startsWith("GET /r.json.sig?v=1 ");
        FaultServer unsigned = server(FaultServer.status(200, REPORT), FaultServer.status(404, ""));
        FetchRequest without = new FetchRequest("s", unsigned.address("/r.json"), null, null, ".sig");
        assertThat(fetcher(false).fetch(without).files().get(0).signature()).isNull();
    }

    @Test
    void onlyCopiesThatNobodyNeedsGoAndOnlyWhenTheyAreOld() throws Exception {
        FaultServer server = server(FaultServer.status(200, "{\"n\": 1}"), FaultServer.status(200, "{\"n\": 2}"));
        Path first = fetch(server.address("/r")).files().get(0).file();
        Path second = fetch(server.address("/r")).files().get(0).file();
        Path half = Files.writeString(cache.resolve("unfinished").resolve("killed"), "{");

        HttpFetcher.sweep(cache, Instant.now());
        assertThat(List.of(first, second, half))
                .allSatisfy(file -> assertThat(file).exists());
        HttpFetcher.sweep(cache, Instant.now().plus(Duration.ofDays(2)));
        assertThat(half).doesNotExist();
        assertThat(first).exists();
        HttpFetcher.sweep(cache, Instant.now().plus(Duration.ofDays(31)));
        assertThat(first).doesNotExist();
        assertThat(second).exists();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String stackTrace(Throwable e) {
        java.io.StringWriter trace = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(trace));
        return trace.toString();
    }
}
