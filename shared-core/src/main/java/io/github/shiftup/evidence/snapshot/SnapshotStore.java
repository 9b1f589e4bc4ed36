package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The snapshots of a machine. One is written under a name that nobody knows, takes its place by one rename, and then, by
 * another, becomes the last one of its service. Killed in between, the last one is still the one before; no locks.
 */
public final class SnapshotStore {
    private static final String STAGING = ".staging-";
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path snapshots;

    /**
     * A store.
     *
     * @param cache folder that all builds of a machine share
     */
    public SnapshotStore(Path cache) {
        this.snapshots = cache.resolve("snapshots");
    }

    /** The last snapshot of a service. */
    public Optional<Snapshot> last(String service) {
        Path pointer = pointer(service);
        try {
            if (!Files.isRegularFile(pointer)) {
                return Optional.empty();
            }
            String digest = Files.readString(pointer, StandardCharsets.UTF_8).strip();
            return Optional.of(find(digest));
        } catch (IOException | FetchException e) {
            return Optional.empty();
        }
    }

    /**
     * A snapshot by its digest.
     *
     * @throws FetchException if there is none, or it is not what its digest says
     */
    public Snapshot find(String digest) throws FetchException {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new FetchException(Kind.UNREACHABLE, "\"" + digest + "\" is no digest of a snapshot");
        }
        Snapshot snapshot = Snapshot.open(snapshots.resolve(digest));
        if (!snapshot.digest().equals(digest)) {
            throw new FetchException(
                    Kind.UNREACHABLE, snapshot.directory() + " was changed: its index is not its name's");
        }
        return snapshot;
    }

    /** Begins a snapshot. */
    public StagedSnapshot begin() throws IOException {
        Path staging = snapshots.resolve(STAGING + UUID.randomUUID());
        Files.createDirectories(staging.resolve(Snapshot.FILES));
        return new StagedSnapshot(staging);
    }

    /** Lets a staged snapshot take its place; from here on it is never changed. */
    Snapshot seal(StagedSnapshot staged, SnapshotIndex index) throws IOException, FetchException {
        byte[] bytes = SnapshotJson.write(index);
        Files.write(staged.directory().resolve(Snapshot.INDEX), bytes);
        return take(staged, Sha256.of(bytes));
    }

    /** Lets a staged snapshot whose index is written take its place. */
    Snapshot take(StagedSnapshot staged, String digest) throws IOException, FetchException {
        Path place = snapshots.resolve(digest);
        if (!Files.isDirectory(place)) {
            try {
                Files.move(staged.directory(), place);
            } catch (IOException e) {
                // Another build may have been quicker with the same bytes.
                if (!Files.isDirectory(place)) {
                    throw e;
                }
            }
        }
        return find(digest);
    }

    /** Makes a snapshot the last one of its service, unless a newer one has become that in the meantime. */
    void point(Snapshot snapshot) throws IOException {
        String service = snapshot.index().service();
        Optional<Snapshot> last = last(service);
        if (last.isPresent()
                && last.get().index().created().isAfter(snapshot.index().created())) {
            return;
        }
        AtomicFiles.write(pointer(service), out -> out.write(snapshot.digest().getBytes(StandardCharsets.UTF_8)));
    }

    /** Seals and points. */
    public Snapshot commit(StagedSnapshot staged, SnapshotIndex index) throws IOException, FetchException {
        Snapshot snapshot = seal(staged, index);
        point(snapshot);
        return snapshot;
    }

    /** Removes what killed builds left, and snapshots that are so old that no limit allows them any more. */
    public void sweep(Instant now) throws IOException {
        if (!Files.isDirectory(snapshots)) {
            return;
        }
        List<String> last = pointed();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(snapshots, Files::isDirectory)) {
            for (Path each : all) {
                String name = String.valueOf(each.getFileName());
                Duration limit = name.startsWith(STAGING) ? ABANDONED : KEPT;
                boolean ours = name.startsWith(STAGING) || name.matches("[0-9a-f]{64}");
                Instant written = Files.getLastModifiedTime(each).toInstant();
                if (ours && !last.contains(name) && written.isBefore(now.minus(limit))) {
                    delete(each);
                }
            }
        }
    }

    private List<String> pointed() throws IOException {
        Path pointers = snapshots.resolve("last");
        if (!Files.isDirectory(pointers)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(pointers)) {
            return files.map(SnapshotStore::textOf).toList();
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path pointer(String service) {
        return snapshots.resolve("last").resolve(Sha256.of(service));
    }
}
