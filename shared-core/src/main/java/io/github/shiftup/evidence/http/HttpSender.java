package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Puts files where a server has none yet, again after a failure that may pass. Redirects are not followed. */
public final class HttpSender {
    private final HttpClient client;
    private final HttpLimits limits;
    private final RetryPolicy retries;
    private final TimeLeft time;

    /**
     * A sender, whose time begins to run.
     *
     * @param limits of which the deadline is for all that is sent
     * @param proxies null for the machine's
     * @param trust null for the platform's
     */
    public HttpSender(HttpLimits limits, @Nullable ProxySelector proxies, @Nullable SSLContext trust) {
        this.client = Transfer.client(limits, proxies, trust);
        this.limits = limits;
        this.retries = new RetryPolicy(limits, () -> ThreadLocalRandom.current().nextDouble());
        this.time = new TimeLeft(limits.deadline());
    }

    /**
     * Puts a file. Once this returns, the server has it, from now or from before.
     *
     * @param fields of the header, such as credentials
     * @throws IOException if it has not; the message says why and goes on from the name of the place; no secret is in it
     */
    public void put(URI uri, byte[] file, Map<String, String> fields) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                once(request(uri, file, fields), !fields.isEmpty());
                return;
            } catch (HttpFailure e) {
                Optional<Duration> pause = retries.pause(attempt, e, time);
                if (pause.isEmpty()) {
                    throw new IOException(e.getMessage() + (attempt == 1 ? "" : ", also at attempt " + attempt), e);
                }
                sleep(pause.get());
            }
        }
    }

    private HttpRequest request(URI uri, byte[] file, Map<String, String> fields) throws HttpFailure {
        Duration left = left();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(left.compareTo(limits.stall()) < 0 ? left : limits.stall())
                .header("User-Agent", "shift-up")
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofByteArray(file));
        Transfer.set(request, fields);
        return request.build();
    }

    private Duration left() throws HttpFailure {
        if (!time.allows(Duration.ZERO)) {
            throw new HttpFailure(Kind.LASTING, "did not take everything within " + TimeLeft.words(limits.deadline()));
        }
        return time.left();
    }

    private void once(HttpRequest request, boolean withCredentials) throws HttpFailure {
        HttpResponse<Long> response;
        try {
            response = client.send(request, info -> new NoBody());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(Kind.LASTING, "was not waited for: the build was interrupted", null, e);
        } catch (HttpConnectTimeoutException e) {
            throw Failures.words(e, limits);
        } catch (HttpTimeoutException e) {
            throw new HttpFailure(Kind.PASSING, "said nothing for " + TimeLeft.words(limits.stall()), null, e);
        } catch (IOException e) {
            throw Failures.words(e, limits);
        }
        int status = response.statusCode();
        if (status / 100 != 2 && status != 412) {
            throw Failures.ofSending(new Answer(status, response.headers()), withCredentials);
        }
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was not waited for: the build was interrupted", e);
        }
    }
}
