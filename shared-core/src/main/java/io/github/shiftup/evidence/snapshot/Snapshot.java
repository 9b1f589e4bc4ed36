package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.evidence.fetch.Fetched;
import io.github.shiftup.evidence.fetch.FetchedFile;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot on the disk.
 *
 * @param directory that holds {@code index.json}, and beside it the files under their digests
 * @param digest of the index, which holds the digests of all files; in hexadecimal digits
 * @param index what is in it
 */
public record Snapshot(Path directory, String digest, SnapshotIndex index) {
    static final String INDEX = "index.json";
    static final String FILES = "files";
    private static final long MAX_INDEX = 64L << 20;

    /**
     * Opens a snapshot.
     *
     * @throws FetchException if there is none, or its index cannot be read
     */
    public static Snapshot open(Path directory) throws FetchException {
        Path file = directory.resolve(INDEX);
        try {
            if (Files.size(file) > MAX_INDEX) {
                throw new FetchException(
                        Kind.UNREACHABLE, file + " is larger than the limit of " + MAX_INDEX + " bytes");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new Snapshot(directory, Sha256.of(bytes), SnapshotJson.read(bytes, file.toString()));
        } catch (IOException e) {
            throw new FetchException(
                    Kind.UNREACHABLE, directory + " is no snapshot: its " + INDEX + " cannot be read", e);
        } catch (ReportException e) {
            throw new FetchException(Kind.UNREACHABLE, String.valueOf(e.getMessage()), e);
        }
    }

    /** As it is shown: the beginning of the digest, and when it was made. */
    public String shown() {
        return "snapshot " + digest.substring(0, 12) + " of " + index.created().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The files of an entry, each still what its digest says. */
    public Fetched files(SnapshotEntry entry) throws FetchException {
        if (entry.absence() != null) {
            throw new FetchException(entry.absence(), entry.absenceText() + " (" + shown() + ")");
        }
        List<FetchedFile> files = new ArrayList<>();
        for (SnapshotItem item : entry.items()) {
            files.add(new FetchedFile(
                    item.location(),
                    verified(item.sha256(), item.location()),
                    signature(item),
                    item.modified(),
                    item.basis(),
                    item.fetched(),
                    item.sha256()));
        }
        return new Fetched(files, entry.copyOf(), entry.remarks());
    }

    private @Nullable Path signature(SnapshotItem item) throws FetchException {
        return item.signature() == null ? null : verified(item.signature(), item.location());
    }

    private Path verified(String sha256, String location) throws FetchException {
        Path file = directory.resolve(FILES).resolve(sha256);
        try {
            if (sha256.matches("[0-9a-f]{64}") && Sha256.of(file).equals(sha256)) {
                return file;
            }
        } catch (IOException e) {
            throw new FetchException(Kind.UNREACHABLE, location + ": its copy in " + shown() + " cannot be read", e);
        }
        throw new FetchException(Kind.UNREACHABLE, location + ": its copy in " + shown() + " was changed");
    }
}
