package io.github.shiftup.policy;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.policy.PolicyTestCase.ReportFile;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.cvss.CvssFormatException;
import io.github.shiftup.risk.cvss.CvssVector;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what production reports in a test: findings, or files of reports. */
final class TestEvidenceReader {
    private static final List<String> OF_FINDINGS = List.of(
            "kind", "severity", "seen", "exploited", "aliases", "cwes", "fixed", "vector", "component", "asset");

    private final String service;
    private final List<String> sources;

    /**
     * @param service whose findings they are where a test names no asset
     * @param sources ids of the policy's evidence
     */
    TestEvidenceReader(String service, List<String> sources) {
        this.service = service;
        this.sources = sources;
    }

    void read(YamlMap map, Provenance place, Instant asOf, List<Finding> findings, List<ReportFile> reports) {
        Optional<YamlValue> report = map.get("report");
        Optional<YamlValue> id = map.get("id");
        String source = map.get("source").map(this::source).orElse(sources.isEmpty() ? "" : sources.get(0));
        Finding finding = finding(map, id.map(YamlValue::text).orElse("?"), place, source, asOf);
        if (report.isPresent() == id.isPresent()) {
            map.problem("evidence is either a finding, by its \"id\", or a file, by \"report\"");
        } else if (report.isPresent()) {
            reports.add(new ReportFile(source, report.get().text()));
            OF_FINDINGS.forEach(key -> map.get(key)
                    .ifPresent(value -> value.problem(
                            "\"" + value.path() + "\" is said of a finding; a report says it of its own")));
        } else if (!id.get().text().isBlank()) {
            findings.add(finding);
        } else {
            id.get().problem("\"" + id.get().path() + "\" must not be empty");
        }
        map.refuseKeysWithoutValue();
    }

    private String source(YamlValue value) {
        String id = value.text();
        if (!sources.contains(id)) {
            String nearest = Nearest.to(id, sources);
            value.problem("the policy has no source of evidence with the id \"" + id + "\""
                    + (nearest == null ? "; there are " + sources : "; did you mean \"" + nearest + "\"?"));
        }
        return id;
    }

    private Finding finding(YamlMap map, String id, Provenance place, String source, Instant asOf) {
        FindingBuilder finding = Finding.of(
                        id.isBlank() ? "?" : id,
                        map.get("kind")
                                .map(value -> value.oneOf(Kind.class, Kind.VULNERABILITY))
                                .orElse(Kind.VULNERABILITY),
                        new Provenance(source, "test", null, null, place.location(), place.pointer()))
                .severity(map.get("severity").map(YamlValue::text).orElse(null))
                .firstSeen(map.get("seen").map(TestEvidenceReader::time).orElse(asOf))
                .lastSeen(asOf)
                .exploited(map.get("exploited").map(YamlValue::bool).orElse(null));
        map.get("aliases").map(YamlValue::texts).orElse(List.of()).forEach(finding::alias);
        map.get("cwes").map(YamlValue::texts).orElse(List.of()).forEach(finding::cwe);
        map.get("fixed").map(YamlValue::texts).orElse(List.of()).forEach(finding::fixedVersion);
        map.get("vector").map(TestEvidenceReader::vector).ifPresent(finding::rating);
        map.get("component").ifPresent(value -> {
            Coordinates coordinates = purl(value);
            if (coordinates != null) {
                finding.component(Component.ofPurl(value.text(), coordinates.displayName(), coordinates.version()));
            }
        });
        Asset ofService = Asset.UNKNOWN.withService(service);
        Asset asset = map.get("asset")
                .flatMap(value -> Optional.ofNullable(value.map(TestEvidenceReader::asset)))
                .orElse(ofService);
        return finding.asset(asset).build();
    }

    private static Rating vector(YamlValue value) {
        String text = value.text();
        String method = null;
        try {
            method = "CVSSv" + CvssVector.parse(text).version().label().replace(".", "");
        } catch (CvssFormatException e) {
            value.problem("\"" + value.path() + "\" has to be a CVSS vector: " + e.getMessage());
        }
        return new Rating(method, text, null, "test");
    }

    private static Instant time(YamlValue value) {
        return value.text().length() > 10
                ? value.instant()
                : value.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Asset asset(YamlMap map) {
        return new Asset(
                text(map, "environment"),
                text(map, "service"),
                text(map, "workload"),
                text(map, "image"),
                null,
                text(map, "host"),
                text(map, "url"));
    }

    private static @Nullable String text(YamlMap map, String key) {
        return map.get(key).map(YamlValue::text).orElse(null);
    }

    static @Nullable Coordinates purl(YamlValue value) {
        Coordinates coordinates =
                value.sound(YamlValue::text).flatMap(Coordinates::parse).orElse(null);
        if (coordinates == null) {
            value.problem("\"" + value.path() + "\" has to be a package URL such as pkg:maven/org.acme/forms@1.0");
        }
        return coordinates;
    }
}
