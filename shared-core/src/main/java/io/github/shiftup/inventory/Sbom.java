package io.github.shiftup.inventory;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an SBOM says, however it is written. */
final class Sbom {
    private static final int SHOWN = 5;

    final List<SbomComponent> components = new ArrayList<>();

    /** Reference of a component to those of its dependencies. */
    final Map<String, List<String>> edges = new HashMap<>();

    private final List<String> modules = new ArrayList<>();
    private boolean partial;
    private boolean ours;

    @Nullable
    SbomComponent root;

    /** When the SBOM was made; null if it does not say. */
    @Nullable
    Instant made;

    /** The image that was made of the build; null if it does not say. */
    @Nullable
    String image;

    /** A property of the SBOM as a whole. */
    void property(String name, String value) {
        if (name.equals(SbomProperty.PARTIAL.text())) {
            ours = true;
            partial = value.equals("true");
        } else if (name.equals(SbomProperty.MODULE.text())) {
            modules.add(value);
        } else if (name.equals(SbomProperty.IMAGE.text())) {
            image = value;
        }
    }

    /**
     * The candidate.
     *
     * @throws ReportException if the SBOM does not tell what is shipped: what it left out would count as mended
     */
    Candidate candidate(String location) {
        refuseNameless(location);
        SbomPaths paths = new SbomPaths(components, edges, root == null ? null : root.ref());
        List<ShippedComponent> shipped = new ArrayList<>();
        for (SbomComponent component : components) {
            if (component.purl() != null) {
                shipped.add(component.shipped(paths, location));
            }
        }
        // Our own may be of a build that ships nothing but itself.
        if (shipped.isEmpty() && !ours) {
            throw new ReportException(
                    Reason.NO_CONTENT,
                    location,
                    (components.isEmpty()
                                    ? "lists no components"
                                    : "lists " + components.size() + " components, but none with a purl")
                            + ": by it this build would ship nothing, and mend all that production reports. Make the SBOM"
                            + " of what is shipped, with purls");
        }
        return new Candidate(
                root == null ? location : root.displayName(),
                root == null ? null : root.version(),
                modules,
                shipped,
                partial);
    }

    /** What has a purl that is one; an inventory shows what it can, and {@link #unnamed} says what it cannot. */
    List<ShippedComponent> named(String location) {
        SbomPaths paths = new SbomPaths(components, edges, root == null ? null : root.ref());
        return components.stream()
                .filter(Sbom::hasPurl)
                .map(component -> component.shipped(paths, location))
                .toList();
    }

    /** Software that cannot be compared with anything, since it has no purl. */
    List<String> unnamed() {
        return components.stream()
                .filter(component -> component.lacksPurl() || (component.purl() != null && !hasPurl(component)))
                .map(SbomComponent::step)
                .sorted()
                .toList();
    }

    private static boolean hasPurl(SbomComponent component) {
        return component.purl() != null && Coordinates.parse(component.purl()).isPresent();
    }

    private void refuseNameless(String location) {
        List<SbomComponent> nameless =
                components.stream().filter(SbomComponent::lacksPurl).toList();
        if (!nameless.isEmpty()) {
            String names =
                    nameless.stream().limit(SHOWN).map(SbomComponent::step).collect(Collectors.joining(", "));
            throw new ReportException(
                    Reason.SHAPE,
                    location,
                    "has " + nameless.size() + " of " + components.size() + " components without a purl (" + names
                            + (nameless.size() > SHOWN ? ", ..." : "")
                            + "): what production reports in them could not be found, and would count as mended. Make"
                            + " the SBOM with purls");
        }
    }
}
