package io.github.shiftup;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.http.HttpFetcher;
import io.github.shiftup.evidence.snapshot.AssetCount;
import io.github.shiftup.evidence.snapshot.Snapshot;
import io.github.shiftup.evidence.snapshot.SnapshotEntry;
import io.github.shiftup.evidence.snapshot.SnapshotFetcher;
import io.github.shiftup.evidence.snapshot.SnapshotIndex;
import io.github.shiftup.evidence.snapshot.SnapshotStore;
import io.github.shiftup.evidence.snapshot.StagedSnapshot;
import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.SourcePlan;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.SourceStates;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fetches all sources and intel of a policy into an immutable snapshot. All or nothing: where a required source cannot be
 * had, be read or be trusted, there is no new snapshot, and the last one stays the last one. Age is not judged here; the
 * gate does that whenever it reads the snapshot.
 *
 * @param snapshot null if there is none because of the problems
 * @param sources how each did
 * @param problems why there is no snapshot, in words
 */
public record Sync(@Nullable Snapshot snapshot, List<SourceState> sources, List<String> problems) {

    public Sync {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /**
     * Syncs.
     *
     * @throws IOException if the snapshot cannot be written
     * @throws PolicyException if the policy cannot be read
     */
    public static Sync run(SyncRequest request) throws IOException {
        Policy policy = PolicyLoader.load(request.policy(), request.access().artifacts());
        Path folder = request.policy().toAbsolutePath().normalize().resolveSibling("");
        Path cache = Objects.requireNonNull(request.access().cache(), "a sync needs a cache");
        SnapshotStore store = new SnapshotStore(cache);
        store.sweep(request.now());
        HttpFetcher.sweep(cache, request.now());
        SourcePlan live = SourcePlan.of(
                folder, request.access().withSnapshot(null), policy.identity().service());
        try (StagedSnapshot staged = store.begin()) {
            return run(policy, live, staged, store, request.now());
        }
    }

    private static Sync run(Policy policy, SourcePlan live, StagedSnapshot staged, SnapshotStore store, Instant now)
            throws IOException {
        for (var source : policy.sources()) {
            staged.add(source.request(), live.fetcher(), now);
        }
        for (Map.Entry<String, String> intel : policy.intel().locations().entrySet()) {
            staged.add(FetchedIntel.request(intel.getKey(), intel.getValue()), live.fetcher(), now);
        }
        String service = policy.identity().service();
        Snapshot preview = staged.preview(service, now);
        SourcePlan copied = new SourcePlan(new SnapshotFetcher(preview), live.last(), null, live.accepted(), false);
        Evidence evidence = new EvidenceLoader(copied, Limits.DEFAULT).load(policy.sources());
        List<SourceState> states = SourceStates.of(evidence, now);
        List<String> problems = new ArrayList<>(SourceStates.unusable(states));
        for (SnapshotEntry entry : staged.entries()) {
            if (entry.id().startsWith("intel/") && entry.absence() != null) {
                problems.add(entry.id().replace('/', ' ') + ": " + entry.absenceText());
            }
        }
        if (!problems.isEmpty()) {
            return new Sync(null, states, problems);
        }
        List<SnapshotEntry> entries = new ArrayList<>();
        for (SnapshotEntry entry : staged.entries()) {
            entries.add(evidence.sources().stream()
                    .filter(source -> source.spec().id().equals(entry.id()) && source.absence() == null)
                    .findFirst()
                    .map(source -> counted(entry, source, now))
                    .orElse(entry));
        }
        try {
            return new Sync(store.commit(staged, new SnapshotIndex(service, now, entries)), states, List.of());
        } catch (FetchException e) {
            throw new IOException(e.text(), e);
        }
    }

    /** A count that dropped too far is not what the next one is compared with: else two syncs would make it normal. */
    private static SnapshotEntry counted(SnapshotEntry entry, SourceReading source, Instant now) {
        Coverage coverage = source.coverage();
        AssetCount before = coverage.before();
        return entry.counted(
                before,
                before != null && coverage.dropped(source.spec().expect())
                        ? before
                        : new AssetCount(coverage.assets(), now));
    }
}
