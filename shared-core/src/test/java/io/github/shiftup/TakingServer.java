package io.github.shiftup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.http.HttpLimits;
import io.github.shiftup.evidence.source.SourceAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** A server that takes files and overwrites none, on this machine; it can be told to answer otherwise. */
final class TakingServer implements AutoCloseable {
    private static final HttpLimits LIMITS = new HttpLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofMillis(800),
            100_000,
            100_000,
            3,
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            3);

    /** What it has, by path. */
    final Map<String, String> there = Collections.synchronizedMap(new TreeMap<>());
    /** Requests: method, path, and the header fields that matter. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    /** Status of the next answers; where there is none, it does what it is there for. */
    final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());

    volatile Duration slow = Duration.ZERO;
    private final HttpServer server;

    TakingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath() + " "
                            + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
            Thread.sleep(slow.toMillis());
            int status = answers.isEmpty() ? there.putIfAbsent(path, body) == null ? 201 : 412 : answers.remove(0);
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ledgers/";
    }

    /** Access of a host whose every server has the same credentials. */
    static SourceAccess access(boolean offline) {
        return new SourceAccess(
                null, id -> Map.of("Authorization", "Bearer s3cret"), Artifacts.NONE, offline, null, LIMITS, null);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
