package io.github.shiftup.evidence.http;

import static io.github.shiftup.evidence.http.GivenServers.REPORT;
import static io.github.shiftup.evidence.http.GivenServers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copies of fetched reports: when they are asked for, when they stand in, when they go. */
class HttpCopiesTest {
    private final Path cache;

    @AutoClose
    private final GivenServers given;

    HttpCopiesTest(@TempDir Path cache) {
        this.cache = cache;
        this.given = new GivenServers(cache);
    }

    @Test
    void anUnchangedReportIsNotSentAgain() throws Exception {
        FaultServer server = given.server(
                FaultServer.status(200, REPORT, "ETag: \"1\""), out -> out.write(FaultServer.head(304, new String[0])));
        given.fetch(server.address("/r"));
        Fetched second = given.fetch(server.address("/r"));

        assertThat(text(second)).isEqualTo(REPORT);
        assertThat(second.copyOf()).isNull();
        assertThat(server.questions.get(0)).doesNotContain("If-None-Match");
        assertThat(server.questions.get(1)).contains("If-None-Match: \"1\"");
    }

    @Test
    void withoutAnEtagTheTimeOfChangeIsTheCondition() throws Exception {
        String time = "Tue, 24 Nov 2026 03:00:00 GMT";
        FaultServer server =
                given.server(FaultServer.status(200, REPORT, "Last-Modified: " + time), FaultServer.status(200, "{}"));
        given.fetch(server.address("/r"));

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo("{}");
        assertThat(server.questions.get(1)).contains("If-Modified-Since: " + time);
    }

    @Test
    void aDamagedCopyIsFetchedAnewInsteadOfBeingConfirmed() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT, "ETag: \"1\""));
        Files.writeString(given.fetch(server.address("/r")).files().get(0).file(), "damaged");

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions.get(1)).doesNotContain("If-None-Match");
    }

    @Test
    void whenTheServerFailsTheLastGoodCopyIsUsedAndSaid() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT), FaultServer.status(500, ""));
        Fetched first = given.fetch(server.address("/r"));
        Fetched second = given.fetch(server.address("/r"));

        assertThat(text(second)).isEqualTo(REPORT);
        assertThat(second.copyOf())
                .isEqualTo(Objects.requireNonNull(first.files().get(0).fetched()));
        assertThat(second.remarks()).singleElement().asString().contains("failed (500), also at attempt 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aServerThatSaysNoHasAnsweredAndTheCopyIsNotUsed(int status) throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT), FaultServer.status(status, ""));
        given.fetch(server.address("/r"));

        assertThat(given.failure(server.address("/r")).text()).contains("(" + status + ")");
    }

    @Test
    void offlineTheCopyIsUsedAndNobodyIsAsked() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT));
        given.fetch(server.address("/r"));
        Fetched offline = given.fetcher(true).fetch(FetchRequest.of("s", server.address("/r")));

        assertThat(text(offline)).isEqualTo(REPORT);
        assertThat(offline.copyOf()).isNotNull();
        assertThat(server.questions).hasSize(1);
        assertThatThrownBy(() -> given.fetcher(true).fetch(FetchRequest.of("s", server.address("/never"))))
                .hasMessageContaining("was never fetched here before");
    }

    @Test
    void theCopyOfOneServerIdIsNotShownToAnother() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, REPORT), FaultServer.status(500, ""));
        given.fetchAs("falco", server.address("/r"));

        assertThatThrownBy(() -> given.fetchAs(null, server.address("/r"))).hasMessageContaining("failed (500)");
    }

    @Test
    void onlyCopiesThatNobodyNeedsGoAndOnlyWhenTheyAreOld() throws Exception {
        FaultServer server = given.server(FaultServer.status(200, "{\"n\": 1}"), FaultServer.status(200, "{\"n\": 2}"));
        Path first = given.fetch(server.address("/r")).files().get(0).file();
        Path second = given.fetch(server.address("/r")).files().get(0).file();
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
}
