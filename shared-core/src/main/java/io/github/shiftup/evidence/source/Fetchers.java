package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.fetch.FileFetcher;
import io.github.shiftup.evidence.fetch.MavenCoordinates;
import io.github.shiftup.evidence.fetch.MavenFetcher;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import io.github.shiftup.evidence.http.HttpFetcher;
import io.github.shiftup.evidence.snapshot.Snapshot;
import io.github.shiftup.evidence.snapshot.SnapshotEntry;
import io.github.shiftup.evidence.snapshot.SnapshotStore;
import io.github.shiftup.evidence.snapshot.SnapshotZip;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Every source by the way that its location names. */
public final class Fetchers implements SourceFetcher {
    /** What the ids of intel begin with, which no source's does. */
    private static final String INTEL = "intel/";

    private final SourceAccess access;
    private final SourceFetcher files;
    private final SourceFetcher artifacts;
    private @Nullable SourceFetcher servers;

    /**
     * All ways.
     *
     * @param base that relative paths are relative to: the policy's folder
     */
    public Fetchers(Path base, SourceAccess access) {
        this.access = access;
        this.files = new FileFetcher(base);
        this.artifacts = new MavenFetcher(access.artifacts());
    }

    /** Whether a location is on another machine. */
    public static boolean isRemote(String from) {
        return Address.isHttp(from) || MavenCoordinates.isMaven(from);
    }

    @Override
    public Fetched fetch(FetchRequest request) throws FetchException {
        if (Address.isHttp(request.from())) {
            return servers(request).fetch(request);
        }
        if (!MavenCoordinates.isMaven(request.from())) {
            return files.fetch(request);
        }
        Fetched fetched = artifacts.fetch(request);
        // Intel is published as zips too: only what has a snapshot's index is one.
        return MavenCoordinates.of(request.from()).type().equals("zip")
                        && (!request.id().startsWith(INTEL)
                                || SnapshotZip.isOne(fetched.files().get(0).file()))
                ? ofZip(request, fetched)
                : fetched;
    }

    /** A snapshot that somebody else made: the source with the same id in it. */
    private Fetched ofZip(FetchRequest request, Fetched fetched) throws FetchException {
        if (access.cache() == null) {
            throw new FetchException(Kind.UNREACHABLE, request.from() + ": there is no folder to unpack it to");
        }
        Snapshot snapshot = SnapshotZip.unpack(fetched.files().get(0).file(), new SnapshotStore(access.cache()));
        SnapshotEntry entry = snapshot.index()
                .entry(request.id())
                .orElseThrow(() -> new FetchException(
                        Kind.MISSING,
                        request.from() + " holds no source with the id " + request.id() + ", only "
                                + snapshot.index().entries().stream()
                                        .map(SnapshotEntry::id)
                                        .toList()));
        return snapshot.files(entry);
    }

    private synchronized SourceFetcher servers(FetchRequest request) throws FetchException {
        if (access.cache() == null) {
            throw new FetchException(
                    Kind.UNREACHABLE,
                    Address.redacted(request.from()) + ": reports are read from files only here;"
                            + " name a snapshot of the sources");
        }
        if (servers == null) {
            servers = new HttpFetcher(
                    access.cache(), access.credentials(), access.offline(), access.limits(), access.proxies(), null);
        }
        return servers;
    }
}
