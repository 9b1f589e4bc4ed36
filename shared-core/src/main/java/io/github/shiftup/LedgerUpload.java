package io.github.shiftup;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.http.HttpLimits;
import io.github.shiftup.evidence.http.HttpSender;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCopy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a ledger's records to a server that takes files: an object store, WebDAV, a collector. */
public final class LedgerUpload {
    /** How long a build waits for the copy of its own records. */
    private static final Duration OF_A_BUILD = Duration.ofMinutes(1);

    private final String to;
    private final @Nullable String serverId;
    private final SourceAccess access;

    private LedgerUpload(String to, @Nullable String serverId, SourceAccess access) {
        this.to = to;
        this.serverId = serverId;
        this.access = access;
    }

    /**
     * Sends what the server does not have yet, each record to {@code <to>/service=.../date=.../<digest>.json}. What the server
     * has already (status 412 for {@code If-None-Match: *}) counts as sent.
     *
     * @param to {@code https} address; {@code http} for this machine only. A query stays behind the path
     * @param serverId of the host's credentials; null for none
     * @return what came of it; the server's failures are in there
     * @throws IllegalArgumentException if it is no address to send to
     * @throws IOException if the ledger cannot be read, or what arrived cannot be noted
     */
    public static LedgerCopy.Result send(Ledger ledger, String to, @Nullable String serverId, SourceAccess access)
            throws IOException {
        LedgerUpload upload = new LedgerUpload(to, serverId, access);
        return LedgerCopy.send(ledger, to, upload.sender(access.limits()));
    }

    /**
     * The same for the records of one service, the newest days first, within a minute: what is not sent by then waits.
     *
     * @throws IllegalArgumentException if it is no address to send to
     * @throws IOException if the ledger cannot be read, or what arrived cannot be noted
     */
    static LedgerCopy.Result send(
            Ledger ledger, String service, String to, @Nullable String serverId, SourceAccess access)
            throws IOException {
        LedgerUpload upload = new LedgerUpload(to, serverId, access);
        return LedgerCopy.send(
                ledger, service, to, upload.sender(access.limits().within(OF_A_BUILD)));
    }

    private LedgerCopy.Sender sender(HttpLimits limits) {
        String shown = Address.redacted(to);
        String problem = Address.isHttp(to) ? Address.problem(to) : "is no https address";
        if (problem != null) {
            throw new IllegalArgumentException("The copy of the ledger, " + shown + ", " + problem);
        }
        if (access.offline()) {
            return (path, bytes) -> {
                throw new IOException(shown + " was not asked, as the build is offline");
            };
        }
        Map<String, String> fields = fields();
        HttpSender sender = new HttpSender(limits, access.proxies(), null);
        URI base = URI.create(to);
        return (path, bytes) -> {
            try {
                sender.put(place(base, path), bytes, fields);
            } catch (IOException e) {
                throw new IOException(shown + " " + e.getMessage(), e);
            }
        };
    }

    private Map<String, String> fields() {
        try {
            return serverId == null ? Map.of() : access.credentials().headers(serverId);
        } catch (FetchException e) {
            throw new IllegalArgumentException("The copy of the ledger: " + e.text(), e);
        }
    }

    /** The percent signs of a folder's name are escaped in turn, so that the server has folders of the same names. */
    static URI place(URI base, String path) {
        String query = base.getRawQuery();
        String folder = base.getRawPath().replaceFirst("/+$", "");
        try {
            String within = new URI(null, null, '/' + path, null).getRawPath();
            return URI.create(base.getScheme() + "://" + base.getRawAuthority() + folder + within
                    + (query == null ? "" : '?' + query));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // a path is never wrong once it is quoted
        }
    }
}
