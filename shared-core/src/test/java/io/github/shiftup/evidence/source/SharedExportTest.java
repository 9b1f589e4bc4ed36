package io.github.shiftup.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.source.EvidenceExport.FileSummary;
import io.github.shiftup.testing.ExpectedFacts;
import io.github.shiftup.testing.ExpectedFacts.Fact;
import io.github.shiftup.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The goal {@code evidence}, pointed at all real reports at once, writes the facts that an independent reader found in them. */
class SharedExportTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Tells where the reports come from, and is none. */
    private static final String ORIGINS = "ORIGINS.tsv";

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyRealReportIsWrittenWithTheExpectedFacts() throws IOException {
        Path evidence = SharedData.require("evidence");
        Path expected = SharedData.require("evidence-expected");
        Path output = folder.resolve("findings.jsonl");
        List<FileSummary> summaries =
                new EvidenceExport(evidence, null, InputStream.nullInputStream()).write(List.of("."), output);
        Map<String, List<Fact>> facts = facts(output);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(
                "every report is read, and nothing else is",
                () -> assertThat(summaries)
                        .extracting(FileSummary::location)
                        .containsExactlyInAnyOrderElementsOf(reports(evidence))));
        for (FileSummary summary : summaries) {
            String location = summary.location();
            tests.add(DynamicTest.dynamicTest(location, () -> {
                assertThat(summary.problem()).isNull();
                ReportReading reading = Objects.requireNonNull(summary.reading());
                String format = location.substring(0, location.indexOf('/'));
                assertThat(reading.format()).isEqualTo(format);
                List<Fact> found = facts.getOrDefault(location, List.of());
                assertThat(reading.findings()).isEqualTo(found.size());
                JsonNode wanted = MAPPER.readTree(
                        expected.resolve(location + ".expected.json").toFile());
                new ExpectedFacts(format, wanted).areFoundIn(found);
            }));
        }
        return tests.stream();
    }

    private static Map<String, List<Fact>> facts(Path output) throws IOException {
        Map<String, List<Fact>> facts = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(output)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode finding = MAPPER.readTree(line);
                facts.computeIfAbsent(finding.at("/source/location").asString(), location -> new ArrayList<>())
                        .add(Fact.of(finding));
            }
        }
        return facts;
    }

    private static List<String> reports(Path evidence) throws IOException {
        try (Stream<Path> files = Files.walk(evidence)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> evidence.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(ORIGINS))
                    .toList();
        }
    }
}
