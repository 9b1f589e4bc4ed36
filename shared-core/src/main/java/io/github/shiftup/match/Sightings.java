package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.match.Subject.FoundBy;
import io.github.shiftup.match.Weakness.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of all sources, merged: one entry for one weakness in one component, for one standing. Equal for equal
 * findings in whatever order.
 *
 * @param open those that some report counts, by standing, then id, then component
 * @param silenced those that every report which names them calls resolved, suppressed or not applicable, in that order
 * @param signals runtime signals of this service, merged; they raise the others
 */
public record Sightings(List<SeenFinding> open, List<SeenFinding> silenced, List<Finding> signals) {

    public Sightings {
        open = List.copyOf(open);
        silenced = List.copyOf(silenced);
        signals = List.copyOf(signals);
    }

    /**
     * Holds all findings against the candidate and merges them, in time linear in their number. What one source says of
     * affected and mended versions counts for the findings of all: a report without it does not block the build that
     * mends; and of what is stated about them (VEX), the latest that speaks of them counts.
     *
     * @param findings of all sources; gone through twice
     */
    public static Sightings of(Matcher matcher, Iterable<Finding> findings) {
        AliasClasses classes = new AliasClasses();
        findings.forEach(classes::add);
        classes.close();
        return of(matcher, findings, classes);
    }

    /**
     * The same for findings that were picked out of more: the ids that name one weakness are those of all of them.
     *
     * @param classes of all findings, closed
     */
    public static Sightings of(Matcher matcher, Iterable<Finding> findings, AliasClasses classes) {
        List<Seen> all = new ArrayList<>();
        boolean loose = false;
        boolean scanned = false;
        Asset place = Asset.UNKNOWN;
        Belonging belonging = matcher.belonging(place);
        for (Finding finding : findings) {
            if (!finding.asset().equals(place)) {
                place = finding.asset();
                belonging = matcher.belonging(place);
            }
            boolean scan = finding.source().isScan();
            Seen seen =
                    new Seen(finding, classes.of(finding), matcher.subject(finding), scan ? Belonging.SCAN : belonging);
            scanned |= scan;
            all.add(seen);
            loose |= seen.subject().looseName() != null;
        }
        Running running = scanned ? Running.in(all) : Running.NOTHING_KNOWN;
        return merged(matcher, stated(all), loose ? betterNames(all) : Map.of(), running);
    }

    private static Map<Weakness.Key, String> betterNames(List<Seen> all) {
        Map<Weakness.Key, String> betterNames = new HashMap<>();
        for (Seen seen : all) {
            Subject subject = seen.subject();
            if (subject.isComparable() && subject.looseName() == null && subject.by() != FoundBy.CONTAINER) {
                betterNames.merge(
                        nameKey(seen, lastPart(subject.key())), subject.key(), (a, b) -> a.equals(b) ? a : "");
            }
        }
        return betterNames;
    }

    /** The findings as what is stated about them leaves them. */
    private static List<Seen> stated(List<Seen> all) {
        VexBook book = new VexBook(all);
        return book.isEmpty() ? all : all.stream().map(book::applied).toList();
    }

    private static Sightings merged(
            Matcher matcher, List<Seen> all, Map<Weakness.Key, String> betterNames, Running running) {
        // In the order of reading, which is half the work of sorting.
        Map<Weakness.Key, Weakness> weaknesses = new LinkedHashMap<>();
        for (Seen seen : all) {
            Weakness.Key key = new Weakness.Key(seen.weakness(), seen.finding().kind(), subjectKey(seen, betterNames));
            weaknesses.computeIfAbsent(key, Weakness::new).add(seen);
        }
        Comparisons comparisons = new Comparisons(matcher);
        List<Entry> open = new ArrayList<>(weaknesses.size());
        List<Entry> silenced = new ArrayList<>();
        weaknesses.values().forEach(weakness -> weakness.settle(comparisons, running, open, silenced));
        List<SeenFinding> counted = sorted(open);
        SignalBook signals = new SignalBook(counted);
        return new Sightings(signals.raise(counted), sorted(silenced), signals.findings());
    }

    private static List<SeenFinding> sorted(List<Entry> entries) {
        entries.sort(Entry.ORDER);
        return entries.stream().map(Entry::seen).toList();
    }

    /** Where two findings of one weakness are one: in one component, or, without one, at one asset. */
    private static String subjectKey(Seen seen, Map<Weakness.Key, String> betterNames) {
        Subject subject = seen.subject();
        if (!subject.isComparable()) {
            Component component = seen.finding().subject();
            String inside = component == null ? "" : component.path() + " " + component.name();
            return AssetKey.of(seen.finding().asset()) + ' ' + inside;
        }
        if (subject.looseName() == null) {
            return subject.key();
        }
        String better = betterNames.getOrDefault(nameKey(seen, subject.looseName()), "");
        return better.isEmpty() ? subject.key() : better;
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }

    /** The bare name of a component within one weakness. */
    private static Weakness.Key nameKey(Seen seen, String name) {
        return new Weakness.Key(seen.weakness(), seen.finding().kind(), name);
    }
}
