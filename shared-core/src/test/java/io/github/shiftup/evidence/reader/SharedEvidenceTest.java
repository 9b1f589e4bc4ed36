package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every real report of a format that we read gives the facts that an independent reader found in it. */
class SharedEvidenceTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Formats of which there is no real report to hold the reader to; its own fixtures have to do. */
    private static final Set<String> WITHOUT_REPORTS = Set.of("csaf");

    /** Where the independent reader did not look. What stands there is read, but there is nothing to hold it to. */
    private static final Map<String, String> BEYOND = Map.of("snyk", "/applications/");

    @TestFactory
    Stream<DynamicTest> everyRealReportGivesTheExpectedFacts() throws IOException {
        Path evidence = SharedData.require("evidence");
        Path expected = SharedData.require("evidence-expected");
        List<DynamicTest> tests = new ArrayList<>();
        for (ReportReader reader : ReportReaders.all()) {
            String format = reader.format().id();
            if (reader instanceof FindingLinesReader) {
                // Ours: all the others' findings are written in it and read back below.
                continue;
            }
            if (WITHOUT_REPORTS.contains(format)) {
                assertThat(expected.resolve(format)).doesNotExist();
                continue;
            }
            List<Path> files = files(expected.resolve(format));
            assertThat(files).as("expected facts of " + format).isNotEmpty();
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".expected.json", "");
                tests.add(DynamicTest.dynamicTest(
                        format + "/" + name,
                        () -> check(evidence.resolve(format).resolve(name), MAPPER.readTree(file.toFile()), format)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> aReportOfAFormatThatWeDoNotReadIsUnknown() throws IOException {
        Path evidence = SharedData.require("evidence");
        Set<String> read = new HashSet<>(
                ReportReaders.all().stream().map(reader -> reader.format().id()).toList());
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : files(evidence)) {
            if (Files.isDirectory(folder) && !read.contains(folder.getFileName().toString())) {
                for (Path file : files(folder)) {
                    tests.add(DynamicTest.dynamicTest(
                            folder.getFileName() + "/" + file.getFileName(),
                            () -> assertThatThrownBy(() -> ReportReaders.detect(report(file)))
                                    .isInstanceOf(ReportException.class)
                                    .hasMessageContaining("is none of the formats we read")));
                }
            }
        }
        return tests.stream();
    }

    private static void check(Path file, JsonNode expected, String format) {
        List<Finding> findings = new ArrayList<>();
        ReportSummary summary = ReportReaders.read(report(file), null, findings::add);
        assertThat(summary.format()).isEqualTo(format);
        assertThat(summary.findings()).isEqualTo(findings.size());
        if (!findings.isEmpty()) {
            assertThat(Fixtures.read(FindingLinesReaderTest.written(findings)).findings())
                    .isEqualTo(findings);
        }
        if (BEYOND.containsKey(format)) {
            findings.removeIf(finding -> finding.source().pointer().startsWith(BEYOND.get(format)));
        }

        List<String> actualFacts = new ArrayList<>();
        List<String> expectedFacts = new ArrayList<>();
        Set<Integer> undecided = new HashSet<>();
        Set<String> ids = findings.stream().map(Finding::id).collect(Collectors.toSet());
        int i = 0;
        for (JsonNode finding : expected.get("findings")) {
            if (finding.get("active").isNull()) {
                undecided.add(i);
            }
            expectedFacts.add(facts(finding, ids, !undecided.contains(i)));
            i++;
        }
        boolean all = undecided.isEmpty();
        for (Finding finding : findings) {
            actualFacts.add(facts(finding, all));
        }
        if (!all) {
            expectedFacts.replaceAll(fact -> fact.replaceAll(" active=.*", ""));
        }
        assertThat(actualFacts).containsExactlyInAnyOrderElementsOf(expectedFacts);
        // A reader may find a fix where the independent one did not look; it may not miss one.
        assertThat(findings.stream().flatMap(finding -> fixes(finding.id(), finding.fixedVersions())))
                .containsAll(expectedFixes(expected));
    }

    private static List<String> expectedFixes(JsonNode expected) {
        List<String> fixes = new ArrayList<>();
        expected.get("findings")
                .forEach(finding ->
                        fixes(text(finding, "id"), fixed(finding.get("fixed"))).forEach(fixes::add));
        return fixes;
    }

    private static Stream<String> fixes(String id, List<String> versions) {
        return versions.stream().map(version -> id + " " + version);
    }

    private static String facts(JsonNode finding, Set<String> ids, boolean withActivity) {
        String id = finding.get("id").isNull() ? "UNKNOWN" : id(finding, ids);
        String component = text(finding, "purl").isEmpty() ? text(finding, "component") : text(finding, "purl");
        String facts = id + " " + component + " " + text(finding, "version");
        return facts + " " + text(finding, "severity")
                + (withActivity ? " active=" + finding.get("active").asBoolean() : "");
    }

    private static String facts(Finding finding, boolean withActivity) {
        Component component =
                Objects.requireNonNullElse(finding.component(), new Component(null, null, null, null, null));
        String name = component.purl() != null ? component.purl() : Objects.requireNonNullElse(component.name(), "");
        String facts = finding.id() + " " + name + " " + Objects.requireNonNullElse(component.version(), "");
        return facts + " " + Objects.requireNonNullElse(finding.severity(), "")
                + (withActivity ? " active=" + (finding.activity() == Activity.ACTIVE) : "");
    }

    /** The id, or the one of its stated alternatives that was read in its place. */
    private static String id(JsonNode finding, Set<String> ids) {
        String id = finding.get("id").asString();
        JsonNode alternatives = finding.get("idAlternatives");
        if (alternatives != null && !ids.contains(id)) {
            for (JsonNode alternative : alternatives) {
                if (ids.contains(alternative.asString())) {
                    return alternative.asString();
                }
            }
        }
        return id;
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static List<String> fixed(JsonNode node) {
        List<String> fixed = new ArrayList<>();
        node.forEach(version -> fixed.add(version.asString()));
        return fixed;
    }

    private static Report report(Path file) {
        return new Report("source", ReportDocument.ofFile(file, file.toString()), Limits.DEFAULT);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
