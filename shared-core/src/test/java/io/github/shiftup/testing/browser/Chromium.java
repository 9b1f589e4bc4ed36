package io.github.shiftup.testing.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * A browser and a server of pages for the tests of one class. Without Chromium on the path the class is skipped, and says so.
 * Every test begins at a desktop in daylight, with {@link #STYLED} as the server's policy.
 */
public final class Chromium implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** What a careful build server sends; style is allowed, by whatever means. */
    public static final String STYLED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    /** What Jenkins sends by default is as strict: no inline style. */
    public static final String UNSTYLED = "default-src 'none'; img-src 'self'; style-src 'self'";

    private static final String CHECKS = checks();

    private final String subject;
    private Browser browser;
    private BrowserPage page;
    private HttpServer server;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private volatile String policy = STYLED;

    /** @param subject what nobody looks at where there is no browser, and how its pictures' names begin */
    public Chromium(String subject) {
        this.subject = subject;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(
                program.isPresent(),
                () -> "SKIPPED: no Chromium on the path, so nobody looked at the " + subject
                        + ". Install it (Debian: chromium)");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = pages.get(exchange.getRequestURI().getPath().substring(1));
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        browser = Browser.start(program.get());
        page = browser.open();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        policy = STYLED;
        page.width(1280);
        page.media("screen", "light");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            page.close();
            browser.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    /** Serves these too from now on, by their names. */
    public void serve(Map<String, byte[]> more) {
        pages.putAll(more);
    }

    /** The policy that the server sends for the rest of a test. */
    public void policy(String header) {
        policy = header;
    }

    /** The page that everything is shown in. */
    public BrowserPage page() {
        return page;
    }

    /** Shows one of the served pages. */
    public BrowserPage show(String name) throws IOException {
        page.load(address(name));
        return page;
    }

    /** Where a page is served. */
    public String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/' + name;
    }

    /** What a function of {@code checks.js} finds on the page that is shown. */
    public List<String> check(String expression) throws IOException {
        JsonNode found = page.evaluate(CHECKS + expression);
        return found.valueStream().map(JsonNode::stringValue).toList();
    }

    /** Texts of the page that are hard to read. */
    public List<String> faint() throws IOException {
        return check("contrast().filter(each => each.ratio < 4.5).map(each => each.text + ' ' + each.ratio)");
    }

    /** Texts of the page that {@link #faint} looked at. */
    public int texts() throws IOException {
        return page.evaluate(CHECKS + "contrast().length").intValue();
    }

    /** Presses the tabulator and says where that led: the address of the link, and the width of its outline. */
    public String tab() throws IOException {
        for (String type : List.of("keyDown", "keyUp")) {
            page.command(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
        }
        return page.evaluate("document.activeElement.getAttribute('href') + ' '"
                        + " + getComputedStyle(document.activeElement).outlineWidth")
                .stringValue();
    }

    /** Puts a picture of the page under {@code target/browser}. */
    public void picture(String name) throws IOException {
        page.screenshot(Path.of("target", "browser", subject + '-' + name + ".png"));
    }

    private static String checks() {
        try (InputStream in = Chromium.class.getResourceAsStream("checks.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
