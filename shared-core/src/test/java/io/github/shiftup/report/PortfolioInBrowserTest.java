package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.portfolio.PortfolioReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The portfolio page of the example's estate as Chromium shows it. Pictures of it are put under {@code target/browser}. */
class PortfolioInBrowserTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "estate", "estate.yaml");
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Browser browser;
    private static BrowserPage page;
    private static HttpServer server;
    private static String checks;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(
                program.isPresent(),
                "SKIPPED: no Chromium on the path, so nobody looked at the portfolio. Install it (Debian: chromium)");
        try (InputStream in = PortfolioInBrowserTest.class.getResourceAsStream("checks.js")) {
            checks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        new PortfolioReport(Estates.inventory(new EstateRequest(EXAMPLE, SourceAccess.FILES, NOW))).writeAll(folder);
        byte[] body = Files.readAllBytes(folder.resolve("portfolio.html"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/portfolio", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        browser = Browser.start(program.get(), Files.createDirectory(folder.resolve("profile")));
        page = browser.open();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            page.close();
            browser.close();
            server.stop(0);
        }
    }

    @BeforeEach
    void aDesktopInDaylight() throws IOException {
        page.width(1280);
        page.media("screen", "light");
    }

    @Test
    void runsNoScriptAndLoadsNothingElse() throws IOException {
        page.load(address());

        assertThat(page.requests()).containsExactly(address());
        assertThat(page.violations()).isEmpty();
        assertThat(check("scripts()")).isEmpty();
        assertThat(check("addresses()")).isNotEmpty().allMatch(url -> url.startsWith("#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextStandsOutFromItsGround(String scheme) throws IOException {
        page.media("screen", scheme);
        page.load(address());
        page.screenshot(picture(scheme));

        assertThat(page.evaluate(checks + "contrast().length").intValue()).isGreaterThan(40);
        assertThat(check("contrast().filter(each => each.ratio < 4.5).map(each => each.text + ' ' + each.ratio)"))
                .isEmpty();
    }

    @Test
    void isBuiltForEveryReader() throws IOException {
        page.load(address());

        assertThat(check("headingTrouble()")).isEmpty();
        assertThat(check("structureTrouble()")).isEmpty();
    }

    @Test
    void needsNoSidewaysScrollingOnAPhone() throws IOException {
        page.width(360);
        page.load(address());
        page.screenshot(picture("phone"));

        assertThat(page.evaluate("document.documentElement.scrollWidth").intValue())
                .isLessThanOrEqualTo(360);
    }

    @Test
    void printsOnWhitePaperWhateverTheScreenIs() throws IOException {
        page.load(address());
        page.media("print", "dark");
        page.screenshot(picture("print"));

        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")
                        .stringValue())
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(check("contrast().filter(each => each.ratio < 4.5).map(each => each.text + ' ' + each.ratio)"))
                .isEmpty();
    }

    @Test
    void theKeyboardGoesFromTheSkipLinkToTheAnswersAndIsSeen() throws IOException {
        page.load(address());
        assertThat(tab()).isEqualTo("#main 3px");
        assertThat(tab()).startsWith("#").isNotEqualTo("#main 3px").endsWith(" 3px");
    }

    private static String tab() throws IOException {
        for (String type : List.of("keyDown", "keyUp")) {
            page.command(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
        }
        return page.evaluate("document.activeElement.getAttribute('href') + ' '"
                        + " + getComputedStyle(document.activeElement).outlineWidth")
                .stringValue();
    }

    private static List<String> check(String expression) throws IOException {
        JsonNode found = page.evaluate(checks + expression);
        return found.valueStream().map(JsonNode::stringValue).toList();
    }

    private static String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/portfolio";
    }

    private static Path picture(String name) {
        return Path.of("target", "browser", "portfolio-" + name + ".png");
    }
}
