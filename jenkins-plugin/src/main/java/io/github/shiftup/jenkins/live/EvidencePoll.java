package io.github.shiftup.jenkins.live;

import hudson.Extension;
import hudson.ProxyConfiguration;
import hudson.model.AsyncPeriodicWork;
import hudson.model.TaskListener;
import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.jenkins.config.EvidenceSource;
import io.github.shiftup.jenkins.config.ShiftUpGlobalConfiguration;
import io.github.shiftup.jenkins.judging.EvidenceStore;
import io.github.shiftup.jenkins.judging.Headers;
import io.github.shiftup.jenkins.verdict.Bounded;
import io.github.shiftup.jenkins.verdict.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.util.Timer;

/** Looks from time to time whether the shared sources with an address say something new. */
@Extension
public final class EvidencePoll extends AsyncPeriodicWork {
    private static final Logger LOGGER = Logger.getLogger(EvidencePoll.class.getName());
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String TAG = "etag";

    /** For all that one source sends. */
    private final Duration patience;

    private long lastLook;

    public EvidencePoll() {
        this(Duration.ofMinutes(5));
    }

    EvidencePoll(Duration patience) {
        super("Shift Up: new evidence");
        this.patience = patience;
    }

    @Override
    public long getRecurrencePeriod() {
        return MIN;
    }

    @Override
    protected Level getNormalLoggingLevel() {
        return Level.FINE;
    }

    @Override
    protected void execute(TaskListener listener) throws InterruptedException {
        int minutes = ShiftUpGlobalConfiguration.get().getPollMinutes();
        long now = System.currentTimeMillis();
        if (minutes > 0 && now - lastLook >= minutes * MIN) {
            lastLook = now;
            look();
        }
        // An agent may be there by now that was missing when the evidence came.
        Rejudging.get().lookSoon();
    }

    /** Looks at all of them now. */
    void look() throws InterruptedException {
        for (EvidenceSource source : ShiftUpGlobalConfiguration.get().getSources()) {
            if (source.getUrl() != null && Names.isId(source.getId())) {
                try {
                    look(source.getId(), source.getUrl(), source);
                } catch (IOException e) {
                    // What the source does not say is judged by the age of what it said last.
                    LOGGER.log(Level.WARNING, "Evidence of {0} could not be fetched: {1}", new Object[] {
                        source.getId(), e.getMessage()
                    });
                }
            }
        }
    }

    private void look(String id, String url, EvidenceSource source) throws IOException, InterruptedException {
        if (Address.problem(url) != null) {
            throw new IOException("its address " + Address.problem(url));
        }
        EvidenceStore store = EvidenceStore.get();
        HttpRequest.Builder request = ProxyConfiguration.newHttpRequestBuilder(URI.create(url))
                .timeout(patience)
                .GET();
        Headers.ofSystem(source.getCredentialsId(), url).forEach(request::header);
        String tag = store.note(id, TAG);
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        // Redirects are not followed: the credentials are for this address.
        HttpClient client = ProxyConfiguration.newHttpClientBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() == NOT_MODIFIED) {
                return;
            }
            if (response.statusCode() != OK) {
                throw new IOException("the server answered " + response.statusCode());
            }
            takeInTime(id, body, store);
            store.note(id, TAG, response.headers().firstValue("ETag").orElse(""));
        }
    }

    /** The client's own limit ends with the header; a body that never ends is closed under whoever reads it. */
    private void takeInTime(String id, InputStream body, EvidenceStore store) throws IOException {
        Future<?> end = Timer.get().schedule(() -> close(body), patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            take(id, body, store);
        } catch (IOException e) {
            throw end.isDone() ? new IOException("it was not sent whole within " + patience.toSeconds() + " s", e) : e;
        } finally {
            end.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "A body could not be closed", e);
        }
    }

    private static void take(String id, InputStream body, EvidenceStore store) throws IOException {
        Path received = store.receiving(id);
        try {
            MessageDigest digest = EvidenceStore.sha256();
            long most = ShiftUpGlobalConfiguration.get().maxReportBytes();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(received), digest)) {
                new Bounded(body, most, "the report").transferTo(out);
            }
            if (store.accept(id, received, digest.digest())) {
                Rejudging.get().lookSoon();
            }
        } finally {
            Files.deleteIfExists(received);
        }
    }
}
