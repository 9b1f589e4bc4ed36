package io.github.shiftup.ledger;

import io.github.shiftup.gate.History;
import io.github.shiftup.gate.History.Remembered;
import io.github.shiftup.ledger.Entry.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a ledger remembers of a service, as the evaluation takes it. */
public final class LedgerHistory {
    /** Kinds of records that tell sightings. */
    private static final Set<Entry.Kind> SEEN = EnumSet.of(Entry.Kind.SIGHTINGS, Entry.Kind.CHECKPOINT);

    private LedgerHistory() {}

    /**
     * Reads it. A ledger that is not there yet remembers nothing; one that cannot be read makes a history that says so.
     *
     * @param services names under which the service has records: the one that it has, and those that it had
     * @param asOf the verdict's moment; only records from before it count, so that the same comes out again later
     */
    public static History of(Ledger ledger, Collection<String> services, Instant asOf) {
        Path root = ledger.root();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            return History.unreadable("ledger: " + root + " is no directory. Name another, or take that file away");
        }
        List<LedgerFile> before = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        try {
            for (String service : services) {
                Ledger.Reading reading = ledger.read(service, SEEN);
                reading.records().stream()
                        .filter(file -> file.record().at().isBefore(asOf))
                        .forEach(before::add);
                damaged.addAll(reading.damaged());
            }
        } catch (IOException e) {
            return History.unreadable(
                    "ledger: " + root + " cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "), so nobody knows since when production sees what. Give whoever judges leave to read it");
        }
        return History.of(
                SightingBook.of(before).all().stream()
                        .map(LedgerHistory::remembered)
                        .toList(),
                notes(damaged));
    }

    private static Remembered remembered(Seen seen) {
        return new Remembered(seen.id(), seen.aliases(), seen.component(), seen.first());
    }

    private static List<String> notes(List<Path> damaged) {
        if (damaged.isEmpty()) {
            return List.of();
        }
        return List.of("ledger: " + damaged.size() + (damaged.size() == 1 ? " record" : " records")
                + " of this service cannot be trusted and count for nothing, " + damaged.get(0)
                + (damaged.size() == 1 ? "" : " first") + ". Run shift-up:ledger, which says what is wrong with each");
    }
}
