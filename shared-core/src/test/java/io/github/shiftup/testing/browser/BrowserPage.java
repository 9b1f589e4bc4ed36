package io.github.shiftup.testing.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a {@link Browser}. */
public final class BrowserPage implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SECONDS = 60;
    private static final int TALLEST = 8_000;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final WebSocket socket;

    private BrowserPage(HttpClient http, URI address) {
        socket = http.newWebSocketBuilder()
                .buildAsync(address, new Messages(waiting, events))
                .join();
    }

    static BrowserPage connect(HttpClient http, URI address) throws IOException {
        BrowserPage page = new BrowserPage(http, address);
        for (String domain : List.of("Page", "Network", "Audits", "Runtime")) {
            page.command(domain + ".enable", Map.of());
        }
        return page;
    }

    /** Loads an address and waits until all of it is there. */
    public void load(String address) throws IOException {
        events.clear();
        command("Page.navigate", Map.of("url", address));
        evaluate("new Promise(done => document.readyState === 'complete' ? done(1) : addEventListener('load', () =>"
                + " done(1)))");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (events("Page.loadEventFired").isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Requests since the last {@link #load}, by address. */
    public List<String> requests() {
        return events("Network.requestWillBeSent").stream()
                .map(event -> event.at("/params/request/url").stringValue())
                .toList();
    }

    /** What was against the page's policy, or the server's, since the last {@link #load}: the directives. */
    public List<String> violations() {
        return events("Audits.issueAdded").stream()
                .filter(event -> event.at("/params/issue/code").stringValue().equals("ContentSecurityPolicyIssue"))
                .map(event -> event.at("/params/issue/details/contentSecurityPolicyIssueDetails/violatedDirective")
                        .stringValue())
                .toList();
    }

    public void media(String type, String scheme) throws IOException {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("media", type, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    public void width(int width) throws IOException {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The value of an expression, promises awaited. */
    public JsonNode evaluate(String script) throws IOException {
        JsonNode answer =
                command("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.path("exceptionDetails").toString());
        }
        return answer.at("/result/value");
    }

    /** The page beyond what a window shows, so many pixels down at most: painting what is endless takes long. */
    public void screenshot(Path file) throws IOException {
        JsonNode size = evaluate("({width: innerWidth, height: document.documentElement.scrollHeight})");
        Map<String, ?> clip = Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                size.path("width").intValue(),
                "height",
                Math.min(size.path("height").intValue(), TALLEST),
                "scale",
                1);
        JsonNode shot =
                command("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(shot.path("data").stringValue()));
    }

    public JsonNode command(String method, Map<String, ?> parameters) throws IOException {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode whole = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (whole.has("error")) {
            throw new IOException(method + ": " + whole.path("error"));
        }
        return whole.path("result");
    }

    @Override
    public void close() {
        socket.abort();
    }

    private List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asString("").equals(method))
                .toList();
    }

    /** Takes what the browser says: answers by their number, the rest as events. */
    private static final class Messages implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();
        private final Map<Integer, CompletableFuture<JsonNode>> waiting;
        private final List<JsonNode> events;

        Messages(Map<Integer, CompletableFuture<JsonNode>> waiting, List<JsonNode> events) {
            this.waiting = waiting;
            this.events = events;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                JsonNode message = MAPPER.readTree(partial.toString());
                partial.setLength(0);
                CompletableFuture<JsonNode> answer =
                        waiting.remove(message.path("id").asInt(0));
                if (answer != null) {
                    answer.complete(message);
                } else {
                    events.add(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
