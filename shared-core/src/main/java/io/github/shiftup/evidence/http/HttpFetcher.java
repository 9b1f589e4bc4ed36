package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.Credentials;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.fetch.FetchedFile.TimeBasis;
import io.github.shiftup.evidence.fetch.HeaderFile;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Reports from a web server; its last good copy where the server fails or the build is offline. */
public final class HttpFetcher implements SourceFetcher {
    private final Download download;
    private final DownloadCache cache;
    private final Credentials credentials;
    private final boolean offline;

    /**
     * A fetcher.
     *
     * @param cache folder of the copies
     * @param offline whether no server is to be asked
     * @param proxies null for the machine's
     * @param trust null for the platform's
     */
    public HttpFetcher(
            Path cache,
            Credentials credentials,
            boolean offline,
            HttpLimits limits,
            @Nullable ProxySelector proxies,
            @Nullable SSLContext trust) {
        this.cache = new DownloadCache(cache);
        this.credentials = credentials;
        this.offline = offline;
        this.download = new Download(limits, new Transfer(limits, proxies, trust), this.cache, Clock.systemUTC());
    }

    /** Removes old copies that nothing needs any more. */
    public static void sweep(Path cache, Instant now) throws IOException {
        new DownloadCache(cache).sweep(now);
    }

    @Override
    public Fetched fetch(FetchRequest request) throws FetchException {
        String problem = Address.problem(request.from());
        if (problem != null) {
            throw new FetchException(Kind.UNREACHABLE, Address.redacted(request.from()) + " " + problem);
        }
        Got report = get(URI.create(request.from()), request);
        Path signature = null;
        if (request.signatureSuffix() != null) {
            signature = signature(request, request.signatureSuffix());
        }
        FetchedFile file = new FetchedFile(
                Address.redacted(request.from()),
                report.copy().file(),
                signature,
                Answer.time(report.copy().lastModified()).orElse(null),
                TimeBasis.SERVER,
                report.copy().fetched(),
                report.copy().sha256());
        return report.why() == null
                ? Fetched.now(List.of(file))
                : new Fetched(List.of(file), report.copy().fetched(), List.of(report.why()));
    }

    /**
     * What was got.
     *
     * @param why the server itself was not heard; null if it was
     */
    private record Got(Copy copy, @Nullable String why) {
        static Got today(Copy copy) {
            return new Got(copy, null);
        }
    }

    private @Nullable Path signature(FetchRequest request, String suffix) throws FetchException {
        int query = request.from().indexOf('?');
        String from = query < 0
                ? request.from() + suffix
                : request.from().substring(0, query) + suffix + request.from().substring(query);
        try {
            return get(URI.create(from), request).copy().file();
        } catch (FetchException e) {
            if (e.kind() == Kind.MISSING) {
                return null;
            }
            throw e;
        }
    }

    private Got get(URI uri, FetchRequest request) throws FetchException {
        String shown = Address.redacted(uri.toString());
        String key = uri + "\n" + request.serverId();
        Optional<Copy> before = cache.lastGood(key);
        if (offline) {
            return new Got(
                    before.orElseThrow(() -> new FetchException(
                            Kind.UNREACHABLE,
                            shown + ": the build is offline, and the report was never fetched here before."
                                    + " Run shift-up:sync online once")),
                    shown + " was not asked, as the build is offline");
        }
        try {
            Map<String, String> fields = fields(request);
            return Got.today(download.get(uri, key, fields, before));
        } catch (HttpFailure e) {
            if (before.isPresent() && e.allowsCopy()) {
                return new Got(before.get(), shown + " " + e.getMessage());
            }
            throw new FetchException(
                    e.kind() == HttpFailure.Kind.GONE ? Kind.MISSING : Kind.UNREACHABLE,
                    shown + " " + e.getMessage(),
                    e);
        }
    }

    private Map<String, String> fields(FetchRequest request) throws FetchException {
        if (request.headerFile() != null) {
            return HeaderFile.read(request.headerFile());
        }
        return request.serverId() == null ? Map.of() : credentials.headers(request.serverId());
    }
}
