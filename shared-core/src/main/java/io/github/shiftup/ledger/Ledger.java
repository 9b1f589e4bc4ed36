package io.github.shiftup.ledger;

import io.github.shiftup.stream.ReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a directory, local or shared. Records are added, read and, by retention, taken away; never changed. There are
 * no locks: a record is written beside its place under a name of its own, forced to the disk, and renamed to the digest of
 * its bytes, so that any number of builds write side by side and a killed one leaves nothing half written.
 */
public final class Ledger {
    /** Days of which the unfollowed records are looked for; older ones stay unfollowed. */
    private static final int RECENT_DAYS = 3;

    private final Path root;

    private Ledger(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The ledger in a directory, which is made by the first record. */
    public static Ledger in(Path root) {
        return new Ledger(root);
    }

    public Path root() {
        return root;
    }

    /**
     * Adds entries as one chain that follows what is there. Once this returns, they are there whole; if it fails in the
     * middle, the first of them are.
     *
     * @return what was written, in order
     * @throws IOException if a record cannot be written
     */
    public List<LedgerFile> append(String service, Instant at, List<? extends Entry> entries) throws IOException {
        List<String> parents = heads(service, at);
        List<LedgerFile> written = new ArrayList<>();
        for (Entry entry : entries) {
            LedgerFile file = RecordFiles.write(root, new LedgerRecord(service, at, parents, entry));
            written.add(file);
            parents = List.of(file.digest());
        }
        return written;
    }

    /**
     * The records of a service that can be trusted: whole, unchanged and of a known schema, oldest first. What is wrong with
     * the others {@link LedgerCheck} says.
     *
     * @throws IOException if the directory cannot be read
     */
    public List<LedgerFile> records(String service) throws IOException {
        return read(service).records();
    }

    /**
     * What the folders of a service hold, read once.
     *
     * @param records that can be trusted, oldest first
     * @param damaged files that are named like records and cannot be trusted, sorted: changed, cut off, or of another version
     */
    public record Reading(List<LedgerFile> records, List<Path> damaged) {
        public Reading {
            records = List.copyOf(records);
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * The records of a service, and what lies among them that is none.
     *
     * @throws IOException if the directory cannot be read
     */
    public Reading read(String service) throws IOException {
        return read(service, RecordFiles.EVERY_KIND);
    }

    /**
     * The records of some kinds. The others are held against their names as well, but what they tell is not read: for
     * whoever waits for it.
     *
     * @throws IOException if the directory cannot be read
     */
    public Reading read(String service, Set<Entry.Kind> kinds) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path day : RecordFiles.folders(Layout.folder(root, service), Layout.DATE)) {
            files.addAll(RecordFiles.json(day));
        }
        List<RecordFiles.Found> all;
        try {
            // Most of the time goes by with waiting for the drive, and by digests.
            all = files.parallelStream().map(file -> found(file, kinds)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<LedgerFile> records = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        for (RecordFiles.Found each : all) {
            LedgerFile record = each.record();
            if (record != null && record.record().service().equals(service)) {
                records.add(record);
            } else if (each.isDamaged()) {
                damaged.add(each.file());
            }
        }
        records.sort(
                Comparator.<LedgerFile, Instant>comparing(file -> file.record().at())
                        .thenComparing(LedgerFile::digest));
        return new Reading(records, damaged);
    }

    private static RecordFiles.Found found(Path file, Set<Entry.Kind> kinds) {
        try {
            return RecordFiles.find(file, kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What one record says, read once more: for whoever has too many of them to keep.
     *
     * @throws ReportException if it cannot be read any more
     */
    public static LedgerRecord reread(Path file) {
        try {
            return RecordReader.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new ReportException(ReportException.Reason.IO, file.toString(), "cannot be read", e);
        }
    }

    /**
     * Names of the services that have trusted records, sorted.
     *
     * @throws IOException if the directory cannot be read
     */
    public List<String> services() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Path folder : RecordFiles.folders(root, Layout.SERVICE)) {
            for (Path day : RecordFiles.folders(folder, Layout.DATE)) {
                String name = firstService(day);
                if (name != null) {
                    names.add(name);
                    break;
                }
            }
        }
        return names.stream().sorted().toList();
    }

    private static @Nullable String firstService(Path day) throws IOException {
        for (Path file : RecordFiles.json(day)) {
            LedgerFile found = RecordFiles.trusted(file);
            if (found != null) {
                return found.record().service();
            }
        }
        return null;
    }

    /** Recent records that no recent one follows. */
    private List<String> heads(String service, Instant at) throws IOException {
        List<Path> days = RecordFiles.folders(Layout.folder(root, service), Layout.DATE);
        Set<Path> recent = new LinkedHashSet<>(days.subList(Math.max(0, days.size() - RECENT_DAYS), days.size()));
        // A clock that runs ahead made days that stay the last; today's records are to be followed all the same.
        recent.add(Layout.folder(root, service, at));
        Set<String> heads = new LinkedHashSet<>();
        List<LedgerFile> files = new ArrayList<>();
        for (Path day : recent) {
            files.addAll(trusted(day, service));
        }
        files.forEach(file -> heads.add(file.digest()));
        files.forEach(file -> heads.removeAll(file.record().parents()));
        return heads.stream().sorted().toList();
    }

    private static List<LedgerFile> trusted(Path day, String service) throws IOException {
        List<LedgerFile> all = new ArrayList<>();
        for (Path file : RecordFiles.json(day)) {
            LedgerFile found = RecordFiles.trusted(file);
            if (found != null && found.record().service().equals(service)) {
                all.add(found);
            }
        }
        return all;
    }
}
