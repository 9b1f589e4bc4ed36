package io.github.shiftup.evidence.http;

import static io.github.shiftup.evidence.http.GivenServers.REPORT;
import static io.github.shiftup.evidence.http.GivenServers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server may send the build, and where not. */
class HttpRedirectsTest {
    @AutoClose
    private final GivenServers given;

    HttpRedirectsTest(@TempDir Path cache) {
        this.given = new GivenServers(cache);
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        FaultServer server = given.server(
                FaultServer.status(302, "", "Location: /elsewhere?token=t0ken"), FaultServer.status(200, REPORT));

        assertThat(text(given.fetch(server.address("/r")))).isEqualTo(REPORT);
        assertThat(server.questions.get(1)).startsWith("GET /elsewhere?token=t0ken ");
    }

    @Test
    void redirectsInACircleEnd() throws Exception {
        FaultServer server = given.server(FaultServer.status(302, "", "Location: /r"));

        assertThat(given.failure(server.address("/r")).text()).contains("redirected more than 3 times");
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
        FaultServer server = given.server(FaultServer.status(302, "", "Location: " + target));

        assertThat(given.failure(server.address("/r")).text())
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
}
