package io.github.shiftup.policy;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.intel.Advisories;
import io.github.shiftup.intel.EpssScores;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.intel.KnownExploited;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.policy.PolicyTestCase.Answer;
import io.github.shiftup.policy.PolicyTestCase.Expected;
import io.github.shiftup.policy.PolicyTestCase.ReportFile;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.cvss.CvssFormatException;
import io.github.shiftup.risk.cvss.CvssVector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tests of a policy. */
final class PolicyTestReader {
    static final String API_VERSION = "shift-up-test/v1";

    private static final List<String> OF_FINDINGS = List.of(
            "kind", "severity", "seen", "exploited", "aliases", "cwes", "fixed", "vector", "component", "asset");

    private final String service;
    private final List<String> rules;
    private final List<String> sources;
    private final String epssModel;

    /**
     * A reader.
     *
     * @param service whose findings they are where a test names no asset
     * @param rules ids that tests may speak of
     * @param sources ids of the policy's evidence
     * @param epssModel of the scores that tests give
     */
    PolicyTestReader(String service, List<String> rules, List<String> sources, String epssModel) {
        this.service = service;
        this.rules = rules;
        this.sources = sources;
        this.epssModel = epssModel;
    }

    List<PolicyTestCase> read(String name, byte[] content) {
        return YamlFile.read(name, content, root -> root.map(map -> file(map, name)));
    }

    private List<PolicyTestCase> file(YamlMap map, String file) {
        map.require("apiVersion").ifPresent(version -> {
            if (!version.sound(YamlValue::text).orElse(API_VERSION).equals(API_VERSION)) {
                version.problem("this version reads apiVersion \"" + API_VERSION + "\"");
            }
        });
        List<PolicyTestCase> cases = new ArrayList<>();
        Optional<YamlValue> list = map.require("cases");
        list.filter(value -> value.isList() && value.items().isEmpty())
                .ifPresent(value -> value.problem("without a case nothing is tested"));
        for (YamlValue item : list.map(YamlValue::mappings).orElse(List.of())) {
            PolicyTestCase read = item.map(inner -> testCase(inner, item.path(), file));
            if (read != null) {
                cases.add(read);
            }
        }
        return cases;
    }

    private PolicyTestCase testCase(YamlMap map, String path, String file) {
        String name = map.require("name").map(YamlValue::text).orElse("");
        Instant asOf = map.require("asOf").map(YamlValue::instant).orElse(Instant.EPOCH);
        Optional<YamlValue> shipped = map.require("candidate");
        List<Finding> findings = new ArrayList<>();
        List<ReportFile> reports = new ArrayList<>();
        for (YamlValue item : map.get("evidence").map(YamlValue::mappings).orElse(List.of())) {
            item.map(inner -> {
                evidence(inner, new Provenance("", "test", null, null, file, item.path()), asOf, findings, reports);
                return true;
            });
        }
        Intel intel = map.get("intel")
                .flatMap(value -> Optional.ofNullable(value.map(inner -> intel(inner, asOf))))
                .orElseGet(() -> known(List.of(), null, asOf));
        Expected expected = map.require("expect")
                .flatMap(value -> Optional.ofNullable(value.map(this::expected)))
                .orElseGet(() -> new Expected(null, null, null, null, Map.of()));
        map.refuseKeysWithoutValue();
        return new PolicyTestCase(
                name,
                path,
                asOf,
                shipped.map(PolicyTestReader::candidate).orElse(null),
                shipped.filter(PolicyTestReader::isFile).map(YamlValue::text).orElse(null),
                findings,
                reports,
                intel,
                expected);
    }

    private static boolean isFile(YamlValue candidate) {
        return !candidate.isList() && !candidate.isMap() && !candidate.text().startsWith("pkg:");
    }

    /** What the test lists; null if it names a file. */
    private static @Nullable Candidate candidate(YamlValue value) {
        if (isFile(value)) {
            return null;
        }
        List<ShippedComponent> components = new ArrayList<>();
        for (YamlValue item : value.items()) {
            Coordinates coordinates = purl(item);
            if (coordinates != null) {
                components.add(new ShippedComponent(
                        coordinates,
                        item.text(),
                        null,
                        "compile",
                        List.of(),
                        List.of(List.of(coordinates.displayName() + ":" + coordinates.version()))));
            }
        }
        return new Candidate("test", null, List.of(), components, false);
    }

