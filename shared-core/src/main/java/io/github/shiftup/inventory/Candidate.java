package io.github.shiftup.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What this build would ship.
 *
 * @param name of the service or the reactor's root, {@code group:artifact} for Maven
 * @param version of it; null if unknown
 * @param modules that belong to the candidate, by {@code group:artifact}, sorted
 * @param components everything in it, sorted by purl
 * @param partial whether only some modules were built ({@code -pl}), so that the absence of a component proves nothing
 */
public record Candidate(
        String name,
        @Nullable String version,
        List<String> modules,
        List<ShippedComponent> components,
        boolean partial) {

    public Candidate {
        modules = modules.stream().sorted().distinct().toList();
        components = components.stream()
                .sorted(Comparator.comparing(ShippedComponent::purl)
                        .thenComparing(component -> Objects.requireNonNullElse(component.sha256(), "")))
                .toList();
    }
}
