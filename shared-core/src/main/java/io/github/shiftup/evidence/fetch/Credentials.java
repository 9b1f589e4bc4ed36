package io.github.shiftup.evidence.fetch;

import io.github.shiftup.evidence.fetch.FetchException.Kind;
import java.util.Map;

/** The secrets that a host keeps: servers of Maven's settings, credentials of Jenkins. */
@FunctionalInterface
public interface Credentials {
    /** For hosts that keep none. */
    Credentials NONE = serverId -> {
        throw new FetchException(
                Kind.UNREACHABLE, "no credentials are known here for the server id \"" + serverId + "\"");
    };

    /**
     * The header fields that prove who asks.
     *
     * @throws FetchException if the host knows no such server; the message names the id and no secret
     */
    Map<String, String> headers(String serverId) throws FetchException;
}
