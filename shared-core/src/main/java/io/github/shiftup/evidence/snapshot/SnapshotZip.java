package io.github.shiftup.evidence.snapshot;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.fetch.FetchException.Kind;
import io.github.shiftup.stream.AtomicFiles;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A snapshot as one file, to be deployed as an artefact. */
public final class SnapshotZip {
    private static final Pattern NAME = Pattern.compile("index\\.json|files/[0-9a-f]{64}");
    private static final int MAX_ENTRIES = 100_000;
    private static final long MAX_BYTES = 8L << 30;
    private static final long TIME = 1_577_836_800_000L; // 2020-01-01, the same in every zip

    private SnapshotZip() {}

    /** Packs a snapshot; the same snapshot gives the same bytes. */
    public static void pack(Snapshot snapshot, Path zip) throws IOException {
        Path files = snapshot.directory().resolve(Snapshot.FILES);
        List<Path> sorted;
        try (Stream<Path> all = Files.list(files)) {
            sorted = all.sorted().toList();
        }
        AtomicFiles.write(zip, out -> {
            ZipOutputStream packed = new ZipOutputStream(out);
            add(packed, Snapshot.INDEX, snapshot.directory().resolve(Snapshot.INDEX));
            for (Path file : sorted) {
                add(packed, Snapshot.FILES + '/' + file.getFileName(), file);
            }
            packed.finish();
        });
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(TIME));
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /**
     * Unpacks a snapshot into the store. Only what a snapshot has in it is taken, and no more than the limits.
     *
     * @throws FetchException if it is no snapshot
     */
    public static Snapshot unpack(Path zip, SnapshotStore store) throws FetchException {
        try (StagedSnapshot staged = store.begin();
                ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            int entries = 0;
            long left = MAX_BYTES;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MAX_ENTRIES || !NAME.matcher(entry.getName()).matches()) {
                    throw new ZipException("it has more in it than a snapshot has");
                }
                left = write(in, staged.directory().resolve(entry.getName()), left);
            }
            Path index = staged.directory().resolve(Snapshot.INDEX);
            if (!Files.isRegularFile(index)) {
                throw new ZipException("it has no " + Snapshot.INDEX);
            }
            return store.take(staged, Sha256.of(index));
        } catch (IOException e) {
            throw new FetchException(
                    Kind.UNREACHABLE, zip.getFileName() + " is no snapshot that can be unpacked: " + e.getMessage(), e);
        }
    }

    private static long write(InputStream in, Path file, long limit) throws IOException {
        long left = limit;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new ZipException("it has more than " + MAX_BYTES + " bytes in it");
                }
                out.write(buffer, 0, read);
            }
        }
        return left;
    }
}
