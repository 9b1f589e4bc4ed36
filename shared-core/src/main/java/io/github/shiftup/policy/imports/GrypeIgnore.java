package io.github.shiftup.policy.imports;

import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rules under {@code ignore} of Grype's configuration. */
final class GrypeIgnore {
    /** Grype's package types and the beginning of their purls. */
    private static final Map<String, String> PURLS = Map.of(
            "java-archive", "pkg:maven/*/",
            "npm", "pkg:npm/",
            "python", "pkg:pypi/",
            "go-module", "pkg:golang/",
            "gem", "pkg:gem/",
            "rust-crate", "pkg:cargo/",
            "dotnet", "pkg:nuget/",
            "deb", "pkg:deb/*/",
            "rpm", "pkg:rpm/*/",
            "apk", "pkg:apk/*/");

    private GrypeIgnore() {}

    static List<ImportedWaiver> yaml(YamlMap file) {
        List<ImportedWaiver> waivers = new ArrayList<>();
        for (YamlValue item : file.get("ignore").map(YamlValue::items).orElse(List.of())) {
            ImportedWaiver waiver = item.map(map -> rule(map, item.path()));
            if (waiver != null) {
                waivers.add(waiver);
            }
        }
        return waivers;
    }

    private static ImportedWaiver rule(YamlMap map, String place) {
        ImportedWaiver waiver = new ImportedWaiver(place);
        map.get("vulnerability").map(YamlValue::text).ifPresent(waiver.findings::add);
        // A waiver holds by aliases in any case.
        map.get("include-aliases");
        waiver.reason = map.get("reason").map(YamlValue::text).orElse(null);
        map.get("fix-state").map(YamlValue::text).ifPresent(state -> {
            if (state.equals("not-fixed") || state.equals("wont-fix") || state.equals("unknown")) {
                waiver.withoutFix = true;
            } else if (!state.isBlank()) {
                waiver.lostSelector("fix-state " + state);
            }
        });
        map.get("package").ifPresent(value -> value.map(named -> packages(named, waiver)));
        map.others().forEach(key -> waiver.lostSelector("the key " + key));
        return waiver;
    }

    private static ImportedWaiver packages(YamlMap map, ImportedWaiver waiver) {
        String name = map.get("name").map(YamlValue::text).orElse(null);
        String version = map.get("version").map(YamlValue::text).orElse(null);
        String type = map.get("type").map(YamlValue::text).orElse(null);
        if (name != null) {
            select(waiver, name, version, type);
        } else if (version != null || type != null) {
            waiver.lostSelector("a package without a name");
        }
        map.others().forEach(key -> waiver.lostSelector("the key package." + key));
        return waiver;
    }

    /** Of a Java archive Grype knows the artifact's name alone. */
    private static void select(ImportedWaiver waiver, String name, @Nullable String version, @Nullable String type) {
        Optional<String> glob = PackageSelector.glob(name);
        if (glob.isEmpty()) {
            waiver.lostSelector("the regular expression of package.name " + name);
            return;
        }
        String purls = type == null ? "pkg:*/" : PURLS.get(type);
        if (purls == null) {
            waiver.lostSelector("package.type " + type + ", of which no purl is known");
            return;
        }
        waiver.select(PackageSelector.ofPurl(purls + glob.get() + "@" + (version == null ? "*" : version)));
    }
}
