package io.github.shiftup.intel;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How packages of OSV's ecosystems and purls are called, as one key. Linux distributions are not among them: what is fixed
 * differs between their releases, and a purl's type, namespace and name do not tell the release.
 */
final class OsvEcosystems {
    private static final Map<String, String> PURL_TYPES = Map.ofEntries(
            Map.entry("Maven", "maven"),
            Map.entry("npm", "npm"),
            Map.entry("PyPI", "pypi"),
            Map.entry("Go", "golang"),
            Map.entry("crates.io", "cargo"),
            Map.entry("NuGet", "nuget"),
            Map.entry("RubyGems", "gem"),
            Map.entry("Packagist", "composer"),
            Map.entry("Hex", "hex"),
            Map.entry("Pub", "pub"),
            Map.entry("SwiftURL", "swift"),
            Map.entry("GitHub Actions", "githubactions"),
            Map.entry("ConanCenter", "conan"),
            Map.entry("CRAN", "cran"));

    private OsvEcosystems() {}

    /** Key of a package as OSV names it; null for an ecosystem that cannot be told by a purl. */
    static @Nullable String key(String ecosystem, String name) {
        // A suffix names a repository or a release: Maven:https://maven.example.
        int suffix = ecosystem.indexOf(':');
        String type = PURL_TYPES.get(suffix < 0 ? ecosystem : ecosystem.substring(0, suffix));
        return type == null ? null : key(type, null, type.equals("maven") ? name.replace(':', '/') : name);
    }

    /** Key of a component as its purl names it. */
    static String key(String type, @Nullable String namespace, String name) {
        String path = namespace == null || namespace.isEmpty() ? name : namespace + '/' + name;
        String lower = path.toLowerCase(Locale.ROOT);
        return type.toLowerCase(Locale.ROOT)
                + ' '
                + (type.equalsIgnoreCase("pypi") ? lower.replace('_', '-').replace('.', '-') : lower);
    }
}
