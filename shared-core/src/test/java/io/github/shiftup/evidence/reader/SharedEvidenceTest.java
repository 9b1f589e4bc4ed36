package io.github.shiftup.evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.testing.ExpectedFacts;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        new ExpectedFacts(format, expected)
                .areFoundIn(findings.stream().map(ExpectedFacts.Fact::of).toList());
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
