package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where an answer leads: never from an encrypted address to one that is not, and not for ever. */
final class Redirects {
    private final int limit;
    private int followed;

    Redirects(int limit) {
        this.limit = limit;
    }

    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    URI next(URI from, Optional<String> location) throws HttpFailure {
        if (++followed > limit) {
            throw new HttpFailure(Kind.LASTING, "redirected more than " + limit + " times");
        }
        if (location.isEmpty()) {
            throw new HttpFailure(Kind.LASTING, "redirects without saying where to");
        }
        URI to;
        try {
            to = from.resolve(location.get());
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(Kind.LASTING, "redirects to something that is no address");
        }
        String shown = Address.redacted(to.toString());
        if (to.getHost() == null || !Address.isHttp(to.toString()) || to.getRawUserInfo() != null) {
            throw new HttpFailure(Kind.LASTING, "redirects to " + shown + ", which is no address for a report");
        }
        if (!Address.isEncrypted(to) && (Address.isEncrypted(from) || !Address.isLoopback(to))) {
            throw new HttpFailure(Kind.LASTING, "redirects to " + shown + ", which is not encrypted");
        }
        return to;
    }

    /** Whether credentials for one address may be sent to the other: scheme, host and port are the same. */
    static boolean sameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : Address.isEncrypted(uri) ? 443 : 80;
        return (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
