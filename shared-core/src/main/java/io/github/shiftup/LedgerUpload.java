package io.github.shiftup;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.http.HttpSender;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCopy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a ledger's records to a server that takes files: an object store, WebDAV, a collector. */
public final class LedgerUpload {
    private LedgerUpload() {}

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
        String shown = Address.redacted(to);
        String problem = Address.isHttp(to) ? Address.problem(to) : "is no https address";
        if (problem != null) {
            throw new IllegalArgumentException("The copy of the ledger, " + shown + ", " + problem);
        }
        if (access.offline()) {
            return LedgerCopy.send(ledger, to, (path, bytes) -> {
                throw new IOException(shown + " was not asked, as the build is offline");
            });
        }
        Map<String, String> fields = fields(serverId, access);
        HttpSender sender = new HttpSender(access.limits(), access.proxies(), null);
        URI base = URI.create(to);
        return LedgerCopy.send(ledger, to, (path, bytes) -> {
            try {
                sender.put(place(base, path), bytes, fields);
            } catch (IOException e) {
                throw new IOException(shown + " " + e.getMessage(), e);
            }
        });
    }

    private static Map<String, String> fields(@Nullable String serverId, SourceAccess access) {
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
