package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.FetchRequest;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.evidence.fetch.SourceFetcher;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A snapshot that is being written. */
public final class StagedSnapshot implements AutoCloseable {
    private final Path directory;
    private final List<SnapshotEntry> entries = new ArrayList<>();

    StagedSnapshot(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** What is in it so far. */
    public List<SnapshotEntry> entries() {
        return List.copyOf(entries);
    }

    /** Fetches a source and copies what came; that nothing came is written down as well. */
    public void add(FetchRequest request, SourceFetcher fetcher, Instant now) throws IOException {
        Fetched fetched;
        try {
            fetched = fetcher.fetch(request);
        } catch (FetchException e) {
            entries.add(absent(request, e.kind(), e.text()));
            return;
        }
        if (fetched.files().isEmpty()) {
            entries.add(absent(request, Kind.MISSING, "no report at " + Address.redacted(request.from())));
            return;
        }
        List<SnapshotItem> items = new ArrayList<>();
        for (FetchedFile file : fetched.files()) {
            items.add(new SnapshotItem(
                    file.location(),
                    Objects.requireNonNull(copy(file.file())),
                    copy(file.signature()),
                    file.fetched() == null ? now : file.fetched(),
                    file.modified(),
                    file.basis()));
        }
        entries.add(new SnapshotEntry(
                request.id(),
                Address.redacted(request.from()),
                Sha256.of(request.from()),
                null,
                null,
                fetched.copyOf(),
                fetched.remarks(),
                items,
                null,
                null));
    }

    /** Reads what was copied, as if it were a snapshot already. */
    public Snapshot preview(String service, Instant now) {
        return new Snapshot(directory, "0".repeat(64), new SnapshotIndex(service, now, entries));
    }

    private static SnapshotEntry absent(FetchRequest request, Kind kind, String text) {
        return new SnapshotEntry(
                request.id(),
                Address.redacted(request.from()),
                Sha256.of(request.from()),
                kind,
                text,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Copies first and looks then: the file may change while it is copied, the copy does not. */
    private @Nullable String copy(@Nullable Path file) throws IOException {
        if (file == null) {
            return null;
        }
        Path files = directory.resolve(Snapshot.FILES);
        Path copy = files.resolve(UUID.randomUUID().toString());
        Files.copy(file, copy);
        String sha256 = Sha256.of(copy);
        Files.move(copy, files.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
        return sha256;
    }

    /** Removes what did not become a snapshot. */
    @Override
    public void close() throws IOException {
        if (Files.isDirectory(directory)) {
            SnapshotStore.delete(directory);
        }
    }
}