    private static @Nullable Coordinates purl(YamlValue value) {
        Coordinates coordinates =
                value.sound(YamlValue::text).flatMap(Coordinates::parse).orElse(null);
        if (coordinates == null) {
            value.problem("\"" + value.path() + "\" has to be a package URL such as pkg:maven/org.acme/forms@1.0");
        }
        return coordinates;
    }

    private void evidence(
            YamlMap map, Provenance place, Instant asOf, List<Finding> findings, List<ReportFile> reports) {
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
                .firstSeen(map.get("seen").map(PolicyTestReader::time).orElse(asOf))
                .lastSeen(asOf)
                .exploited(map.get("exploited").map(YamlValue::bool).orElse(null));
        map.get("aliases").map(YamlValue::texts).orElse(List.of()).forEach(finding::alias);
        map.get("cwes").map(YamlValue::texts).orElse(List.of()).forEach(finding::cwe);
        map.get("fixed").map(YamlValue::texts).orElse(List.of()).forEach(finding::fixedVersion);
        map.get("vector").map(PolicyTestReader::vector).ifPresent(finding::rating);
        map.get("component").ifPresent(value -> {
            Coordinates coordinates = purl(value);
            if (coordinates != null) {
                finding.component(Component.ofPurl(value.text(), coordinates.displayName(), coordinates.version()));
            }
        });
        Asset ofService = Asset.UNKNOWN.withService(service);
        Asset asset = map.get("asset")
                .flatMap(value -> Optional.ofNullable(value.map(PolicyTestReader::asset)))
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

    private Intel intel(YamlMap map, Instant asOf) {
        List<String> exploited = map.get("knownExploited").map(YamlValue::texts).orElse(List.of());
        Map<String, EpssScores.Score> scores = new LinkedHashMap<>();
        Optional<YamlValue> epss = map.get("epss");
        for (YamlValue item : epss.map(YamlValue::mappings).orElse(List.of())) {
            item.map(score -> scores.put(
                    score.require("id").map(YamlValue::text).orElse("").toUpperCase(Locale.ROOT),
                    new EpssScores.Score(
                            score.require("probability")
                                    .map(value -> value.number(0, 1))
                                    .orElse(0.0),
                            score.require("percentile")
                                            .map(value -> value.number(0, 100))
                                            .orElse(0.0)
                                    / 100)));
        }
        return known(exploited, epss.isPresent() ? scores : null, asOf);
    }

    /** A test's world is closed: what it does not list as exploited is not. */
    private Intel known(List<String> exploited, @Nullable Map<String, EpssScores.Score> epss, Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        Map<String, LocalDate> added = new LinkedHashMap<>();
        exploited.forEach(id -> added.put(id.toUpperCase(Locale.ROOT), day));
        return new Intel(
                new KnownExploited("of the test", day, added),
                epss == null ? null : new EpssScores(epssModel, day, epss),
                null,
                Advisories.none(),
                List.of(),
                Intel.NONE.digest());
    }

    private Expected expected(YamlMap map) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        map.get("rules")
                .ifPresent(value -> value.map(inner -> {
                    for (String rule : rules) {
                        inner.get(rule)
                                .ifPresent(answer -> answers.put(rule, answer.oneOf(Answer.class, Answer.ALLOW)));
                    }
                    inner.refuseKeysWithoutValue();
                    return true;
                }));
        Expected expected = new Expected(
                map.get("outcome")
                        .map(value -> value.oneOf(PolicyTestCase.Outcome.class, PolicyTestCase.Outcome.NOT_EVALUATED))
                        .orElse(null),
                texts(map, "blocks"),
                texts(map, "warns"),
                texts(map, "waived"),
                answers);
        if (map.isEmpty()) {
            map.problem("a case that expects nothing cannot fail; name an outcome, findings or rules");
        }
        map.refuseKeysWithoutValue();
        return expected;
    }

    private static @Nullable List<String> texts(YamlMap map, String key) {
        return map.get(key).map(YamlValue::texts).orElse(null);
    }
}
