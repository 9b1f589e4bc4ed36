package io.github.shiftup.intel;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Records that lie one in a file: in a folder and those below it, in a zip, or single ones. */
public final class RecordFiles {
    /** One record; the longest that are published have some megabytes. */
    private static final Limits RECORD = new Limits(64L << 20, 100, 2_000_000, 10_000, 10_000);

    private static final int MAX_RECORDS = 5_000_000;

    private final String kind;
    private final MessageDigest digest;
    private final BiConsumer<ReportDocument, Limits> reader;
    private int records;

    private RecordFiles(String kind, MessageDigest digest, BiConsumer<ReportDocument, Limits> reader) {
        this.kind = kind;
        this.digest = digest;
        this.reader = reader;
    }

    /**
     * Reads all records, one after the other in the order of their names.
     *
     * @param kind of record, for messages: {@code OSV records}
     * @param digest takes in the contents, in that order, so that a folder and its zip have the same
     * @param reader of one record
     * @throws IOException if it cannot be read
     * @throws ReportException if a record cannot be read, or if there is none
     */
    public static void read(
            List<Path> from, String kind, MessageDigest digest, BiConsumer<ReportDocument, Limits> reader)
            throws IOException {
        RecordFiles files = new RecordFiles(kind, digest, reader);
        for (Path path : from) {
            if (Files.isDirectory(path)) {
                files.folder(path);
            } else if (isZip(path) || (from.size() == 1 && !isRecord(path.toString()))) {
                files.zip(path);
            } else {
                files.file(path);
            }
        }
        if (files.records == 0) {
            throw new ReportException(
                    Reason.NO_CONTENT, from.get(0).toString(), "has no " + kind + ": no file in it ends in .json");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private void file(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            record(file.toString(), in);
        }
    }

    private void folder(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.filter(file -> isRecord(file.toString()) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> name(folder, file)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : found) {
            file(file);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> found = zip.stream()
                    .filter(entry -> isRecord(entry.getName()) && !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : found) {
                try (InputStream in = zip.getInputStream(entry)) {
                    record(file + "!" + entry.getName(), in);
                }
            }
        } catch (ZipException e) {
            throw new ReportException(
                    Reason.SYNTAX,
                    file.toString(),
                    "is neither a folder of " + kind + " nor a whole zip of them: " + e.getMessage(),
                    e);
        }
    }

    private static boolean isRecord(String name) {
        return name.endsWith(".json");
    }

    private void record(String location, InputStream in) throws IOException {
        if (++records > MAX_RECORDS) {
            throw new ReportException(
                    Reason.LIMIT, location, "there are more records than the limit of " + MAX_RECORDS);
        }
        byte[] bytes = in.readNBytes((int) RECORD.maxBytes() + 1);
        digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        reader.accept(ReportDocument.ofBytes(bytes, location), RECORD);
    }
}
