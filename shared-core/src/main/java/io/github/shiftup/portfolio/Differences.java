package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Deployment;
import io.github.shiftup.inventory.ShippedComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Between what was built and what it consists of where it runs. */
final class Differences {
    private Differences() {}

    /** What was built and is not there as it was built; what was added to an image beside it is no drift. */
    static List<String> of(Candidate built, Deployment deployment) {
        Map<String, List<ShippedComponent>> deployed = new HashMap<>();
        deployment
                .components()
                .forEach(component -> deployed.computeIfAbsent(
                                component.coordinates().displayName(), any -> new ArrayList<>())
                        .add(component));
        List<String> differences = new ArrayList<>();
        for (ShippedComponent component : built.components()) {
            String name = component.coordinates().displayName();
            String version = component.coordinates().version();
            List<ShippedComponent> there = deployed.getOrDefault(name, List.of());
            List<ShippedComponent> same = there.stream()
                    .filter(other -> Objects.equals(other.coordinates().version(), version))
                    .toList();
            if (there.isEmpty()) {
                // Components that have no purl may be the missing ones.
                if (deployment.unnamed().isEmpty()) {
                    differences.add(name + ' ' + version + " is missing");
                }
            } else if (same.isEmpty()) {
                differences.add(name + " is " + there.get(0).coordinates().version() + ", built with " + version);
            } else if (component.sha256() != null
                    && same.stream()
                            .map(ShippedComponent::sha256)
                            .noneMatch(digest -> digest == null || digest.equals(component.sha256()))) {
                differences.add(name + ' ' + version + " is another file");
            }
        }
        return differences;
    }
}
