package io.github.shiftup.ledger;

import io.github.shiftup.ledger.Entry.CheckpointEntry;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When production saw each finding of a service first and last, by all that the ledger holds. */
public final class SightingBook {
    private record Key(String id, String component) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::id).thenComparing(Key::component);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Key, Seen> sightings = new TreeMap<>();

    private SightingBook() {}

    /**
     * Reads the sightings of a service.
     *
     * @throws IOException if the ledger cannot be read
     */
    public static SightingBook of(Ledger ledger, String service) throws IOException {
        return of(ledger.records(service));
    }

    /** The sightings in these records. */
    public static SightingBook of(List<LedgerFile> files) {
        SightingBook book = new SightingBook();
        for (LedgerFile file : files) {
            Entry entry = file.record().entry();
            if (entry instanceof SightingsEntry seen) {
                seen.sightings().forEach(each -> book.add(each, file.record().at()));
            } else if (entry instanceof CheckpointEntry checkpoint) {
                checkpoint
                        .sightings()
                        .forEach(each -> book.add(each, file.record().at()));
            }
        }
        return book;
    }

    static List<Seen> merged(List<LedgerFile> files) {
        return of(files).all();
    }

    /** A sighting after its record was written is the work of two clocks: nobody sees what is yet to come. */
    private void add(Seen seen, Instant written) {
        Seen sane = new Seen(
                seen.id(),
                seen.aliases(),
                seen.component(),
                earlier(seen.first(), written),
                earlier(seen.last(), written));
        sightings.merge(new Key(seen.id(), seen.component()), sane, Seen::and);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** All, by id and component. */
    public List<Seen> all() {
        return List.copyOf(sightings.values());
    }

    /** First and last sighting of a finding. */
    public Optional<Seen> find(String id, String component) {
        return Optional.ofNullable(sightings.get(new Key(id, component)));
    }
}
