package io.github.shiftup.ledger;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that records are, and the folders that hold them. */
final class RecordFiles {
    static final Set<Entry.Kind> EVERY_KIND = Set.copyOf(EnumSet.allOf(Entry.Kind.class));

    private RecordFiles() {}

    /**
     * Writes a record in a ledger.
     *
     * @throws IOException if it cannot be written; then nothing of it is there
     */
    static LedgerFile write(Path root, LedgerRecord record) throws IOException {
        byte[] bytes = RecordWriter.bytes(record);
        String digest = Sha256.of(bytes);
        Path folder = Layout.folder(root, record.service(), record.at());
        Set<Path> changed = missing(folder);
        Files.createDirectories(folder);
        Path place = folder.resolve(digest + ".json");
        Path beside = folder.resolve('.' + digest + '-' + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
                    out.write(buffer);
                }
                out.force(true);
            }
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw new IOException(
                        folder + " cannot rename a file in one step, so a ledger is not safe there; use another drive",
                        e);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
        changed.add(folder);
        changed.forEach(RecordFiles::force);
        return new LedgerFile(digest, place, record);
    }

    /** Folders to which the making of one adds a name. */
    private static Set<Path> missing(Path folder) {
        Set<Path> changed = new LinkedHashSet<>();
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            if (each.getParent() != null) {
                changed.add(each.getParent());
            }
        }
        return changed;
    }

    /** Names in a folder outlive a loss of power as well, where the platform lets a folder be forced to the disk. */
    private static void force(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows and some shared drives do not: they write the names by themselves.
        }
    }

    /** A file that is named like a record; whose record is null if it is damaged, gone, or of a kind that is not asked for. */
    record Found(Path file, @Nullable LedgerFile record, boolean isDamaged) {}

    /** @throws IOException if it is there and cannot be read */
    static Found find(Path file, Set<Entry.Kind> kinds) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String digest = Sha256.of(bytes);
            if (!isNamed(file, digest)) {
                return new Found(file, null, true);
            }
            return RecordReader.mayBe(bytes, kinds)
                    ? new Found(file, new LedgerFile(digest, file, RecordReader.read(bytes, file.toString())), false)
                    : new Found(file, null, false);
        } catch (NoSuchFileException e) {
            return new Found(file, null, false); // pruned meanwhile
        } catch (ReportException e) {
            return new Found(file, null, true);
        }
    }

    /** One that can be trusted; null if it is pruned meanwhile, damaged, or of another version. */
    static @Nullable LedgerFile trusted(Path file) throws IOException {
        return find(file, EVERY_KIND).record();
    }

    private static boolean isNamed(Path file, String digest) {
        return file.getFileName().toString().equals(digest + ".json");
    }

    /** Folders whose names begin so, sorted. */
    static List<Path> folders(Path parent, String prefix) throws IOException {
        return list(parent).stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix) && Files.isDirectory(path))
                .toList();
    }

    static List<Path> json(Path day) throws IOException {
        return list(day).stream()
                .filter(path ->
                        Layout.NAME.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
