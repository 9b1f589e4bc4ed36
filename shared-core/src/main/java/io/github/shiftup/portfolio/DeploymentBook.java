package io.github.shiftup.portfolio;

import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.Deployment;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.name.WorkloadName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all lists say of one thing, together: replicas of a workload, and a pod's entry beside its SBOM. Two digests of one
 * image are two things.
 */
final class DeploymentBook {
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    /** Thousands of services run the same few thousand components. */
    private final Map<ShippedComponent, ShippedComponent> components = new HashMap<>();

    /** One thing that runs, so many times. */
    record Entry(String list, Deployment deployment, int replicas) {}

    void add(String list, Deployment deployment) {
        Deployment pooled = pooled(deployment);
        List<Entry> same = entries.computeIfAbsent(key(pooled), any -> new ArrayList<>());
        for (int i = 0; i < same.size(); i++) {
            Entry entry = same.get(i);
            if (mayBe(entry.deployment(), pooled)) {
                same.set(i, new Entry(entry.list(), together(entry.deployment(), pooled), entry.replicas() + 1));
                return;
            }
        }
        same.add(new Entry(list, pooled, 1));
    }

    List<Entry> entries() {
        return entries.values().stream().flatMap(List::stream).toList();
    }

    private static String key(Deployment deployment) {
        return String.join(
                "\n",
                text(deployment.environment()),
                text(deployment.service()),
                deployment.workload() == null
                        ? ""
                        : WorkloadName.of(deployment.workload()).owner(),
                text(deployment.image()),
                text(deployment.version()));
    }

    private static boolean mayBe(Deployment a, Deployment b) {
        return a.digest() == null || b.digest() == null || a.digest().equals(b.digest());
    }

    private static Deployment together(Deployment a, Deployment b) {
        return new Deployment(
                a.environment(),
                a.service(),
                a.workload(),
                a.image(),
                a.digest() == null ? b.digest() : a.digest(),
                a.version(),
                earlier(a.since(), b.since()),
                a.made() == null ? b.made() : a.made(),
                a.isComposed() ? a.components() : b.components(),
                a.isComposed() ? a.unnamed() : b.unnamed(),
                a.where());
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    private Deployment pooled(Deployment deployment) {
        return new Deployment(
                deployment.environment(),
                deployment.service(),
                deployment.workload() == null
                        ? null
                        : WorkloadName.of(deployment.workload()).owner(),
                deployment.image(),
                deployment.digest(),
                deployment.version(),
                deployment.since(),
                deployment.made(),
                deployment.components().stream().map(this::pooled).toList(),
                deployment.unnamed(),
                deployment.where());
    }

    /** Without its paths, which are another one in every image. */
    private ShippedComponent pooled(ShippedComponent component) {
        Coordinates coordinates = component.coordinates();
        ShippedComponent bare = new ShippedComponent(
                coordinates, component.purl(), component.sha256(), component.scope(), List.of(), List.of());
        ShippedComponent known = components.putIfAbsent(bare, bare);
        return known == null ? bare : known;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
