package io.github.shiftup.jenkins.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.judging.EvidenceStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class StalledPollTest {
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void aServerThatBeginsAndSaysNoMoreHoldsUpNobodyElse(JenkinsRule jenkins) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/stalls", this::stall);
        server.createContext("/speaks", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            ShiftUpGlobalConfiguration.get().setSources(List.of(source("stalls", address), source("speaks", address)));
            EvidencePoll poll = new EvidencePoll(Duration.ofSeconds(2));

            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), poll::look);

            assertThat(EvidenceStore.get().digest("stalls")).isEmpty();
            assertThat(EvidenceStore.get().digest("speaks")).isNotEmpty();
        } finally {
            end.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EvidenceSource source(String id, String address) {
        EvidenceSource source = new EvidenceSource(id);
        source.setUrl(address + "/" + id);
        return source;
    }
}
