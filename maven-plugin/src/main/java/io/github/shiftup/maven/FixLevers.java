package io.github.shiftup.maven;

import io.github.shiftup.fix.Lever;
import io.github.shiftup.fix.Lever.Kind;
import io.github.shiftup.fix.Versions;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.maven.PomSpots.Place;
import io.github.shiftup.maven.pom.Spot;
import io.github.shiftup.maven.pom.Spot.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Which places of the reactor's POMs may mend what blocks, and which versions are worth a trial there. */
final class FixLevers {
    private final Path root;
    private final List<MavenProject> reactor;
    private final PomSpots spots;
    private final KnownVersions versions;
    /** Whether a POM, {@code group:artifact:version}, manages an artefact, {@code group:artifact}. */
    private final BiPredicate<String, String> manages;

    private final Map<Lever, Spot> spotOf = new LinkedHashMap<>();
    private final Map<String, List<Lever>> levers = new TreeMap<>();
    private final Map<String, List<String>> refused = new TreeMap<>();

    FixLevers(
            Path root,
            List<MavenProject> reactor,
            KnownVersions versions,
            BiPredicate<String, String> manages,
            Map<String, Decision> blocking) {
        this.root = root;
        this.reactor = List.copyOf(reactor);
        this.spots = PomSpots.in(reactor);
        this.versions = versions;
        this.manages = manages;
        // Of one component, all that blocks is looked at together: a place has the same versions for all of it.
        Map<String, List<String>> fixes = new TreeMap<>();
        blocking.values()
                .forEach(decision -> component(decision).forEach(component -> {
                    String fix = decision.seen().match().nearestFix();
                    fixes.computeIfAbsent(name(component), any -> new ArrayList<>())
                            .add(Objects.requireNonNullElse(fix, ""));
                }));
        blocking.forEach((key, decision) -> {
            Set<Lever> found = new LinkedHashSet<>();
            List<String> why = new ArrayList<>();
            for (ShippedComponent component : component(decision)) {
                found.addAll(of(component, least(fixes.get(name(component)))));
                why.addAll(spots.refused(name(component)));
            }
            levers.put(key, List.copyOf(found));
            refused.put(key, why);
        });
    }

    Map<String, List<Lever>> levers() {
        return levers;
    }

    /** Where a lever is. */
    Spot spot(Lever lever) {
        return Objects.requireNonNull(spotOf.get(lever));
    }

    /** What decides about a thing that blocks and cannot be changed. */
    List<String> refused(String key) {
        return refused.getOrDefault(key, List.of());
    }

    private static List<ShippedComponent> component(Decision decision) {
        return decision.seen().match().components();
    }

    private static String name(ShippedComponent component) {
        return component.coordinates().displayName();
    }

    /** The smallest version that any report says mends something; null where one names none. */
    private static @Nullable String least(@Nullable List<String> fixes) {
        return fixes == null || fixes.contains("")
                ? null
                : fixes.stream().min(Versions::compare).orElse(null);
    }

    private List<Lever> of(ShippedComponent component, @Nullable String atLeast) {
        String name = name(component);
        List<Lever> found = new ArrayList<>();
        for (Place place : spots.places()) {
            if (place.kind() == Kind.BOM || place.kind() == Kind.PARENT) {
                if (manages.test(place.artifact() + ':' + place.version(), name)) {
                    found.add(lever(place, null));
                }
            } else if (place.artifact().equals(name)) {
                found.add(lever(place, atLeast));
            }
        }
        Set<String> bringing = new HashSet<>();
        component.paths().stream()
                .filter(path -> path.size() > 2)
                .forEach(path -> path.subList(1, path.size() - 1).forEach(each -> bringing.add(withoutVersion(each))));
        for (Place place : spots.places()) {
            if (bringing.contains(place.artifact()) && place.kind() != Kind.PARENT) {
                found.add(lever(place, null));
            } else if (place.kind() == Kind.BOM
                    && bringing.stream()
                            .anyMatch(each -> manages.test(place.artifact() + ':' + place.version(), each))) {
                found.add(lever(place, null));
            }
        }
        if (component.coordinates().version() != null) {
            added(component, atLeast).ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    private Lever lever(Place place, @Nullable String atLeast) {
        Spot spot = place.spot();
        String name = spot.section() == Section.PROPERTIES ? spot.artifact() : place.artifact();
        Kind kind = spot.section() == Section.PROPERTIES ? Kind.PROPERTY : place.kind();
        // One property may be the version of several: what is known of each is worth a trial.
        Set<String> known = new HashSet<>(versions.of(place.artifact()));
        String least = atLeast;
        if (kind == Kind.PROPERTY) {
            for (Place other : spots.places()) {
                if (other.spot().equals(spot) && !other.artifact().equals(place.artifact())) {
                    known.addAll(versions.of(other.artifact()));
                    least = null;
                }
            }
        }
        Lever lever = new Lever(
                kind,
                relative(spot.file()),
                name + (spot.profile() == null ? "" : " in profile " + spot.profile()),
                place.version(),
                Versions.above(place.version(), known, least));
        spotOf.put(lever, spot);
        return lever;
    }

    /** Goes where all modules that ship it inherit from. */
    private Optional<Lever> added(ShippedComponent component, @Nullable String atLeast) {
        MavenProject place = commonParent(component.modules());
        if (place == null) {
            return Optional.empty();
        }
        String version = String.valueOf(component.coordinates().version());
        Lever lever = new Lever(
                Kind.ADDED,
                relative(place.getFile().toPath()),
                name(component),
                version,
                Versions.above(version, versions.of(name(component)), atLeast));
        spotOf.put(
                lever,
                new Spot(
                        place.getFile().toPath(),
                        null,
                        Section.NEW_MANAGED_DEPENDENCY,
                        String.valueOf(component.coordinates().namespace()),
                        component.coordinates().name(),
                        ""));
        return Optional.of(lever);
    }

    private @Nullable MavenProject commonParent(Collection<String> modules) {
        List<MavenProject> shipping = reactor.stream()
                .filter(project -> modules.contains(project.getGroupId() + ':' + project.getArtifactId()))
                .toList();
        if (shipping.isEmpty()) {
            return null;
        }
        MavenProject found = null;
        // The topmost: whoever mends a version wants it mended in the next module too.
        for (MavenProject each = shipping.get(0); each != null && reactor.contains(each); each = each.getParent()) {
            MavenProject parent = each;
            if (shipping.stream().allMatch(module -> inherits(module, parent))) {
                found = parent;
            }
        }
        return found;
    }

    private static boolean inherits(MavenProject module, MavenProject parent) {
        for (MavenProject each = module; each != null; each = each.getParent()) {
            if (each.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private String relative(Path file) {
        return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private static String withoutVersion(String coordinates) {
        return coordinates.substring(0, coordinates.lastIndexOf(':'));
    }
}
