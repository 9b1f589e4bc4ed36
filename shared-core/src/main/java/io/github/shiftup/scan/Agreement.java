package io.github.shiftup.scan;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.Matcher;
import io.github.shiftup.match.ServiceIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two scans of one candidate say alike. A weakness is one for both if they share an id, CVE or other, in one component.
 *
 * @param both found
 * @param first only the first found
 * @param second only the second found
 */
public record Agreement(List<Entry> both, List<Entry> first, List<Entry> second) {

    /**
     * One weakness in one component.
     *
     * @param id the CVE, or, without one, the first scan's id
     * @param component of the candidate, {@code group:artifact@version}, or what the scan itself names
     */
    public record Entry(String id, String component) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int order = component.compareTo(other.component);
            return order != 0 ? order : id.compareTo(other.id);
        }

        @Override
        public String toString() {
            return id + " in " + component;
        }
    }

    public Agreement {
        both = List.copyOf(both);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** Holds the findings of two scans against each other; suppressed ones are left out. */
    public static Agreement of(Candidate candidate, List<Finding> first, List<Finding> second) {
        Matcher matcher = Matcher.of(
                candidate,
                new ServiceIdentity("candidate", List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Advisories.none());
        Map<String, Map<String, Set<String>>> ours = byComponent(matcher, first);
        Map<String, Map<String, Set<String>>> theirs = byComponent(matcher, second);
        List<Entry> both = new ArrayList<>();
        List<Entry> onlyFirst = new ArrayList<>();
        List<Entry> onlySecond = new ArrayList<>();
        ours.forEach((component, weaknesses) -> weaknesses.forEach((id, ids) -> {
            boolean shared = has(theirs.get(component), ids);
            (shared ? both : onlyFirst).add(new Entry(id, component));
        }));
        theirs.forEach((component, weaknesses) -> weaknesses.forEach((id, ids) -> {
            if (!has(ours.get(component), ids)) {
                onlySecond.add(new Entry(id, component));
            }
        }));
        return new Agreement(sorted(both), sorted(onlyFirst), sorted(onlySecond));
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted().toList();
    }

    private static boolean has(@Nullable Map<String, Set<String>> weaknesses, Set<String> ids) {
        return weaknesses != null
                && weaknesses.values().stream().anyMatch(known -> known.stream().anyMatch(ids::contains));
    }

    /** By component the ids of each weakness; findings that share an id are one. */
    private static Map<String, Map<String, Set<String>>> byComponent(Matcher matcher, List<Finding> findings) {
        Map<String, Map<String, Set<String>>> all = new TreeMap<>();
        for (Finding finding : findings) {
            if (!finding.activity().counts()) {
                continue;
            }
            Set<String> ids = new TreeSet<>(finding.aliases());
            ids.add(finding.id());
            Map<String, Set<String>> ofComponent =
                    all.computeIfAbsent(component(matcher.match(finding), finding), any -> new TreeMap<>());
            for (String known : List.copyOf(ofComponent.keySet())) {
                Set<String> other = Objects.requireNonNull(ofComponent.get(known));
                if (other.stream().anyMatch(ids::contains)) {
                    ids.addAll(other);
                    ofComponent.remove(known);
                }
            }
            ofComponent.put(name(ids), ids);
        }
        return all;
    }

    private static String name(Set<String> ids) {
        return ids.stream()
                .filter(id -> id.startsWith("CVE-"))
                .findFirst()
                .orElse(ids.iterator().next());
    }

    private static String component(Match match, Finding finding) {
        if (!match.components().isEmpty()) {
            return match.components().get(0).coordinates().toString();
        }
        Component subject = finding.subject();
        return subject == null
                ? ""
                : Stream.of(subject.purl() == null ? null : purl(subject.purl()), subject.name(), subject.path())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }

    private static @Nullable String purl(String purl) {
        return Coordinates.parse(purl).map(Coordinates::toString).orElse(null);
    }
}
