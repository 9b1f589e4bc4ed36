package io.github.shiftup.policy.imports;

import io.github.shiftup.policy.imports.TomlTables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what osv-scanner ignores: {@code [[IgnoredVulns]]} and {@code [[PackageOverrides]]}. */
final class OsvScannerIgnores {
    private static final Map<String, String> PURL_TYPES = Map.of(
            "Maven", "maven",
            "npm", "npm",
            "PyPI", "pypi",
            "Go", "golang",
            "crates.io", "cargo",
            "NuGet", "nuget",
            "RubyGems", "gem",
            "Packagist", "composer");
    private static final Set<String> OF_FINDINGS = Set.of("id", "ignoreUntil", "reason");
    private static final Set<String> OF_PACKAGES = Set.of(
            "name",
            "version",
            "ecosystem",
            "ignore",
            "vulnerability.ignore",
            "license.ignore",
            "license.override",
            "effectiveUntil",
            "reason");

    private OsvScannerIgnores() {}

    static List<ImportedWaiver> read(String name, String text, List<String> remarks) {
        List<ImportedWaiver> waivers = new ArrayList<>();
        for (Table table : TomlTables.read(name, text)) {
            switch (table.name()) {
                case "IgnoredVulns" -> waivers.add(finding(table));
                case "PackageOverrides" -> {
                    if (ignores(table)) {
                        waivers.add(packages(table));
                    } else {
                        remarks.add("PackageOverrides in line " + table.line()
                                + " ignores no vulnerabilities, so there is nothing to waive");
                    }
                }
                default ->
                    table.values()
                            .keySet()
                            .forEach(key -> remarks.add((table.name().isEmpty() ? "" : table.name() + ".") + key
                                    + " is no rule; left out"));
            }
        }
        return waivers;
    }

    private static ImportedWaiver finding(Table table) {
        ImportedWaiver waiver = waiver(table, "ignoreUntil", OF_FINDINGS);
        String id = table.values().get("id");
        if (id != null) {
            waiver.findings.add(id);
        }
        return waiver;
    }

    private static boolean ignores(Table table) {
        return "true".equals(table.values().get("ignore"))
                || "true".equals(table.values().get("vulnerability.ignore"));
    }

    private static ImportedWaiver packages(Table table) {
        ImportedWaiver waiver = waiver(table, "effectiveUntil", OF_PACKAGES);
        String ecosystem = table.values().getOrDefault("ecosystem", "");
        String name = table.values().get("name");
        String type = PURL_TYPES.get(ecosystem);
        if (name == null || type == null) {
            waiver.lostSelector(
                    name == null
                            ? "all packages of ecosystem " + ecosystem
                            : "package " + name + " of ecosystem " + (ecosystem.isEmpty() ? "any" : ecosystem));
        } else {
            waiver.select(PackageSelector.named(
                    type,
                    type.equals("maven") ? name.replace(':', '/') : name,
                    table.values().get("version")));
        }
        return waiver;
    }

    private static ImportedWaiver waiver(Table table, String until, Set<String> known) {
        ImportedWaiver waiver = new ImportedWaiver(table.name() + " in line " + table.line());
        String day = table.values().get(until);
        if (day != null) {
            waiver.stopsOn(until, day);
        }
        waiver.reason = table.values().get("reason");
        table.values().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> waiver.lostSelector("the key " + key));
        return waiver;
    }
}
