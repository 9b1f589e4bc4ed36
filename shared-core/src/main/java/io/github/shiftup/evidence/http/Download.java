package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Gets a report whole: along redirects, again after a failure that may pass, and into the cache. */
final class Download {
    private final HttpLimits limits;
    private final Transfer transfer;
    private final DownloadCache cache;
    private final RetryPolicy retries;
    private final Clock clock;

    Download(HttpLimits limits, Transfer transfer, DownloadCache cache, Clock clock) {
        this.limits = limits;
        this.transfer = transfer;
        this.cache = cache;
        this.retries = new RetryPolicy(limits, () -> ThreadLocalRandom.current().nextDouble());
        this.clock = clock;
    }

    /**
     * Gets a report.
     *
     * @param key of the address in the cache
     * @param credentials header fields for this address' own server
     * @param before the last good copy
     * @return that copy if the server says that nothing has changed
     */
    Copy get(URI uri, String key, Map<String, String> credentials, Optional<Copy> before) throws HttpFailure {
        TimeLeft time = new TimeLeft(limits.deadline());
        for (int attempt = 1; ; attempt++) {
            try {
                return once(uri, key, credentials, before, time);
            } catch (HttpFailure e) {
                Optional<Duration> pause = retries.pause(attempt, e, time);
                if (pause.isEmpty()) {
                    throw attempt == 1
                            ? e
                            : new HttpFailure(
                                    e.kind(), e.getMessage() + ", also at attempt " + attempt, e.retryAfter(), e);
                }
                sleep(pause.get());
            } catch (IOException e) {
                throw new HttpFailure(
                        Kind.LASTING,
                        "could not be stored: " + e.getClass().getSimpleName() + " " + e.getMessage(),
                        null,
                        e);
            }
        }
    }

    private Copy once(URI uri, String key, Map<String, String> credentials, Optional<Copy> before, TimeLeft time)
            throws HttpFailure, IOException {
        Path sent = cache.begin();
        Path unpacked = cache.begin();
        try {
            Answer answer = follow(uri, credentials, before, sent, time);
            if (answer.status() == 304 && before.isPresent()) {
                return before.get();
            }
            if (answer.status() != 200) {
                throw Failures.ofReport(answer, !credentials.isEmpty());
            }
            return cache.store(
                    key, ReportBody.check(answer, sent, unpacked, limits.maxUnpacked()), answer, clock.instant());
        } finally {
            Files.deleteIfExists(sent);
            Files.deleteIfExists(unpacked);
        }
    }

    private Answer follow(URI from, Map<String, String> credentials, Optional<Copy> before, Path sent, TimeLeft time)
            throws HttpFailure, IOException {
        Redirects redirects = new Redirects(limits.redirects());
        URI at = from;
        while (true) {
            Map<String, String> fields = new HashMap<>(conditions(before));
            if (Redirects.sameOrigin(from, at)) {
                fields.putAll(credentials);
            }
            Answer answer = transfer.ask(at, fields, sent, time);
            if (!Redirects.is(answer.status())) {
                return answer;
            }
            at = redirects.next(at, answer.headers().firstValue("Location"));
        }
    }

    private static Map<String, String> conditions(Optional<Copy> before) {
        Map<String, String> fields = new HashMap<>();
        before.ifPresent(copy -> {
            if (!copy.etag().isEmpty()) {
                fields.put("If-None-Match", copy.etag());
            } else if (!copy.lastModified().isEmpty()) {
                fields.put("If-Modified-Since", copy.lastModified());
            }
        });
        return fields;
    }

    private static void sleep(Duration pause) throws HttpFailure {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(Kind.LASTING, "was not waited for: the build was interrupted", null, e);
        }
    }
}
