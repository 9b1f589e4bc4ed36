package io.github.shiftup.match;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.name.ArchivePath;
import io.github.shiftup.match.name.JarName;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bare names by which a reported component and a shipped one meet: whatever {@link Subjects} finds in a candidate has one of
 * these names in common with it. Having one in common proves nothing yet.
 */
public final class ComponentNames {
    private static final String SHA256 = "sha256:";

    private ComponentNames() {}

    /** Of what a finding is in; empty without a component. */
    public static Set<String> of(@Nullable Component component) {
        Set<String> names = new LinkedHashSet<>();
        if (component == null) {
            return names;
        }
        String digest = component.digest();
        if (digest != null && digest.startsWith(SHA256)) {
            names.add(digest.toLowerCase(Locale.ROOT));
        }
        ArchivePath archive = null;
        for (String text : new String[] {component.path(), component.name()}) {
            if (text != null) {
                ArchivePath path = ArchivePath.of(text);
                path.archives().forEach(file -> addFile(names, file));
                archive = archive == null && path.innermost() != null ? path : archive;
            }
        }
        Described described = Described.of(component, archive);
        if (described != null) {
            addName(names, described.name());
            Described other = Described.contradicting(component, described);
            if (other != null) {
                addName(names, other.name());
            }
        }
        return names;
    }

    /** Of all that a candidate ships, its own modules included. */
    public static Set<String> of(Candidate candidate) {
        Set<String> names = new LinkedHashSet<>();
        for (ShippedComponent component : candidate.components()) {
            Coordinates coordinates = component.coordinates();
            names.add(coordinates.name());
            if (coordinates.type().equals("maven") && coordinates.namespace() != null) {
                names.add(coordinates.namespace() + '.' + coordinates.name());
            }
            if (component.sha256() != null) {
                names.add(SHA256 + component.sha256().toLowerCase(Locale.ROOT));
            }
        }
        for (String module : candidate.modules()) {
            names.add(module.substring(module.indexOf(':') + 1));
            names.add(module.replace(':', '.'));
        }
        return names;
    }

    private static void addFile(Set<String> names, String file) {
        JarName.readings(file).forEach(reading -> names.add(reading.artifact()));
    }

    /** GitLab writes {@code group/artifact}; the artifact alone is a name as well. */
    private static void addName(Set<String> names, String name) {
        names.add(name);
        names.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
    }
}
