package io.github.shiftup.match;

import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which versions of what the candidate ships production of this service is seen to run, whatever it was seen with. A sensor
 * that knows a component and misses one of its weaknesses has still shown that the component runs.
 *
 * @param versions seen, each {@code identity version}
 */
record Running(Set<String> versions) {
    static final Running NOTHING_KNOWN = new Running(Set.of());

    Running {
        versions = Set.copyOf(versions);
    }

    /** What the findings of production show. */
    static Running in(List<Seen> all) {
        Set<String> versions = new HashSet<>();
        for (Seen seen : all) {
            if (!seen.isScan() && seen.belonging().isOurs() && !seen.belonging().foreignImage()) {
                for (ShippedComponent component : seen.subject().shipped()) {
                    seen.subject().versions().forEach(version -> versions.add(key(component.coordinates(), version)));
                }
            }
        }
        return new Running(versions);
    }

    /** Where a finding goes that only a scan reports. */
    Lane lane(Comparison comparison) {
        boolean runs = comparison.affected()
                && comparison.components().stream()
                        .map(ShippedComponent::coordinates)
                        .anyMatch(shipped -> versions.contains(key(shipped, String.valueOf(shipped.version()))));
        return runs ? Lane.RUNNING : Lane.NOT_SEEN;
    }

    private static String key(Coordinates component, String version) {
        return ShippedIndex.identity(component) + ' ' + version;
    }
}
