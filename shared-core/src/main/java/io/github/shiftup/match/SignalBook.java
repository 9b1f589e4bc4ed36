package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Signal.Tie;
import io.github.shiftup.match.name.HostName;
import io.github.shiftup.match.name.ImageName;
import io.github.shiftup.match.name.WorkloadName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The runtime signals of this service, by what they name. They raise findings and never become one: no text of theirs is
 * read, only which rule it was, which ids and component its report names, and where it was seen.
 */
final class SignalBook {
    private final List<SeenFinding> signals;
    private final Map<String, List<SeenFinding>> byName = new HashMap<>();
    private final Map<String, List<SeenFinding>> byPlace = new HashMap<>();
    /** By place: findings of one place that nothing names have their signals in common. */
    private final Map<Set<String>, Signals> known = new HashMap<>();

    SignalBook(List<SeenFinding> open) {
        signals = open.stream().filter(SignalBook::isSignal).toList();
        for (SeenFinding signal : signals) {
            names(signal).forEach(name -> put(byName, name, signal));
            places(signal.finding().asset()).forEach(place -> put(byPlace, place, signal));
        }
    }

    /** What this service's production saw; a claim that holds has answered it. */
    private static boolean isSignal(SeenFinding seen) {
        return seen.finding().kind() == Kind.BEHAVIOUR && seen.match().standing() == Standing.NOT_MAPPABLE;
    }

    List<Finding> findings() {
        return signals.stream().map(SeenFinding::finding).toList();
    }

    /** The same findings, each with the signals that raise it. */
    List<SeenFinding> raise(List<SeenFinding> findings) {
        return signals.isEmpty()
                ? findings
                : findings.stream()
                        .map(seen -> seen.withSignals(signalsOf(seen)))
                        .toList();
    }

    private Signals signalsOf(SeenFinding seen) {
        Kind kind = seen.finding().kind();
        if (kind == Kind.BEHAVIOUR || kind == Kind.LICENSE || seen.match().standing() == Standing.ELSEWHERE) {
            return Signals.NONE;
        }
        List<Signal> named = named(seen);
        if (seen.match().standing() == Standing.SHARED) {
            // It runs elsewhere: what happens to this service says something of it only by name.
            return Signals.of(named);
        }
        Signals here = known.computeIfAbsent(places(seen.finding().asset()), this::seenAt);
        return named.isEmpty() ? here : here.withNamed(named);
    }

    private Signals seenAt(Set<String> places) {
        Set<SeenFinding> here = Collections.newSetFromMap(new IdentityHashMap<>());
        places.forEach(place -> here.addAll(byPlace.getOrDefault(place, List.of())));
        return Signals.of(signals.stream()
                .map(signal -> signal(signal, here.contains(signal) ? Tie.PLACE : Tie.SERVICE))
                .toList());
    }

    private List<Signal> named(SeenFinding seen) {
        if (byName.isEmpty()) {
            return List.of();
        }
        Map<SeenFinding, Tie> named = new IdentityHashMap<>();
        weaknesses(seen.finding())
                .forEach(id -> byName.getOrDefault(id, List.of()).forEach(signal -> named.put(signal, Tie.WEAKNESS)));
        components(seen)
                .forEach(name -> byName.getOrDefault(name, List.of())
                        .forEach(signal -> named.putIfAbsent(signal, Tie.COMPONENT)));
        List<Signal> all = new ArrayList<>(named.size());
        named.forEach((signal, tie) -> all.add(signal(signal, tie)));
        return all;
    }

    private static Signal signal(SeenFinding seen, Tie tie) {
        Finding finding = seen.finding();
        return new Signal(
                rule(finding),
                tie,
                finding.level(),
                finding.observed(),
                finding.firstSeen(),
                finding.lastSeen(),
                finding.source().id());
    }

    /** A firewall's rule for a CVE goes by the CVE here; people look for the rule. */
    private static String rule(Finding finding) {
        return AliasClasses.isCve(finding.id())
                ? finding.aliases().stream()
                        .filter(alias -> !AliasClasses.isCve(alias))
                        .findFirst()
                        .orElse(finding.id())
                : finding.id();
    }

    private static Set<String> names(SeenFinding signal) {
        Set<String> names = weaknesses(signal.finding());
        names.addAll(components(signal));
        return names;
    }

    /** CVEs alone: ids of a tool's rules mean something within that tool. */
    private static Set<String> weaknesses(Finding finding) {
        Set<String> ids = new TreeSet<>();
        addCve(ids, finding.id());
        finding.aliases().forEach(alias -> addCve(ids, alias));
        return ids;
    }

    private static void addCve(Set<String> ids, String id) {
        if (AliasClasses.isCve(id)) {
            ids.add(id.toUpperCase(Locale.ROOT));
        }
    }

    private static Set<String> components(SeenFinding seen) {
        Set<String> names = new TreeSet<>();
        Component subject = seen.finding().subject();
        if (subject != null) {
            addName(names, subject.purl());
            addName(names, subject.name());
        }
        for (ShippedComponent component : seen.match().components()) {
            addName(names, component.purl());
            addName(names, component.coordinates().displayName());
        }
        return names;
    }

    /** Without the version. */
    private static void addName(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            int at = name.startsWith("pkg:") ? name.indexOf('@') : -1;
            names.add("in " + (at < 0 ? name : name.substring(0, at)).strip());
        }
    }

    private static Set<String> places(Asset asset) {
        Set<String> places = new TreeSet<>();
        if (asset.workload() != null) {
            places.add("workload " + WorkloadName.of(asset.workload()).owner());
        }
        ImageName image = ServiceNames.image(asset);
        if (image != null && !image.repository().isEmpty()) {
            places.add("image " + image.repository());
        }
        if (asset.host() != null) {
            places.add("host " + HostName.of(asset.host()).name());
        }
        return places;
    }

    private static void put(Map<String, List<SeenFinding>> map, String key, SeenFinding signal) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(signal);
    }
}
