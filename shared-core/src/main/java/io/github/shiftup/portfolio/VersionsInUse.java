package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which services use which version of each component. */
final class VersionsInUse {
    private final Map<String, Map<String, Set<String>>> services = new TreeMap<>();

    void add(String service, Candidate content) {
        for (ShippedComponent component : content.components()) {
            Coordinates coordinates = component.coordinates();
            if (coordinates.version() != null) {
                services.computeIfAbsent(coordinates.type() + ' ' + coordinates.displayName(), any -> new TreeMap<>())
                        .computeIfAbsent(coordinates.version(), any -> new TreeSet<>())
                        .add(service);
            }
        }
    }

    /** Components in several versions: those in the most first, then those of the most services. */
    List<ComponentSpread> spread() {
        List<ComponentSpread> spread = new ArrayList<>();
        services.forEach((name, ofName) -> {
            if (ofName.size() > 1) {
                Map<String, List<String>> sorted = new TreeMap<>();
                ofName.forEach((version, users) -> sorted.put(version, List.copyOf(users)));
                spread.add(new ComponentSpread(name, sorted));
            }
        });
        spread.sort(
                Comparator.comparing((ComponentSpread each) -> -each.versions().size())
                        .thenComparing(each -> -each.services())
                        .thenComparing(ComponentSpread::name));
        return spread;
    }

    /** Says it of one component. */
    static Answer answer(ComponentSpread spread) {
        List<String> texts = new ArrayList<>();
        spread.versions().forEach((version, users) -> texts.add(version + " (" + users.size() + ")"));
        return new Answer(
                Question.SEVERAL_VERSIONS,
                null,
                null,
                null,
                spread.name(),
                spread.name() + " is in " + Times.count(spread.services(), "service") + " in "
                        + spread.versions().size() + " versions: " + String.join(", ", texts) + '.',
                null,
                null,
                null);
    }
}
