package io.github.shiftup.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Candidates of several SBOMs. */
public final class Candidates {
    private Candidates() {}

    /**
     * One candidate of several: all their components, under the name of the first. It is partial if any of them is.
     *
     * @param parts at least one
     */
    public static Candidate merged(List<Candidate> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Candidate first = parts.get(0);
        Map<String, ShippedComponent> components = new LinkedHashMap<>();
        List<String> modules = new ArrayList<>();
        for (Candidate part : parts) {
            modules.addAll(part.modules());
            part.components()
                    .forEach(component ->
                            components.putIfAbsent(component.purl() + '\n' + component.sha256(), component));
        }
        return new Candidate(
                first.name(),
                first.version(),
                modules,
                List.copyOf(components.values()),
                parts.stream().anyMatch(Candidate::partial));
    }
}
