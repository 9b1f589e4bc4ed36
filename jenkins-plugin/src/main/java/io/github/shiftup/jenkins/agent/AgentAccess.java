package io.github.shiftup.jenkins.agent;

import io.github.shiftup.HostSources;
import io.github.shiftup.HostSources.HostCopy;
import io.github.shiftup.HostSources.HostSource;
import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.Credentials;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.http.HttpLimits;
import io.github.shiftup.evidence.source.SourceAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an agent gets at sources. Credentials belong to the place that Jenkins was told them for: their names are made up
 * anew for each evaluation, so that no policy can have them sent elsewhere.
 */
final class AgentAccess {
    private static final String EVIDENCE = "evidence";
    private static final String INTEL = "intel";
    private static final String LEDGER = "ledger";

    private final String secret = UUID.randomUUID().toString();
    private final List<Place> evidence;
    private final List<Place> intel;
    private final @Nullable LedgerPlace ledger;

    AgentAccess(List<Place> evidence, List<Place> intel, @Nullable LedgerPlace ledger) {
        this.evidence = evidence;
        this.intel = intel;
        this.ledger = ledger;
    }

    /**
     * The sources; globs are relative to the workspace, wherever the policy lies in it.
     *
     * @param asked whether what is offered is asked for too
     */
    HostSources sources(Path workspace, boolean asked) {
        return new HostSources(
                evidence.stream()
                        .map(place -> source(place, workspace, EVIDENCE, place.offered() && !asked))
                        .toList(),
                intel.stream()
                        .map(place -> source(place, workspace, INTEL, false))
                        .toList(),
                copy());
    }

    private @Nullable HostCopy copy() {
        String to = ledger == null ? null : ledger.copyTo();
        return ledger == null || to == null
                ? null
                : new HostCopy(to, ledger.headers().isEmpty() ? null : serverId(LEDGER, ""));
    }

    private HostSource source(Place place, Path workspace, String kind, boolean offered) {
        return new HostSource(
                place.id(),
                place.from(),
                place.folder() == null ? workspace : Path.of(place.folder()),
                place.headers().isEmpty() ? null : serverId(kind, place.id()),
                place.maxAge() == null ? null : Duration.parse(place.maxAge()),
                offered);
    }

    /** Evidence and intel may have the same id, and each its own credentials. */
    private String serverId(String kind, String id) {
        return secret + ':' + kind + ':' + id;
    }

    SourceAccess access(Path cache, long maxBytes, @Nullable ProxySettings proxy) {
        Map<String, Map<String, String>> known = new HashMap<>();
        evidence.forEach(place -> known.put(serverId(EVIDENCE, place.id()), place.headers()));
        intel.forEach(place -> known.put(serverId(INTEL, place.id()), place.headers()));
        if (ledger != null) {
            known.put(serverId(LEDGER, ""), ledger.headers());
        }
        Credentials credentials = serverId -> {
            Map<String, String> headers = known.get(serverId);
            if (headers == null) {
                throw new FetchException(
                        Kind.UNREACHABLE,
                        "Jenkins gives credentials only to addresses of its own settings, not to the server id \""
                                + serverId
                                + "\" of a policy. Name the source in the gate's evidence, with its id, address"
                                + " and credentialsId; the copy of a ledger in the gate's ledger, with copyTo and"
                                + " credentialsId");
            }
            return headers;
        };
        HttpLimits usual = HttpLimits.DEFAULT;
        HttpLimits limits = new HttpLimits(
                usual.deadline(),
                usual.connect(),
                usual.stall(),
                Math.min(maxBytes, usual.maxBytes()),
                Math.min(maxBytes, usual.maxUnpacked()),
                usual.attempts(),
                usual.backoff(),
                usual.maxPause(),
                usual.redirects());
        return new SourceAccess(
                cache, credentials, Artifacts.NONE, false, proxy == null ? null : proxy.selector(), limits, null);
    }

    /** All sources of a policy that was made up, since there is none. */
    static List<String> entries(List<Place> evidence) {
        List<String> entries = new ArrayList<>();
        evidence.forEach(place ->
                entries.add("  - { id: '" + quoted(place.id()) + "', from: '" + quoted(place.from()) + "' }\n"));
        return entries;
    }

    static String quoted(String text) {
        return text.replace("'", "''").replaceAll("\\p{Cntrl}", " ");
    }
}
