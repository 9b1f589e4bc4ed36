package io.github.shiftup.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server on this machine that has one report, for whoever proves that they may see it. */
final class EvidenceServer implements AutoCloseable {
    /** What was sent in {@code Authorization}, one for each request; empty where nothing was. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** What was answered, one for each request. */
    final List<Integer> answered = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SSLContext usual;
    private volatile String report;
    private volatile String wanted = "";
    private volatile Callable<Void> before = () -> null;

    private EvidenceServer(HttpServer server, String report, SSLContext usual) {
        this.server = server;
        this.report = report;
        this.usual = usual;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** One whose answers anybody on the way could read, which is allowed on one machine. */
    static EvidenceServer plain(String report) throws Exception {
        return new EvidenceServer(HttpServer.create(loopback(), 0), report, SSLContext.getDefault());
    }

    /**
     * One with a certificate, which this process trusts until the server is closed.
     *
     * @param folder for its key
     */
    static EvidenceServer encrypted(String report, Path folder) throws Exception {
        SSLContext usual = SSLContext.getDefault();
        SSLContext own = own(folder.resolve("key.p12"));
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own));
        SSLContext.setDefault(own);
        return new EvidenceServer(server, report, usual);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static SSLContext own(Path file) throws Exception {
        String password = "of-this-test";
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password.toCharArray());
        }
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, password.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    String address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/report.json";
    }

    void says(String other) {
        report = other;
    }

    /** Whoever does not send this is refused. */
    void wants(String authorization) {
        wanted = authorization;
    }

    /** What is done when somebody asks, before there is an answer. */
    void beforeAnAnswer(Callable<Void> action) {
        before = action;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(authorization == null ? "" : authorization);
            before.call();
            byte[] body = report.getBytes(StandardCharsets.UTF_8);
            String tag = "\"" + report.hashCode() + "\"";
            if (!wanted.isEmpty() && !wanted.equals(authorization)) {
                reply(exchange, 401, new byte[0]);
            } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                reply(exchange, 304, new byte[0]);
            } else {
                exchange.getResponseHeaders().set("ETag", tag);
                exchange.getResponseHeaders().set("Last-Modified", now());
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                reply(exchange, 200, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    }

    private void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        answered.add(status);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        SSLContext.setDefault(usual);
        threads.shutdownNow();
        server.stop(0);
    }
}
