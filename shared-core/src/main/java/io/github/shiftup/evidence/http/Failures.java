package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Instant;
import javax.net.ssl.SSLHandshakeException;

/** What goes wrong, in words, and whether it is worth another attempt. */
final class Failures {
    private Failures() {}

    /** What the client threw. */
    static HttpFailure words(Throwable thrown, HttpLimits limits) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof HttpFailure known) {
                return known;
            }
            if (each instanceof HttpConnectTimeoutException) {
                return passing("could not be reached within " + TimeLeft.words(limits.connect()), thrown);
            }
            if (each instanceof UnresolvedAddressException) {
                return passing("could not be reached: the name of the host is not known", thrown);
            }
            if (each instanceof SSLHandshakeException) {
                return new HttpFailure(
                        Kind.LASTING,
                        "is not to be trusted: " + each.getMessage()
                                + ". Put the certificate of its authority into Java's trust store",
                        null,
                        thrown);
            }
        }
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        if (cause instanceof ConnectException) {
            return passing("could not be reached: it refuses the connection", thrown);
        }
        return passing("broke off: " + cause.getClass().getSimpleName() + " " + cause.getMessage(), thrown);
    }

    /** An answer that is no report. */
    static HttpFailure ofReport(Answer answer, boolean withCredentials) {
        int status = answer.status();
        return switch (status) {
            case 404, 410 -> new HttpFailure(Kind.GONE, "has no report there (" + status + ")");
            default ->
                status(
                        answer,
                        withCredentials
                                ? ": the credentials are not accepted, or not for this report"
                                : ": it wants credentials. Name them with serverId or headerFile",
                        "answered with status " + status + ", which is no report");
        };
    }

    /** An answer of a server that did not take what was sent. */
    static HttpFailure ofSending(Answer answer, boolean withCredentials) {
        int status = answer.status();
        return status(
                answer,
                withCredentials
                        ? ": the credentials are not accepted, or not for writing"
                        : ": it wants credentials. Name them with serverId",
                Redirects.is(status)
                        ? "redirects (" + status + "), which is not followed with what is sent; name the address itself"
                        : "does not take it (" + status + ")");
    }

    /** What a status means whatever was asked. */
    private static HttpFailure status(Answer answer, String ofCredentials, String otherwise) {
        int status = answer.status();
        return switch (status) {
            case 401, 403, 407 -> new HttpFailure(Kind.FORBIDDEN, "refuses (" + status + ")" + ofCredentials);
            case 408, 425, 429, 500, 502, 503, 504 ->
                new HttpFailure(
                        Kind.PASSING,
                        status == 429 ? "is asked too often (429)" : "failed (" + status + ")",
                        answer.retryAfter(Instant.now()),
                        null);
            default -> new HttpFailure(Kind.LASTING, otherwise);
        };
    }

    private static HttpFailure passing(String words, Throwable cause) {
        return new HttpFailure(Kind.PASSING, words, null, cause);
    }
}
