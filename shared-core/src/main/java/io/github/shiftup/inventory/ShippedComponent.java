package io.github.shiftup.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component that a build would ship.
 *
 * @param coordinates what it is
 * @param purl its package URL, with qualifiers ({@code pkg:maven/org.acme/lib@1.0?type=jar})
 * @param sha256 of the file, 64 lower-case hexadecimal digits; null if the file was not at hand
 * @param scope in which the build uses it ({@code compile}, {@code runtime}, ...); null if unknown
 * @param modules that ship it, by {@code group:artifact}, sorted; empty if unknown
 * @param paths dependency paths that bring it in, shortest first: each from the module down to and including this
 *     component, as {@code group:artifact:version}; empty if unknown
 */
public record ShippedComponent(
        Coordinates coordinates,
        String purl,
        @Nullable String sha256,
        @Nullable String scope,
        List<String> modules,
        List<List<String>> paths) {

    public ShippedComponent {
        modules = List.copyOf(modules);
        paths = paths.stream().map(List::copyOf).toList();
    }

    /** Whether the build names it itself: some path has it right below the module. */
    public boolean isDirect() {
        return paths.stream().anyMatch(path -> path.size() <= 2);
    }
}
