package io.github.shiftup.evidence.http;

import static io.github.shiftup.evidence.http.GivenServers.PATIENT;
import static io.github.shiftup.evidence.http.GivenServers.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets go to the server that they are for, and into no message. */
class HttpCredentialsTest {
    private final Path cache;

    @AutoClose
    private final GivenServers given;

    HttpCredentialsTest(@TempDir Path cache) {
        this.cache = cache;
        this.given = new GivenServers(cache);
    }

    @Test
    void credentialsAreNeverSentToAnotherServer() throws Exception {
        FaultServer other = given.server(FaultServer.status(200, REPORT));
        FaultServer server = given.server(FaultServer.status(307, "", "Location: " + other.address("/r")));
        given.fetchAs("falco", server.address("/r"));

        assertThat(server.questions.get(0)).contains("Authorization: Bearer s3cret");
        assertThat(other.questions).singleElement().asString().doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aServerThatRefusesIsNotAskedAgainAndNoSecretIsTold(int status) throws Exception {
        FaultServer server = given.server(FaultServer.status(status, "s3cret"));

        assertThatThrownBy(() -> given.fetchAs("falco", server.address("/r?key=t0ken")))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("refuses (" + status + "): the credentials are not accepted")
                .hasMessageContaining(server.address("/r?..."))
                .extracting(FetchException.class::cast)
                .satisfies(
                        e -> assertThat(stackTrace(e)).doesNotContain("s3cret").doesNotContain("t0ken"));
        assertThat(given.failure(server.address("/r")).text()).contains("Name them with serverId or headerFile");
        assertThat(server.questions).hasSize(2);
    }

    @Test
    void aHeaderThatCannotBeSentDoesNotTellItsValue() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT));
        HttpFetcher fetcher =
                new HttpFetcher(cache, id -> Map.of("X-Token", "s3cret\nX: y"), false, PATIENT, null, null);

        assertThatThrownBy(() -> fetcher.fetch(new FetchRequest("s", server.address("/r"), "falco", null, null)))
                .isInstanceOf(FetchException.class)
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("s3cret"))
                .hasMessageContaining("a header field of the credentials is not allowed");
        assertThat(server.questions).isEmpty();
    }

    @Test
    void aHeaderFileProvesWhoAsks() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT));
        Path fields = Files.writeString(cache.resolve("fields"), "X-Api-Key: k3y\n\n");
        given.fetcher(false).fetch(new FetchRequest("s", server.address("/r"), null, fields, null));
        Path wrong = Files.writeString(cache.resolve("wrong"), "s3cret");

        assertThat(server.questions.get(0)).contains("X-Api-Key: k3y");
        assertThatThrownBy(() ->
                        given.fetcher(false).fetch(new FetchRequest("s", server.address("/r"), null, wrong, null)))
                .hasMessageContaining("line 1: has to be")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("s3cret"));
    }

    private static String stackTrace(Throwable e) {
        java.io.StringWriter trace = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(trace));
        return trace.toString();
    }
}
