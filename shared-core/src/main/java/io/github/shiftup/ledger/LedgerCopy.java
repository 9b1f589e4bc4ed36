package io.github.shiftup.ledger;

import io.github.shiftup.stream.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a ledger elsewhere, which takes the same files in the same folders. What arrived is noted by an empty file of
 * its name in a folder of the ledger ({@code .sent-...}, one for each copy); what did not waits in the ledger itself and
 * is sent the next time. Whatever happens to the notes, no record is lost: the worst is that one is sent twice.
 */
public final class LedgerCopy {
    /** Failures after which the rest waits: a server that is down is not asked for every record. */
    private static final int PATIENCE = 3;

    /** Brings a file there. */
    @FunctionalInterface
    public interface Sender {
        /**
         * Sends a file.
         *
         * @param path in the ledger, its folders separated by slashes
         * @throws IOException if it did not arrive; the message goes on from the name of the copy
         */
        void send(String path, byte[] bytes) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param sent how many records arrived
     * @param waiting how many did not, and are sent the next time
     * @param problem the first one; null if all arrived
     */
    public record Result(int sent, int waiting, @Nullable String problem) {}

    private LedgerCopy() {}

    /**
     * Sends what is not there yet, the oldest first.
     *
     * @param name of the copy; a copy of another name begins anew
     * @throws IOException if the ledger cannot be read, or what arrived cannot be noted
     */
    public static Result send(Ledger ledger, String name, Sender sender) throws IOException {
        Path notes = notes(ledger, name);
        Map<String, Path> waiting =
                records(RecordFiles.folders(ledger.root(), Layout.SERVICE), Comparator.naturalOrder());
        Map<String, Path> noted = noted(notes);
        forget(noted, waiting.keySet());
        waiting.keySet().removeAll(noted.keySet());
        return send(ledger, notes, waiting, sender);
    }

    /**
     * Sends what is not there yet of one service, the newest days first: for a build, whose own records do not wait behind
     * old ones that a server does not take. Nothing of other services is looked at.
     *
     * @param name of the copy, the same as for all services
     * @throws IOException if the ledger cannot be read, or what arrived cannot be noted
     */
    public static Result send(Ledger ledger, String service, String name, Sender sender) throws IOException {
        Path notes = notes(ledger, name);
        Map<String, Path> waiting = records(List.of(Layout.folder(ledger.root(), service)), Comparator.reverseOrder());
        waiting.keySet().removeIf(digest -> Files.exists(note(notes, digest)));
        return send(ledger, notes, waiting, sender);
    }

    private static Path notes(Ledger ledger, String name) {
        return ledger.root()
                .resolve(Layout.SENT
                        + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
    }

    private static Result send(Ledger ledger, Path notes, Map<String, Path> waiting, Sender sender) throws IOException {
        int sent = 0;
        int failed = 0;
        int damaged = 0;
        String problem = null;
        for (Map.Entry<String, Path> each : waiting.entrySet()) {
            if (failed == PATIENCE) {
                break;
            }
            byte[] bytes = whole(each.getKey(), each.getValue());
            if (bytes == null) {
                damaged++; // LedgerCheck tells
                continue;
            }
            try {
                sender.send(path(ledger.root(), each.getValue()), bytes);
            } catch (IOException e) {
                failed++;
                problem = problem == null ? String.valueOf(e.getMessage()) : problem;
                continue;
            }
            write(note(notes, each.getKey()));
            sent++;
        }
        return new Result(sent, waiting.size() - sent - damaged, problem);
    }

    /** Files that are named like records, by digest, in the order of their folders. */
    private static Map<String, Path> records(List<Path> services, Comparator<Path> order) throws IOException {
        Map<Path, String> inOrder = new TreeMap<>(order);
        for (Path service : services) {
            for (Path day : RecordFiles.folders(service, Layout.DATE)) {
                for (Path file : RecordFiles.list(day)) {
                    var name = Layout.NAME.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        inOrder.put(file, name.group(1));
                    }
                }
            }
        }
        Map<String, Path> records = new LinkedHashMap<>();
        inOrder.forEach((file, digest) -> records.putIfAbsent(digest, file));
        return records;
    }

    private static Map<String, Path> noted(Path notes) throws IOException {
        Map<String, Path> noted = new HashMap<>();
        for (Path part : RecordFiles.list(notes)) {
            for (Path note : RecordFiles.list(part)) {
                noted.put(note.getFileName().toString(), note);
            }
        }
        return noted;
    }

    /** Notes of records that were pruned. */
    private static void forget(Map<String, Path> noted, Set<String> there) throws IOException {
        for (Map.Entry<String, Path> each : noted.entrySet()) {
            if (!there.contains(each.getKey())) {
                Files.deleteIfExists(each.getValue());
            }
        }
    }

    private static Path note(Path notes, String digest) {
        return notes.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static void write(Path note) throws IOException {
        Files.createDirectories(note.resolveSibling(""));
        try {
            Files.createFile(note);
        } catch (FileAlreadyExistsException e) {
            // Another build sent it as well.
        }
    }

    private static byte @Nullable [] whole(String digest, Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Sha256.of(bytes).equals(digest) ? bytes : null;
        } catch (NoSuchFileException e) {
            return null; // pruned meanwhile
        }
    }

    private static String path(Path root, Path file) {
        return String.join(
                "/",
                List.of(
                        file.getName(root.getNameCount()).toString(),
                        file.getName(root.getNameCount() + 1).toString(),
                        file.getName(root.getNameCount() + 2).toString()));
    }
}
