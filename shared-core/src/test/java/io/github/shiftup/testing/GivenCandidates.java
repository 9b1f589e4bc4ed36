package io.github.shiftup.testing;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.inventory.ShippedComponent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What builds would ship. Names and components are Maven's: {@code group:artifact}, {@code group:artifact:version}. */
public final class GivenCandidates {
    private GivenCandidates() {}

    /** One of which nobody knows how it was built. */
    public static Candidate shipping(String name, String version, String... components) {
        return candidate(name, version, List.of(), component -> List.of(), components);
    }

    /** One of a single module, which depends on the components themselves. */
    public static Candidate built(String name, String version, String... components) {
        return candidate(
                name,
                version,
                List.of(name),
                component -> List.of(List.of(name + ':' + version, component)),
                components);
    }

    private static Candidate candidate(
            String name,
            String version,
            List<String> modules,
            Function<String, List<List<String>>> paths,
            String... components) {
        List<ShippedComponent> shipped = Stream.of(components)
                .map(component -> {
                    String[] parts = component.split(":");
                    return new ShippedComponent(
                            Coordinates.maven(parts[0], parts[1], parts[2]),
                            "pkg:maven/" + parts[0] + '/' + parts[1] + '@' + parts[2],
                            null,
                            "compile",
                            modules,
                            paths.apply(component));
                })
                .toList();
        return new Candidate(name, version, modules, shipped, false);
    }

    /** Writes the SBOM of a candidate. */
    public static Path write(Candidate candidate, Path sbom) throws IOException {
        try (OutputStream out = Files.newOutputStream(sbom)) {
            CycloneDxSbom.write(candidate, out);
        }
        return sbom;
    }
}
