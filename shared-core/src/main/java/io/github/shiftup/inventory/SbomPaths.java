package io.github.shiftup.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shortest way from an SBOM's root to each component, by its dependency graph. */
final class SbomPaths {
    private final Map<String, SbomComponent> byRef = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final String root;

    SbomPaths(List<SbomComponent> components, Map<String, List<String>> edges, @Nullable String rootRef) {
        this.root = rootRef == null ? "" : rootRef;
        for (SbomComponent component : components) {
            if (component.ref() != null) {
                byRef.put(component.ref(), component);
            }
        }
        Deque<String> next = new ArrayDeque<>(List.of(root));
        above.put(root, root);
        while (!next.isEmpty()) {
            String ref = next.remove();
            for (String below : edges.getOrDefault(ref, List.of())) {
                if (above.putIfAbsent(below, ref) == null) {
                    next.add(below);
                }
            }
        }
    }

    /** One path, from the root down to the component; none if the graph does not reach it. */
    List<List<String>> to(SbomComponent component) {
        String ref = component.ref();
        if (ref == null || !above.containsKey(ref) || root.isEmpty()) {
            return List.of();
        }
        List<String> path = new ArrayList<>();
        for (String step = ref; step != null && !step.equals(root); step = above.get(step)) {
            SbomComponent at = byRef.get(step);
            path.add(at == null ? step : at.step());
        }
        path.add(root);
        Collections.reverse(path);
        return List.of(path);
    }
}
