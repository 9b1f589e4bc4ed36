package io.github.shiftup.evidence.fetch;

import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files by the digest of their bytes. A file takes its place by one rename, once it is whole, and is never changed after
 * that; so no lock is needed, and two builds that store the same bytes at once store them once.
 */
public final class ObjectStore {
    /** Longer than any build writes on one file. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Path objects;
    private final Path unfinished;

    public ObjectStore(Path directory) {
        this.objects = directory.resolve("objects");
        this.unfinished = directory.resolve("unfinished");
    }

    /** A place for a file that is being written; nobody else knows it. */
    public Path begin() throws IOException {
        Files.createDirectories(unfinished);
        return unfinished.resolve(UUID.randomUUID().toString());
    }

    /**
     * Takes a whole file in; it is moved.
     *
     * @return its digest in hexadecimal digits
     */
    public String put(Path whole) throws IOException {
        String sha256 = Sha256.of(whole);
        Path place = place(sha256);
        Files.createDirectories(place.resolveSibling(""));
        try {
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, place, StandardCopyOption.REPLACE_EXISTING);
        }
        return sha256;
    }

    /** The file with this digest, if it is there and its bytes still have it. */
    public Optional<Path> find(String sha256) {
        Path place = place(sha256);
        try {
            return Files.isRegularFile(place) && Sha256.of(place).equals(sha256)
                    ? Optional.of(place)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Removes what builds that were killed left half-written, and old files that nobody uses any more.
     *
     * @param used digests of those that are kept however old they are
     */
    public void sweep(Instant now, Set<String> used) throws IOException {
        for (Path file : files(unfinished)) {
            deleteIfOlder(file, now.minus(ABANDONED));
        }
        for (Path file : files(objects)) {
            if (!used.contains(String.valueOf(file.getFileName()))) {
                deleteIfOlder(file, now.minus(KEPT));
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            // Another build removes or moves files at the same time.
            return List.of();
        }
    }

    private static void deleteIfOlder(Path file, Instant limit) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Another build was quicker.
        }
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256 in hexadecimal digits: " + sha256);
        }
        return objects.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
