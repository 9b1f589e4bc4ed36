package io.github.shiftup.evidence.http;

import static io.github.shiftup.evidence.http.GivenServers.REPORT;
import static io.github.shiftup.evidence.http.GivenServers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server can answer instead of a report. */
class HttpAnswersTest {
    @AutoClose
    private final GivenServers given;

    HttpAnswersTest(@TempDir Path cache) {
        this.given = new GivenServers(cache);
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        FaultServer server = given.server(FaultServer.status(404, ""));
        FetchException failure = given.failure(server.address("/r"));

        assertThat(failure.kind()).isEqualTo(Kind.MISSING);
        assertThat(failure.text()).endsWith("has no report there (404)");
        assertThat(server.questions).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aServerThatFailsIsAskedAgain(int status) throws Exception {
        FaultServer server = given.server(FaultServer.status(status, ""), FaultServer.status(200, REPORT));

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions).hasSize(2);
        assertThat(given.failure(given.server(FaultServer.status(status, "")).address("/r"))
                        .text())
                .contains("(" + status + "), also at attempt 3");
    }

    @Test
    void theServersWishToWaitIsRespected() throws Exception {
        FaultServer server =
                given.server(FaultServer.status(429, "", "Retry-After: 1"), FaultServer.status(200, REPORT));
        Instant before = Instant.now();
        given.fetch(server.address("/r"));

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWishToWaitForTooLongIsAnAnswer() throws Exception {
        FaultServer server = given.server(FaultServer.status(429, "", "Retry-After: 3600"));

        assertThat(given.failure(server.address("/r")).text()).endsWith("is asked too often (429)");
        assertThat(server.questions).hasSize(1);
    }

    @Test
    void anotherAnswerThanAReportIsRefused() throws Exception {
        assertThat(given.failure(given.server(FaultServer.status(206, REPORT)).address("/r"))
                        .text())
                .contains("status 206");
        assertThat(given.failure(given.server(FaultServer.status(304, "")).address("/r"))
                        .text())
                .contains("status 304");
        assertThat(given.failure(given.server(FaultServer.status(200, "")).address("/r"))
                        .text())
                .contains("empty report");
        assertThat(given.failure(given.server(FaultServer.status(200, REPORT, "Content-Encoding: br"))
                                .address("/r"))
                        .text())
                .contains("an encoding that nobody asked for");
    }

    @Test
    void aPageOnWhichOneLogsInIsNoReport() throws Exception {
        FaultServer byType = given.server(FaultServer.status(200, "Log in", "Content-Type: text/html; charset=utf-8"));
        FaultServer byContent = given.server(FaultServer.status(200, "\n<!DOCTYPE html><title>Log in</title>"));

        assertThat(given.failure(byType.address("/r")).text())
                .contains("answers with a page for people (of the type text/html)");
        assertThat(given.failure(byContent.address("/r")).text()).contains("a page for people (by its content)");
    }
}
