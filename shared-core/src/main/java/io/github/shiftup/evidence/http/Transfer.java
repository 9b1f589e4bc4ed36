package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One question to one address, and its answer. */
final class Transfer {
    private final HttpClient client;
    private final HttpLimits limits;

    /**
     * Transfers.
     *
     * @param proxies null for the machine's
     * @param trust null for the platform's
     */
    Transfer(HttpLimits limits, @Nullable ProxySelector proxies, @Nullable SSLContext trust) {
        this.client = client(limits, proxies, trust);
        this.limits = limits;
    }

    static HttpClient client(HttpLimits limits, @Nullable ProxySelector proxies, @Nullable SSLContext trust) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect());
        if (proxies != null) {
            builder.proxy(proxies);
        }
        if (trust != null) {
            builder.sslContext(trust);
        }
        return builder.build();
    }

    /**
     * Asks.
     *
     * @param file that a report's body is written to
     */
    Answer ask(URI uri, Map<String, String> fields, Path file, TimeLeft time) throws HttpFailure, IOException {
        AtomicLong received = new AtomicLong();
        HttpRequest request = request(uri, fields);
        HttpResponse<Long> response;
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            CompletableFuture<HttpResponse<Long>> asked =
                    client.sendAsync(request, info -> subscriber(info, out, received));
            try {
                response = await(asked, received, time);
            } finally {
                asked.cancel(true);
            }
        }
        long promised = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (response.statusCode() == 200 && promised >= 0 && promised != response.body()) {
            throw new HttpFailure(
                    Kind.PASSING, "sent " + response.body() + " of " + promised + " bytes: the report is cut off");
        }
        return new Answer(response.statusCode(), response.headers());
    }

    private static HttpRequest request(URI uri, Map<String, String> fields) throws HttpFailure {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").header("User-Agent", "shift-up");
        set(request, fields);
        return request.build();
    }

    /** Sets fields of the header that may be secrets. */
    static void set(HttpRequest.Builder request, Map<String, String> fields) throws HttpFailure {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            try {
                request.setHeader(field.getKey(), field.getValue());
            } catch (IllegalArgumentException e) {
                // Without its cause: the client's message repeats the value, and that may be a secret.
                throw new HttpFailure(Kind.LASTING, "is not asked: a header field of the credentials is not allowed");
            }
        }
    }

    private BodySubscriber<Long> subscriber(ResponseInfo info, FileChannel file, AtomicLong received) {
        return info.statusCode() == 200 ? new BodyToFile(file, limits.maxBytes(), received) : new NoBody();
    }

    /** Waits for the end, but not longer than there is time, and not while nothing comes. */
    private HttpResponse<Long> await(CompletableFuture<HttpResponse<Long>> asked, AtomicLong received, TimeLeft time)
            throws HttpFailure {
        long before = 0;
        while (true) {
            try {
                long wait = Math.min(time.left().toNanos(), limits.stall().toNanos());
                return asked.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                time.left();
                if (received.get() == before) {
                    throw new HttpFailure(Kind.PASSING, "sent nothing for " + TimeLeft.words(limits.stall()), null, e);
                }
                before = received.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HttpFailure(Kind.LASTING, "was not waited for: the build was interrupted", null, e);
            } catch (ExecutionException e) {
                throw Failures.words(e, limits);
            }
        }
    }
}
