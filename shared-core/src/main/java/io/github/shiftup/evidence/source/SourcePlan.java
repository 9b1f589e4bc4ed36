package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import io.github.shiftup.evidence.seal.AcceptedReports;
import io.github.shiftup.evidence.snapshot.AssetCount;
import io.github.shiftup.evidence.snapshot.Snapshot;
import io.github.shiftup.evidence.snapshot.SnapshotEntry;
import io.github.shiftup.evidence.snapshot.SnapshotFetcher;
import io.github.shiftup.evidence.snapshot.SnapshotLocator;
import io.github.shiftup.evidence.snapshot.SnapshotStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where this build gets its evidence from: a snapshot that it names; offline, servers' reports from the last snapshot;
 * else from where the policy says.
 *
 * @param fetcher of all sources
 * @param last snapshot of the service; null if there is none
 * @param named the snapshot that the build names; null if it names none
 * @param accepted signed reports; null if nothing is to be remembered
 * @param held whether servers' reports come from the last snapshot
 */
public record SourcePlan(
        SourceFetcher fetcher,
        @Nullable Snapshot last,
        @Nullable Snapshot named,
        @Nullable AcceptedReports accepted,
        boolean held) {

    /**
     * Plans.
     *
     * @param base that relative paths are relative to: the policy's folder
     * @param service of the policy
     */
    public static SourcePlan of(Path base, SourceAccess access, String service) {
        Fetchers live = new Fetchers(base, access);
        Path cache = access.cache();
        AcceptedReports accepted = cache == null ? null : new AcceptedReports(cache);
        if (access.snapshot() != null) {
            return named(access, service, accepted);
        }
        Snapshot last =
                cache == null ? null : new SnapshotStore(cache).last(service).orElse(null);
        return access.offline() && last != null
                ? new SourcePlan(offline(live, last), last, null, accepted, true)
                : new SourcePlan(live, last, null, accepted, false);
    }

    /** The same with whatever a host does to its fetcher. */
    public SourcePlan through(UnaryOperator<SourceFetcher> host) {
        return new SourcePlan(host.apply(fetcher), last, named, accepted, held);
    }

    private static SourcePlan named(SourceAccess access, String service, @Nullable AcceptedReports accepted) {
        try {
            Snapshot snapshot = SnapshotLocator.find(
                    String.valueOf(access.snapshot()), access.cache(), access.artifacts(), service);
            // Whoever names one by its digest or folder wants that one, however old; what LATEST brings has to be
            // newer.
            boolean remembers = SnapshotLocator.isMoving(String.valueOf(access.snapshot()));
            return new SourcePlan(new SnapshotFetcher(snapshot), null, snapshot, remembers ? accepted : null, false);
        } catch (FetchException e) {
            SourceFetcher none = request -> {
                throw new FetchException(Kind.UNREACHABLE, e.text(), e);
            };
            return new SourcePlan(none, null, null, null, false);
        }
    }

    private static SourceFetcher offline(SourceFetcher live, Snapshot last) {
        SourceFetcher held = new SnapshotFetcher(last);
        return request -> Fetchers.isRemote(request.from()) && SnapshotFetcher.holds(last, request.id(), request.from())
                ? held.fetch(request)
                : live.fetch(request);
    }

    /** What a source's assets are to be compared with; null if nothing came before. */
    @Nullable
    AssetCount before(SourceSpec spec) {
        if (named != null) {
            return entry(named, spec).map(SnapshotEntry::compared).orElse(null);
        }
        if (last == null) {
            return null;
        }
        boolean itself = held && Fetchers.isRemote(spec.from());
        return entry(last, spec)
                .map(entry -> itself ? entry.compared() : entry.accepted())
                .orElse(null);
    }

    private static Optional<SnapshotEntry> entry(Snapshot snapshot, SourceSpec spec) {
        return SnapshotFetcher.holds(snapshot, spec.id(), spec.from())
                ? snapshot.index().entry(spec.id())
                : Optional.empty();
    }
}
