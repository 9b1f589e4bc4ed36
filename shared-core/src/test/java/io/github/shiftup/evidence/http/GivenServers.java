package io.github.shiftup.evidence.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.fetch.Credentials;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.http.FaultServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Servers that answer as they are told, and a fetcher that keeps its copies in a folder. */
final class GivenServers implements AutoCloseable {

    static final String REPORT = "{\"SchemaVersion\": 2, \"Results\": []}";
    /** So long that a busy machine is not taken for a bad server. */
    static final HttpLimits PATIENT = limits(Duration.ofMinutes(2), Duration.ofSeconds(30));

    private final Path cache;
    private final List<FaultServer> servers = new ArrayList<>();

    GivenServers(Path cache) {
        this.cache = cache;
    }

    static HttpLimits limits(Duration whole, Duration silence) {
        return new HttpLimits(
                whole,
                Duration.ofSeconds(10),
                silence,
                100_000,
                200_000,
                3,
                Duration.ofMillis(10),
                Duration.ofMillis(1_200),
                3);
    }

    @Override
    public void close() throws IOException {
        for (FaultServer server : servers) {
            server.close();
        }
    }

    FaultServer server(Reply... replies) throws IOException {
        FaultServer server = FaultServer.answering(replies);
        servers.add(server);
        return server;
    }

    HttpFetcher fetcher(boolean offline) {
        return fetcher(offline, PATIENT);
    }

    private HttpFetcher fetcher(boolean offline, HttpLimits limits) {
        Credentials credentials = id -> {
            if (!id.equals("falco")) {
                throw new FetchException(Kind.UNREACHABLE, "no server " + id);
            }
            return Map.of("Authorization", "Bearer s3cret");
        };
        return new HttpFetcher(cache, credentials, offline, limits, null, null);
    }

    Fetched fetch(String address) throws FetchException {
        return fetcher(false).fetch(FetchRequest.of("s", address));
    }

    Fetched fetchAs(@Nullable String serverId, String address) throws FetchException {
        return fetcher(false).fetch(new FetchRequest("s", address, serverId, null, null));
    }

    FetchException failure(String address) {
        return failure(address, PATIENT);
    }

    FetchException failure(String address, HttpLimits limits) {
        try {
            Fetched fetched = fetcher(false, limits).fetch(FetchRequest.of("s", address));
            throw new AssertionError("got " + fetched);
        } catch (FetchException e) {
            return e;
        }
    }

    static String text(Fetched fetched) throws IOException {
        return Files.readString(fetched.files().get(0).file());
    }

    void nothingHalfIsLeft() throws IOException {
        Path unfinished = cache.resolve("unfinished");
        if (Files.isDirectory(unfinished)) {
            try (Stream<Path> files = Files.list(unfinished)) {
                assertThat(files).isEmpty();
            }
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
