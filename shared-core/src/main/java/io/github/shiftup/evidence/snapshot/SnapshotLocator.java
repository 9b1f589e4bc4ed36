package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.MavenCoordinates;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the snapshot that a build names: {@code last}, a digest, a folder, a zip, or {@code mvn:} coordinates of a zip. */
public final class SnapshotLocator {
    private static final String LAST = "last";
    private static final String SHA256 = "sha256:";

    private SnapshotLocator() {}

    /** Whether the same name can mean another snapshot tomorrow. */
    public static boolean isMoving(String named) {
        return named.equals(LAST) || MavenCoordinates.isMaven(named);
    }

    /** Whether the name is a path. */
    public static boolean isPath(String named) {
        return !isMoving(named) && !named.startsWith(SHA256);
    }

    /**
     * Finds.
     *
     * @param cache folder that all builds of a machine share; null if there is none
     * @param service whose last snapshot is meant
     * @throws FetchException if there is no such snapshot, in words
     */
    public static Snapshot find(String named, @Nullable Path cache, Artifacts artifacts, String service)
            throws FetchException {
        Path path = isPath(named) ? Path.of(named) : null;
        if (path != null && Files.isDirectory(path)) {
            return Snapshot.open(path);
        }
        if (cache == null) {
            throw new FetchException(Kind.UNREACHABLE, "snapshot " + named + ": only folders can be read here");
        }
        SnapshotStore store = new SnapshotStore(cache);
        if (path != null) {
            return SnapshotZip.unpack(path, store);
        }
        if (MavenCoordinates.isMaven(named)) {
            String problem = MavenCoordinates.problem(named);
            if (problem != null) {
                throw new FetchException(Kind.UNREACHABLE, named + " " + problem);
            }
            return SnapshotZip.unpack(
                    artifacts.resolve(MavenCoordinates.of(named)).file(), store);
        }
        if (named.equals(LAST)) {
            return store.last(service)
                    .orElseThrow(() -> new FetchException(
                            Kind.UNREACHABLE,
                            "there is no snapshot of " + service + " on this machine. Run shift-up:sync"));
        }
        return store.find(named.substring(SHA256.length()));
    }
}
