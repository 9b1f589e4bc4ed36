package io.github.shiftup.maven;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.maven.ModuleInventory.Dependency;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes one candidate of what the modules ship: a component once, with all modules and the paths that bring it in. */
final class CandidateAssembler {
    /** Enough to see every way in; a diamond-shaped graph has thousands. */
    private static final int MAX_PATHS = 10;

    private CandidateAssembler() {}

    static Candidate assemble(String name, String version, List<ModuleInventory> modules, boolean partial) {
        Map<String, Collected> components = new TreeMap<>();
        for (ModuleInventory module : modules) {
            for (Dependency dependency : module.dependencies()) {
                if (!dependency.reactor()) {
                    components
                            .computeIfAbsent(purl(dependency), purl -> new Collected(dependency))
                            .add(module.module(), dependency);
                }
            }
        }
        List<ShippedComponent> shipped = new ArrayList<>();
        components.forEach((purl, collected) -> shipped.add(collected.component(purl)));
        return new Candidate(
                name, version, modules.stream().map(ModuleInventory::module).toList(), shipped, partial);
    }

    private static final class Collected {
        private final Dependency first;
        private final TreeSet<String> modules = new TreeSet<>();
        private final TreeSet<List<String>> paths =
                new TreeSet<>(Comparator.<List<String>>comparingInt(List::size).thenComparing(String::valueOf));
        private String scope;

        Collected(Dependency first) {
            this.first = first;
            this.scope = first.scope();
        }

        void add(String module, Dependency dependency) {
            modules.add(module);
            paths.add(dependency.path());
            // Compile is the widest; what is compiled against somewhere is shipped as such.
            scope = scope.equals("compile") ? scope : dependency.scope();
        }

        ShippedComponent component(String purl) {
            return new ShippedComponent(
                    Coordinates.maven(first.group(), first.artifact(), first.version()),
                    purl,
                    first.sha256(),
                    scope,
                    List.copyOf(modules),
                    paths.stream().limit(MAX_PATHS).toList());
        }
    }

    private static String purl(Dependency dependency) {
        String classifier =
                dependency.classifier() == null ? "" : "classifier=" + encoded(dependency.classifier()) + "&";
        return "pkg:maven/" + encoded(dependency.group()) + "/" + encoded(dependency.artifact()) + "@"
                + encoded(dependency.version()) + "?" + classifier + "type=" + encoded(dependency.extension());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
