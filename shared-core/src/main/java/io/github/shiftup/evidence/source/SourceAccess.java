package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.Credentials;
import io.github.shiftup.evidence.http.HttpLimits;
import java.net.ProxySelector;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a host gives to get at sources that do not lie in files.
 *
 * @param cache folder for copies and snapshots, shared by all builds of a machine; null if there is none, and then nothing
 *     is fetched from a server
 * @param credentials for servers
 * @param artifacts the build's repositories
 * @param offline whether no server is to be asked
 * @param proxies null for the machine's
 * @param limits of transfers
 * @param snapshot to read instead of the sources: {@code last}, {@code sha256:...}, a folder, a zip, {@code mvn:...}; null
 *     for the sources themselves
 */
public record SourceAccess(
        @Nullable Path cache,
        Credentials credentials,
        Artifacts artifacts,
        boolean offline,
        @Nullable ProxySelector proxies,
        HttpLimits limits,
        @Nullable String snapshot) {

    /** Files only. */
    public static final SourceAccess FILES =
            new SourceAccess(null, Credentials.NONE, Artifacts.NONE, true, null, HttpLimits.DEFAULT, null);

    /** Servers without credentials, and copies in a folder. */
    public static SourceAccess of(Path cache) {
        return new SourceAccess(cache, Credentials.NONE, Artifacts.NONE, false, null, HttpLimits.DEFAULT, null);
    }

    public SourceAccess withOffline(boolean without) {
        return new SourceAccess(cache, credentials, artifacts, without, proxies, limits, snapshot);
    }

    public SourceAccess withSnapshot(@Nullable String named) {
        return new SourceAccess(cache, credentials, artifacts, offline, proxies, limits, named);
    }
}
