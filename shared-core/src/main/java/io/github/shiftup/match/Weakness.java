package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Belonging.Whose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All findings of one weakness in one component, whoever reports them, on their way to one entry for each standing. */
final class Weakness {
    private final Key key;
    private List<Seen> counted = List.of();
    private List<Seen> silenced = List.of();
    /** Whether a scan is among them. */
    private boolean scanned;

    Weakness(Key key) {
        this.key = key;
    }

    /**
     * What one entry is about.
     *
     * @param weakness class of its ids
     * @param kind of the findings
     * @param subject key of the component, or of the asset where there is none
     */
    record Key(String weakness, Kind kind, String subject) implements Comparable<Key> {
        /** An order for maps to fall back to: they stay fast when someone picks texts of equal hash. */
        @Override
        public int compareTo(Key other) {
            int order = weakness.compareTo(other.weakness);
            order = order != 0 ? order : subject.compareTo(other.subject);
            return order != 0 ? order : kind.compareTo(other.kind);
        }
    }

    void add(Seen seen) {
        scanned |= seen.isScan();
        if (seen.finding().activity().counts()) {
            counted = with(counted, seen);
        } else {
            silenced = with(silenced, seen);
        }
    }

    /** Most hold one, in a million: none of them gets a list that could grow. */
    private static List<Seen> with(List<Seen> all, Seen seen) {
        if (all.isEmpty()) {
            return List.of(seen);
        }
        List<Seen> more = all.size() == 1 ? new ArrayList<>(all) : all;
        more.add(seen);
        return more;
    }

    /** Adds one entry a standing, to those that count or to those that everyone calls settled. */
    void settle(Comparisons comparisons, Running running, Collection<Entry> open, Collection<Entry> settled) {
        if (scanned && !seen(counted) && seen(silenced)) {
            // What production calls settled, a scan does not open again.
            for (Seen scan : counted) {
                silenced = with(silenced, scan);
            }
            counted = List.of();
        }
        Comparison comparison = compare(comparisons, counted.isEmpty() ? silenced : counted);
        if (counted.size() + silenced.size() == 1) {
            // Most are seen once; nothing is to be merged.
            (counted.isEmpty() ? settled : open)
                    .add(alone(comparisons, running, comparison, (counted.isEmpty() ? silenced : counted).get(0)));
            return;
        }
        Map<Lane, Merged> ofCounted = lanes(comparisons, running, comparison, counted);
        Map<Lane, Merged> ofSilenced = lanes(comparisons, running, comparison, silenced);
        ofCounted.forEach((lane, merged) -> open.add(merged.entry(comparisons, lane, comparison)));
        ofSilenced.forEach((lane, merged) -> {
            // Who marks it settled in one place and not in another has not settled it.
            if (!ofCounted.containsKey(lane)) {
                settled.add(merged.entry(comparisons, lane, comparison));
            }
        });
    }

    /** Whether anybody has seen it in production. */
    private static boolean seen(List<Seen> all) {
        return !all.stream().allMatch(Seen::isScan);
    }

    private Entry alone(Comparisons comparisons, Running running, Comparison comparison, Seen seen) {
        Belonging belonging = seen.belonging();
        Lane lane = seen.isScan()
                ? running.lane(comparison)
                : comparisons.lane(seen.subject(), comparison, belonging, key.kind);
        Finding finding =
                FindingMerger.alone(key.weakness, seen.finding(), seen.subject().type(), comparisons.versions());
        Match match = comparisons.match(lane, seen.subject(), comparison, belonging, finding);
        List<String> others = belonging.whose() == Whose.ANOTHER ? List.of(belonging.name()) : List.of();
        return new Entry(key, new SeenFinding(finding, match, List.of(seen.sighting()), 1, others));
    }

    private Map<Lane, Merged> lanes(Comparisons comparisons, Running running, Comparison comparison, List<Seen> all) {
        Map<Lane, Merged> lanes = new EnumMap<>(Lane.class);
        boolean seenToo = scanned && seen(all);
        for (Seen seen : all) {
            Lane lane = seen.isScan()
                    ? seenToo && comparison.affected() ? Lane.AFFECTED : running.lane(comparison)
                    : comparisons.lane(seen.subject(), comparison, seen.belonging(), key.kind());
            lanes.computeIfAbsent(lane, any -> new Merged(key)).add(seen);
        }
        return lanes;
    }

