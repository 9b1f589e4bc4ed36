package io.github.shiftup.ledger;

import io.github.shiftup.ledger.Entry.CheckpointEntry;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * Holds every file of a ledger to its name, its place and those that follow it.
 *
 * @param records how many are whole and unchanged
 * @param problems by file; empty if there are none
 */
public record LedgerCheck(long records, List<LedgerProblem> problems) {
    /** Clocks of machines differ; by less than this nobody is told. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    public LedgerCheck {
        problems = List.copyOf(problems);
    }

    /** Whether the ledger is what was written. */
    public boolean isClean() {
        return problems.stream().noneMatch(problem -> problem.type().breaks());
    }

    /**
     * Checks all services.
     *
     * @param now records later than this are of the future
     * @throws IOException if the directory cannot be read
     */
    public static LedgerCheck of(Ledger ledger, Instant now) throws IOException {
        return new Run(ledger.root(), now).result();
    }

    private static final class Run {
        private final Path root;
        private final Instant now;
        private final List<LedgerProblem> problems = new ArrayList<>();
        /** By digest, where it was found first. */
        private final Map<String, LedgerFile> found = new TreeMap<>();

        /** Digests in names of files that are no longer what was written: told once, not missing as well. */
        private final Set<String> damaged = new HashSet<>();

        Run(Path root, Instant now) {
            this.root = root;
            this.now = now;
        }

        LedgerCheck result() throws IOException {
            for (Path service : RecordFiles.list(root)) {
                if (service.getFileName().toString().startsWith(Layout.SENT) || !isFolder(service, Layout.SERVICE)) {
                    continue;
                }
                for (Path day : RecordFiles.list(service)) {
                    if (isFolder(day, Layout.DATE)) {
                        for (Path file : RecordFiles.list(day)) {
                            check(file);
                        }
                    }
                }
            }
            follow();
            problems.sort(Comparator.comparing(LedgerProblem::file).thenComparing(LedgerProblem::type));
            return new LedgerCheck(found.size(), problems);
        }

        private boolean isFolder(Path path, String prefix) {
            boolean known = path.getFileName().toString().startsWith(prefix) && Files.isDirectory(path);
            if (!known) {
                foreign(path);
            }
            return known;
        }

        private void foreign(Path path) {
            add(LedgerProblem.Type.FOREIGN, path, "is no record of this ledger; take it out of the directory");
        }

        private void check(Path file) throws IOException {
            String name = file.getFileName().toString();
            Matcher matcher = Layout.NAME.matcher(name);
            if (name.startsWith(".") && name.endsWith(".tmp")) {
                add(
                        LedgerProblem.Type.LEFTOVER,
                        file,
                        "a killed build left it before its record was there; it may be deleted");
            } else if (!matcher.matches() || !Files.isRegularFile(file)) {
                foreign(file);
            } else {
                check(file, matcher.group(1));
            }
        }

        private void check(Path file, String digest) throws IOException {
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(file);
            } catch (NoSuchFileException e) {
                return; // pruned meanwhile
            }
            if (!Sha256.of(bytes).equals(digest)) {
                damaged.add(digest);
                damaged(file, bytes);
                return;
            }
            try {
                placed(new LedgerFile(digest, file, RecordReader.read(bytes, file.toString())));
            } catch (ReportException e) {
                damaged.add(digest);
                add(
                        LedgerProblem.Type.UNREADABLE,
                        file,
                        "is what was written, but not by this version of Shift Up (" + e.getMessage()
                                + "); read the ledger with the newest version that writes to it");
            }
        }

        private void damaged(Path file, byte[] bytes) {
            boolean whole = new String(bytes, StandardCharsets.UTF_8).endsWith("}\n");
            add(
                    whole ? LedgerProblem.Type.EDITED : LedgerProblem.Type.TRUNCATED,
                    file,
                    (whole ? "was changed" : "is cut off") + " after it was written: its " + bytes.length
                            + " bytes do not have the digest that is its name; bring it back from a backup");
        }

        private void placed(LedgerFile file) {
            LedgerRecord record = file.record();
            Path place = Layout.folder(root, record.service(), record.at()).resolve(file.digest() + ".json");
            if (!place.equals(file.file())) {
                boolean twice = Files.exists(place);
                add(
                        twice ? LedgerProblem.Type.DUPLICATE : LedgerProblem.Type.MISPLACED,
                        file.file(),
                        twice
                                ? "is a second copy of " + place + "; delete this one"
                                : "belongs to " + place + "; move it there. Folders are not renamed with a service: a"
                                        + " renamed service begins a chain of its own");
            }
            found.putIfAbsent(file.digest(), file);
            if (record.at().isAfter(now.plus(TOLERANCE))) {
                add(
                        LedgerProblem.Type.FUTURE,
                        file.file(),
                        "was written at " + record.at() + ", which is after now, " + now
                                + ": a clock is wrong, there or here");
            }
        }

        /** Holds each record to those it names. */
        private void follow() {
            Set<String> pruned = new HashSet<>();
            for (LedgerFile file : found.values()) {
                if (file.record().entry() instanceof CheckpointEntry checkpoint) {
                    pruned.addAll(checkpoint.pruned());
                }
            }
            Set<String> told = new HashSet<>(damaged);
            for (LedgerFile file : found.values()) {
                for (String parent : file.record().parents()) {
                    LedgerFile before = found.get(parent);
                    if (before != null) {
                        clocks(file, before);
                    } else if (!pruned.contains(parent) && told.add(parent)) {
                        add(
                                LedgerProblem.Type.MISSING,
                                file.file(),
                                "follows the record " + parent + ", which is gone and was not pruned; bring it back"
                                        + " from a backup");
                    }
                }
            }
        }

        private void clocks(LedgerFile file, LedgerFile before) {
            Instant earlier = file.record().at();
            Instant later = before.record().at();
            if (earlier.plus(TOLERANCE).isBefore(later)) {
                add(
                        LedgerProblem.Type.CLOCK,
                        file.file(),
                        "says " + earlier + " but follows " + before.digest() + " of " + later
                                + ": two machines' clocks differ");
            }
        }

        private void add(LedgerProblem.Type type, Path file, String text) {
            problems.add(new LedgerProblem(type, file, text));
        }
    }
}
