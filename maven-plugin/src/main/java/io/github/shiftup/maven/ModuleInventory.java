package io.github.shiftup.maven;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one module ships.
 *
 * @param module {@code group:artifact}
 * @param dependencies each with every path that brings it in
 */
record ModuleInventory(String module, List<Dependency> dependencies) {

    ModuleInventory {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * One resolved dependency.
     *
     * @param extension {@code jar}, {@code war}, ...
     * @param classifier null if there is none
     * @param scope in which the module uses it
     * @param file on this machine; null for a module of this build
     * @param sha256 of the file; null if there is none
     * @param reactor whether it is a module of this build, not a component from outside
     * @param path from the module down to it, as {@code group:artifact:version}
     */
    record Dependency(
            String group,
            String artifact,
            String version,
            String extension,
            @Nullable String classifier,
            String scope,
            @Nullable Path file,
            @Nullable String sha256,
            boolean reactor,
            List<String> path) {

        Dependency {
            path = List.copyOf(path);
        }
    }
}
