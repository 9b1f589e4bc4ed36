package io.github.shiftup.policy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.policy.PolicyTestCase.Answer;
import io.github.shiftup.policy.PolicyTestCase.Expected;
import io.github.shiftup.policy.PolicyTestCase.ReportFile;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tests of a policy. */
final class PolicyTestReader {
    static final String API_VERSION = "shift-up-test/v1";

    private final List<String> rules;
    private final TestEvidenceReader evidence;
    private final TestIntelReader intel;

    /**
     * A reader.
     *
     * @param service whose findings they are where a test names no asset
     * @param rules ids that tests may speak of
     * @param sources ids of the policy's evidence
     * @param epssModel of the scores that tests give
     */
    PolicyTestReader(String service, List<String> rules, List<String> sources, String epssModel) {
        this.rules = rules;
        this.evidence = new TestEvidenceReader(service, sources);
        this.intel = new TestIntelReader(epssModel);
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
                evidence.read(
                        inner, new Provenance("", "test", null, null, file, item.path()), asOf, findings, reports);
                return true;
            });
        }
        Intel world = map.get("intel")
                .flatMap(value -> Optional.ofNullable(value.map(inner -> intel.read(inner, asOf))))
                .orElseGet(() -> intel.nothing(asOf));
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
                world,
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
            Coordinates coordinates = TestEvidenceReader.purl(item);
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
