package io.github.shiftup.policy.imports;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The suppressions of another tool as waivers to complete. */
public final class WaiverImport {
    private final String format;
    private final String name;
    private final List<ImportedWaiver> waivers;
    private final List<String> remarks;

    private WaiverImport(String format, String name, List<ImportedWaiver> waivers, List<String> remarks) {
        this.format = format;
        this.name = name;
        this.waivers = List.copyOf(waivers);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file, of whose content the format is told: suppressions of Dependency-Check (XML), {@code .trivyignore} and
     * {@code .trivyignore.yaml}, {@code osv-scanner.toml}, {@code .grype.yaml}, OpenVEX.
     *
     * @param name of the file, for messages and for what content alone does not tell
     * @throws PolicyException if it cannot be read or is of none of these
     * @throws io.github.shiftup.stream.ReportException if it is XML or OpenVEX that cannot be read
     */
    public static WaiverImport read(String name, byte[] content) {
        if (content.length > YamlFile.MAX_BYTES) {
            throw PolicyException.of(name, "is larger than the limit of " + YamlFile.MAX_BYTES + " bytes");
        }
        String text = new String(content, StandardCharsets.UTF_8);
        String start = text.stripLeading();
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> remarks = new ArrayList<>();
        if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
            List<ImportedWaiver> waivers = DependencyCheckSuppressions.read(name, content);
            return new WaiverImport("Dependency-Check suppressions", name, waivers, remarks);
        }
        if (start.startsWith("{") && OpenVexImport.isOne(text)) {
            return new WaiverImport("OpenVEX", name, OpenVexImport.read(name, content, remarks), remarks);
        }
        if (start.startsWith("{")) {
            throw PolicyException.of(
                    name,
                    "is JSON, but no OpenVEX. Other VEX documents (CycloneDX, CSAF) say what is so, not what is accepted:"
                            + " name them under 'evidence' in the policy, and their statements are applied. Of suppressions"
                            + " those of Dependency-Check, Trivy, osv-scanner and Grype are imported");
        }
        if (lower.endsWith(".toml") || start.lines().anyMatch(line -> line.startsWith("[["))) {
            return new WaiverImport("osv-scanner", name, OsvScannerIgnores.read(name, text, remarks), remarks);
        }
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return YamlFile.read(name, content, value -> value.map(map -> yaml(map, name, remarks)));
        }
        return new WaiverImport(".trivyignore", name, TrivyIgnore.lines(text), remarks);
    }

    private static WaiverImport yaml(YamlMap map, String name, List<String> remarks) {
        if (map.get("ignore").isPresent()) {
            List<ImportedWaiver> waivers = GrypeIgnore.yaml(map);
            // The rest of a configuration says how to scan, not what to accept.
            map.others();
            return new WaiverImport("Grype", name, waivers, remarks);
        }
        if (TrivyIgnore.SECTIONS.stream().noneMatch(section -> map.get(section).isPresent())) {
            map.problem("has neither 'ignore' (Grype) nor any of " + String.join(", ", TrivyIgnore.SECTIONS)
                    + " (Trivy); name a file with suppressions");
        }
        List<ImportedWaiver> waivers = TrivyIgnore.yaml(map);
        map.others().forEach(key -> remarks.add("the section " + key + " is not known; left out"));
        return new WaiverImport(".trivyignore.yaml", name, waivers, remarks);
    }

    /** Whose suppressions they are. */
    public String format() {
        return format;
    }

    /** How many waivers they make. */
    public int size() {
        return waivers.size();
    }

    /** What could not be carried over, one sentence each, with the rule's place. */
    public List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        for (ImportedWaiver waiver : waivers) {
            waiver.lost.forEach(lost -> all.add(waiver.rule + ": not carried over: " + lost));
            if (waiver.expires == null) {
                all.add(waiver.rule + ": it has no end");
            }
        }
        return List.copyOf(all);
    }

    /**
     * The waivers. Owner, approvers and ticket have no value, nor has what could not be carried over: a policy that names the
     * file is in error until a person completes it.
     *
     * @param today the day on which the waivers begin
     */
    public String yaml(LocalDate today) {
        return new WaiversYaml(today).write(name, format, waivers);
    }
}
