package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The HTML report as Chromium shows it. Pictures of it are put under {@code target/browser}. */
class ReportInBrowserTest {
    /** What a careful build server sends; style is allowed, by whatever means. */
    private static final String STYLED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    /** What Jenkins sends by default is as strict: no inline style. */
    private static final String UNSTYLED = "default-src 'none'; img-src 'self'; style-src 'self'";

    private static final Map<String, Verdict> VERDICTS = Map.of(
            "failing", Verdicts.failing(),
            "not-evaluated", Verdicts.notEvaluated(),
            "warning", Verdicts.warning(),
            "passing", Verdicts.passing(),
            "hostile", Hostile.verdict(),
            "many", many());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path profile;

    private static Browser browser;
    private static BrowserPage page;
    private static HttpServer server;
    private static String checks;
    private static volatile String policy = STYLED;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(
                program.isPresent(),
                "SKIPPED: no Chromium on the path, so nobody looked at the HTML report. Install it (Debian: chromium)");
        try (InputStream in = ReportInBrowserTest.class.getResourceAsStream("checks.js")) {
            checks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Verdict verdict = VERDICTS.get(exchange.getRequestURI().getPath().substring(1));
            byte[] body = verdict == null ? new byte[0] : Golden.bytes(new HtmlReport(), verdict);
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(verdict == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        browser = Browser.start(program.get(), profile);
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
        policy = STYLED;
        page.width(1280);
        page.media("screen", "light");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "not-evaluated", "hostile"})
    void runsNoScriptAndLoadsNothingElse(String name) throws IOException {
        page.load(address(name));

        assertThat(page.requests()).containsExactly(address(name));
        assertThat(page.violations()).isEmpty();
        assertThat(check("scripts()")).isEmpty();
        assertThat(check("addresses()"))
                .allMatch(url -> url.startsWith("#")
                        || url.startsWith("https://nvd.nist.gov/vuln/detail/CVE-")
                        || url.startsWith("https://github.com/advisories/GHSA-"));
    }

    @ParameterizedTest
    @CsvSource({
        "failing,light", "failing,dark",
        "not-evaluated,light", "not-evaluated,dark",
        "warning,light", "warning,dark",
        "passing,light", "passing,dark",
    })
    void everyTextStandsOutFromItsGround(String name, String scheme) throws IOException {
        page.media("screen", scheme);
        page.load(address(name));
        page.screenshot(picture(name + '-' + scheme));
        check("openAll()");
        page.screenshot(picture(name + '-' + scheme + "-open"));

        assertThat(page.evaluate(checks + "contrast().length").intValue()).isGreaterThan(40);
        assertThat(check("contrast().filter(each => each.ratio < 4.5).map(each => each.text + ' ' + each.ratio)"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "not-evaluated", "passing", "hostile", "many"})
    void isBuiltForEveryReader(String name) throws IOException {
        page.load(address(name));

        assertThat(check("headingTrouble()")).isEmpty();
        assertThat(check("structureTrouble()")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "not-evaluated", "hostile"})
    void needsNoSidewaysScrollingOnAPhone(String name) throws IOException {
        page.width(360);
        page.load(address(name));
        check("openAll()");
        if (!name.equals("hostile")) {
            page.screenshot(picture(name + "-phone"));
        }

        assertThat(page.evaluate("document.documentElement.scrollWidth").intValue())
                .isLessThanOrEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void readsInOrderWhereStyleIsForbidden(int width) throws IOException {
        policy = UNSTYLED;
        page.width(width);
        page.load(address("failing"));
        page.screenshot(picture("failing-unstyled-" + width));

        assertThat(page.violations()).isNotEmpty();
        assertThat(page.evaluate("getComputedStyle(document.body).maxWidth").stringValue())
                .isEqualTo("none");
        String text = page.evaluate("document.body.innerText").stringValue();
        assertThat(text)
                .containsSubsequence(
                        "FAIL",
                        "2 findings that are live in production block this build.",
                        "4 removed by this build",
                        "Evidence",
                        "trivy-prod",
                        "What blocks",
                        "CVE-2021-44228 org.apache.logging.log4j:log4j-core@2.14.1",
                        "overdue by 32 days",
                        "Good news",
                        "CVE-2022-1471",
                        "What warns",
                        "Waivers",
                        "How this was judged");
    }

    /** A check that never finds anything proves nothing. */
    @Test
    void theChecksNoticeTrouble() throws IOException {
        page.load("about:blank");
        page.evaluate("document.body.innerHTML = `<h2 id='x'>two</h2><h4 id='x'>four</h4><script></script>"
                + "<a href='#nowhere' onclick='1' style='color: #777; background: #666'>dim</a>"
                + "<table><tr><th>no scope</th></tr></table><svg></svg>`");

        assertThat(check("scripts()")).hasSize(3);
        assertThat(check("headingTrouble()")).hasSize(2);
        assertThat(check("structureTrouble()"))
                .contains(
                        "id twice: x", "table without caption", "th without scope: no scope", "picture without words");
        assertThat(check("contrast().filter(each => each.ratio < 4.5).map(each => each.text)"))
                .containsExactly("A dim");
    }

    @Test
    void printsWhatIsFoldedAway() throws IOException {
        page.load(address("failing"));
        String hidden = "document.querySelector('details li').checkVisibility({contentVisibilityAuto: true})";

        assertThat(page.evaluate(hidden).booleanValue()).isFalse();
        page.media("print", "dark");
        page.screenshot(picture("failing-print"));

        assertThat(page.evaluate(hidden).booleanValue()).isTrue();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")
                        .stringValue())
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void theFirstTabLeadsToTheVerdict() throws IOException {
        page.load(address("failing"));
        for (String type : List.of("keyDown", "keyUp")) {
            page.command(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
        }

        JsonNode focus = page.evaluate("({href: document.activeElement.getAttribute('href'),"
                + " left: document.activeElement.getBoundingClientRect().left,"
                + " outline: getComputedStyle(document.activeElement).outlineWidth})");

        assertThat(focus.path("href").stringValue()).isEqualTo("#main");
        assertThat(focus.path("left").intValue()).isNotNegative();
        assertThat(focus.path("outline").stringValue()).isEqualTo("3px");
    }

    @Test
    void tenThousandFindingsOpenAtOnce() throws IOException {
        long begin = System.nanoTime();
        page.load(address("many"));
        long millis = (System.nanoTime() - begin) / 1_000_000;

        assertThat(millis).isLessThan(10_000);
        assertThat(page.evaluate("document.querySelectorAll('article').length").intValue())
                .isEqualTo(70);
        assertThat(page.evaluate("document.body.innerText").stringValue())
                .contains("The first 500 are shown. 1,950 more are in verdict.json, which has all.");
        assertThat(Golden.bytes(new HtmlReport(), many())).hasSizeLessThan(4_000_000);
    }

    private static Verdict many() {
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : List.of(
                ClinicDecisions.logForShell(),
                ClinicDecisions.all().get(2),
                ClinicDecisions.all().get(5),
                ClinicDecisions.all().get(7))) {
            for (int at = 0; at < 2_500; at++) {
                decisions.add(decision);
            }
        }
        return Verdicts.verdict(Outcome.FAIL, decisions).build();
    }

    private static List<String> check(String expression) throws IOException {
        JsonNode found = page.evaluate(checks + expression);
        return found.valueStream().map(JsonNode::stringValue).toList();
    }

    private static String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/' + name;
    }

    private static Path picture(String name) {
        return Path.of("target", "browser", name + ".png");
    }
}
