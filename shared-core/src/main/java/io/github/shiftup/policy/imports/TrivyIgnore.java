package io.github.shiftup.policy.imports;

import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what Trivy ignores, in its list of ids and in its YAML. */
final class TrivyIgnore {
    static final List<String> SECTIONS = List.of("vulnerabilities", "misconfigurations", "secrets", "licenses");

    private TrivyIgnore() {}

    /** One id a line, perhaps with {@code exp:2026-12-01}; the comment above it is taken as its reason. */
    static List<ImportedWaiver> lines(String text) {
        List<ImportedWaiver> waivers = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else if (line.isEmpty()) {
                comment.clear();
            } else {
                waivers.add(line(line, number, comment));
            }
        }
        return waivers;
    }

    private static ImportedWaiver line(String line, int number, List<String> comment) {
        ImportedWaiver waiver = new ImportedWaiver("line " + number);
        String[] words = line.split("#", 2)[0].strip().split("\\s+");
        waiver.findings.add(words[0]);
        if (!comment.isEmpty()) {
            waiver.reason = String.join(" ", comment);
        }
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("exp:")) {
                waiver.stopsOn("exp", words[i].substring(4));
            } else {
                waiver.lost("\"" + words[i] + "\"");
            }
        }
        return waiver;
    }

    static List<ImportedWaiver> yaml(YamlMap file) {
        List<ImportedWaiver> waivers = new ArrayList<>();
        for (String section : SECTIONS) {
            for (YamlValue item : file.get(section).map(YamlValue::items).orElse(List.of())) {
                List<ImportedWaiver> read = item.map(map -> entry(map, item.path()));
                waivers.addAll(read == null ? List.of() : read);
            }
        }
        return waivers;
    }

    /** One waiver, or one for each purl: a waiver names one component. */
    private static List<ImportedWaiver> entry(YamlMap map, String rule) {
        List<PackageSelector> packages = map.get("purls").map(YamlValue::texts).orElse(List.of()).stream()
                .map(PackageSelector::ofPurl)
                .toList();
        Optional<String> id = map.require("id").map(YamlValue::text);
        Optional<List<String>> paths = map.get("paths").map(YamlValue::texts);
        Optional<String> end = map.get("expired_at").map(YamlValue::text);
        String reason = map.get("statement").map(YamlValue::text).orElse(null);
        Set<String> others = map.others();
        List<ImportedWaiver> waivers = new ArrayList<>();
        for (int i = 0; i < Math.max(1, packages.size()); i++) {
            ImportedWaiver waiver = new ImportedWaiver(rule + (packages.size() > 1 ? ", purl " + (i + 1) : ""));
            id.ifPresent(waiver.findings::add);
            paths.ifPresent(all -> waiver.lostSelector(
                    "paths " + String.join(", ", all) + ": name the component by its purl or group:artifact"));
            end.ifPresent(day -> waiver.stopsOn("expired_at", day));
            waiver.reason = reason;
            others.forEach(key -> waiver.lostSelector("the key " + key));
            if (i < packages.size()) {
                waiver.select(packages.get(i));
            }
            waivers.add(waiver);
        }
        return waivers;
    }
}