    private Comparison compare(Comparisons comparisons, List<Seen> all) {
        if (all.size() == 1) {
            Subject subject = all.get(0).subject();
            Statement statement = Statement.of(all.get(0).finding(), subject);
            return comparisons.of(subject, List.of(statement), () -> ids(all));
        }
        Set<Subject> subjects = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Statement> statements = new LinkedHashSet<>();
        Statement last = null;
        boolean seenToo = scanned && seen(all);
        for (Seen seen : all) {
            subjects.add(seen.subject());
            Statement statement = seenToo && seen.isScan()
                    ? Statement.beside(seen.finding())
                    : Statement.of(seen.finding(), seen.subject());
            if (!statement.equals(last)) {
                statements.add(statement);
                last = statement;
            }
        }
        Subject subject = subjects.size() == 1 ? subjects.iterator().next() : together(subjects);
        return comparisons.of(subject, List.copyOf(statements), () -> ids(all));
    }

    private static Set<String> ids(List<Seen> all) {
        Set<String> ids = new TreeSet<>();
        for (Seen seen : all) {
            ids.add(seen.finding().id());
            ids.addAll(seen.finding().aliases());
        }
        return ids;
    }

    /** One subject of several names for it: found by the surest, shipped by whatever the names of this key led to. */
    private Subject together(Set<Subject> subjects) {
        Map<String, ShippedComponent> shipped = new TreeMap<>();
        Map<String, ShippedComponent> sameFile = new TreeMap<>();
        Subject surest = subjects.stream()
                .min(Comparator.comparing(Subject::inferred)
                        .thenComparing(Subject::by)
                        .thenComparing(Subject::label)
                        .thenComparing(subject -> subject.versions().toString())
                        .thenComparing(subject -> String.valueOf(subject.incomparable())))
                .orElse(Subject.NONE);
        for (Subject subject : subjects) {
            subject.sameFile().forEach(component -> sameFile.put(component.purl() + component.sha256(), component));
            // A bare name joins the better one of the same weakness, without what it was taken for before.
            if (subject.key().equals(key.subject)) {
                subject.shipped().forEach(component -> shipped.put(component.purl() + component.sha256(), component));
            }
        }
        return new Subject(
                key.subject,
                null,
                surest.label(),
                surest.type(),
                surest.versions(),
                surest.by(),
                surest.inferred(),
                List.copyOf(shipped.values()),
                List.copyOf(sameFile.values()),
                surest.incomparable());
    }

    /** An entry with the key that it is sorted by. */
    record Entry(Key key, SeenFinding seen) {
        static final Comparator<Entry> ORDER = Entry::compare;

        private static int compare(Entry a, Entry b) {
            int order = a.seen.match().standing().compareTo(b.seen.match().standing());
            order = order != 0
                    ? order
                    : a.seen.finding().id().compareTo(b.seen.finding().id());
            order = order != 0 ? order : a.key.subject.compareTo(b.key.subject);
            order = order != 0 ? order : a.key.kind.compareTo(b.key.kind);
            return order != 0 ? order : a.key.weakness.compareTo(b.key.weakness);
        }
    }

    /** The findings of one lane. */
    private static final class Merged {
        private final Key key;
        private final FindingMerger merger;
        private final FirstSightings sightings = new FirstSightings();
        private final Set<String> others = new TreeSet<>();
        private boolean named;

        Merged(Key key) {
            this.key = key;
            this.merger = new FindingMerger(key.weakness);
        }

        void add(Seen seen) {
            merger.add(seen.finding());
            sightings.add(seen);
            if (seen.belonging().whose() == Whose.ANOTHER) {
                named = true;
                others.add(seen.belonging().name());
            }
        }

        Entry entry(Comparisons comparisons, Lane lane, Comparison comparison) {
            List<Seen> first = sightings.inOrder();
            Seen representative = first.get(0);
            Subject subject = representative.subject();
            Finding finding = merger.merged(representative.finding(), subject.type(), comparisons.versions());
            Match match = comparisons.match(lane, subject, comparison, belonging(representative), finding);
            List<Sighting> shown = first.stream().map(Seen::sighting).toList();
            return new Entry(key, new SeenFinding(finding, match, shown, sightings.count(), List.copyOf(others)));
        }

        private Belonging belonging(Seen representative) {
            Belonging first = representative.belonging();
            if (first.isOurs() || !named) {
                return first;
            }
            String names = String.join(", ", others.stream().limit(3).toList());
            int more = others.size() - 3;
            return new Belonging(Whose.ANOTHER, more > 0 ? names + " and " + more + " more" : names, false);
        }
    }
}
