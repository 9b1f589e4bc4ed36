package io.github.shiftup.match;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.name.JarName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the candidate ships, by every name that production may use for it. The candidate's own modules are in it too. */
final class ShippedIndex {
    private final Map<String, List<ShippedComponent>> byIdentity = new HashMap<>();
    private final Map<String, List<ShippedComponent>> byName = new HashMap<>();
    private final Map<String, List<ShippedComponent>> byJarName = new HashMap<>();
    private final Map<String, List<ShippedComponent>> bySha256 = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> ownArtifacts = new HashSet<>();

    ShippedIndex(Candidate candidate) {
        Map<String, ShippedComponent> all = new LinkedHashMap<>();
        for (ShippedComponent component : candidate.components()) {
            all.putIfAbsent(component.purl() + ' ' + component.sha256(), component);
        }
        all.values().forEach(this::add);
        for (String module : candidate.modules()) {
            addModule(module, candidate.version());
        }
    }

    /** The key of one component whatever its version: equal for what is the same component. */
    static String identity(String type, @Nullable String namespace, String name) {
        return type + ':' + (namespace == null ? "" : namespace) + ':' + name;
    }

    static String identity(Coordinates coordinates) {
        return identity(coordinates.type(), coordinates.namespace(), coordinates.name());
    }

    List<ShippedComponent> withIdentity(String identity) {
        return byIdentity.getOrDefault(identity, List.of());
    }

    /** Components of any type and namespace with this name. */
    List<ShippedComponent> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Maven components that a jar of this file name can be, read with the longest artifact name that is shipped. */
    List<ShippedComponent> inFile(String fileName) {
        for (JarName reading : JarName.readings(fileName)) {
            List<ShippedComponent> found = byJarName.get(reading.artifact());
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** Components whose file has this digest, given with its algorithm; only SHA-256 is known of what is shipped. */
    List<ShippedComponent> withDigest(@Nullable String digest) {
        if (digest == null || !digest.startsWith("sha256:")) {
            return List.of();
        }
        return bySha256.getOrDefault(digest.substring("sha256:".length()).toLowerCase(Locale.ROOT), List.of());
    }

    /** Whether this is an archive that the build itself makes, under its usual name. */
    boolean isOwnArchive(String fileName) {
        return JarName.readings(fileName).stream().anyMatch(reading -> ownArtifacts.contains(reading.artifact()));
    }

    /** Whether the candidate is of a kind that can hold components of this purl type at all. */
    boolean holds(String type) {
        return types.contains(type);
    }

    private void add(ShippedComponent component) {
        Coordinates coordinates = component.coordinates();
        types.add(coordinates.type());
        put(byIdentity, identity(coordinates), component);
        put(byName, coordinates.name(), component);
        if (component.sha256() != null) {
            put(bySha256, component.sha256().toLowerCase(Locale.ROOT), component);
        }
        if (coordinates.type().equals("maven")) {
            put(byJarName, coordinates.name(), component);
            if (coordinates.namespace() != null) {
                put(byJarName, coordinates.namespace() + '.' + coordinates.name(), component);
            }
        }
    }

    private void addModule(String module, @Nullable String version) {
        int colon = module.indexOf(':');
        String group = colon < 0 ? null : module.substring(0, colon);
        String artifact = module.substring(colon + 1);
        ownArtifacts.add(artifact);
        types.add("maven");
        if (group != null && !byIdentity.containsKey(identity("maven", group, artifact))) {
            String purl = "pkg:maven/" + group + '/' + artifact + (version == null ? "" : '@' + version);
            Coordinates coordinates = Coordinates.maven(group, artifact, version);
            add(new ShippedComponent(coordinates, purl, null, null, List.of(module), List.of()));
        }
    }

    private static void put(Map<String, List<ShippedComponent>> index, String key, ShippedComponent component) {
        index.computeIfAbsent(key, any -> new ArrayList<>(1)).add(component);
    }
}
