package io.github.shiftup.maven.pom;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where in a POM a version stands, or is to be put.
 *
 * @param file the POM
 * @param profile in which it stands; null for the project itself
 * @param section of the project or profile
 * @param group as it is written there, placeholders included; empty for a property
 * @param artifact as it is written there; the name of a property
 * @param written the version as it is written there; empty where it is to be put
 */
public record Spot(
        Path file, @Nullable String profile, Section section, String group, String artifact, String written) {

    /** Parts of a POM that hold versions. */
    public enum Section {
        PROPERTIES,
        DEPENDENCIES,
        MANAGED_DEPENDENCIES,
        PARENT,
        /** An entry of {@code dependencyManagement} that is not there yet. */
        NEW_MANAGED_DEPENDENCY
    }
}
