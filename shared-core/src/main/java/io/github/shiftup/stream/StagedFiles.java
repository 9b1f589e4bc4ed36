package io.github.shiftup.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Files that are written beside their places and take them together, once all are whole. */
public final class StagedFiles implements AutoCloseable {
    private final Path directory;
    private final Map<Path, Path> staged = new LinkedHashMap<>();

    private StagedFiles(Path directory) {
        this.directory = directory;
    }

    /** Begins; a missing folder is made. */
    public static StagedFiles in(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new StagedFiles(directory);
    }

    /** Writes a file beside its place. */
    public void stage(String name, AtomicFiles.Content content) throws IOException {
        // A name of its own, so that two builds at once do not write into one file. Not a "temporary file" of the JDK:
        // those are for their owner's eyes only, and reports are to be read by others.
        Path beside = directory.resolve('.' + name + '-' + UUID.randomUUID() + ".tmp");
        staged.put(beside, directory.resolve(name));
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW), 1 << 15)) {
            content.writeTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Lets every staged file take its place, one after the other. */
    public void commit() throws IOException {
        for (Map.Entry<Path, Path> each : staged.entrySet()) {
            move(each.getKey(), each.getValue());
        }
        staged.clear();
    }

    /** Removes what was staged and not committed. */
    @Override
    public void close() throws IOException {
        for (Path beside : staged.keySet()) {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
