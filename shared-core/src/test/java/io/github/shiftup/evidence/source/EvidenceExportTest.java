package io.github.shiftup.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.evidence.source.EvidenceExport.FileSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceExportTest {
    private static final String REPORT = """
            { "SchemaVersion": 2, "ArtifactName": "shop:1", "ArtifactType": "container_image", "Results": [
              { "Target": "app", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                { "VulnerabilityID": "EXAMPLE-2026-1", "PkgName": "org.acme:lib", "InstalledVersion": "1",
                  "Severity": "LOW" } ] } ] }
            """;

    @TempDir
    Path folder;

    private List<FileSummary> written(String input, String... evidence) throws IOException {
        return new EvidenceExport(folder, null, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .write(List.of(evidence), folder.resolve("findings.jsonl"));
    }

    @Test
    void aReportIsReadFromTheStandardInput() throws Exception {
        FileSummary summary = written(REPORT, "-").get(0);

        assertThat(summary.location()).isEqualTo("standard input");
        assertThat(summary.problem()).isNull();
        assertThat(Objects.requireNonNull(summary.reading()).time()).isNull();
        assertThat(folder.resolve("findings.jsonl")).content().contains("EXAMPLE-2026-1", "standard input");
    }

    @Test
    void theStandardInputAndFilesAreReadTogether() throws Exception {
        Files.writeString(folder.resolve("trivy.json"), REPORT);

        assertThat(written(REPORT, "-", "trivy.json", "-"))
                .extracting(FileSummary::location)
                .containsExactly("standard input", "trivy.json");
        assertThat(Files.readAllLines(folder.resolve("findings.jsonl"))).hasSize(2);
    }

    @Test
    void aStandardInputThatBreaksOffIsAProblem() throws Exception {
        FileSummary summary = written(REPORT.substring(0, 150), "-").get(0);

        assertThat(summary.problem()).startsWith("standard input: ");
        assertThat(folder.resolve("findings.jsonl")).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty | empty: this directory has no report. Files are taken that end in .json",
                "*.xyz | *.xyz: no file fits this glob, below",
                "none.json | none.json: there is no such file or directory in",
                "https://reports.example/x.json | only files are read here",
                "mvn:org.acme:evidence:1 | only files are read here",
                "' ' | a name is empty",
            })
    void whereNothingIsFoundTheMessageSaysWhatLiesThereInstead(String from, String message) throws Exception {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(written("", from).get(0).problem()).contains(message);
    }

    /** {@code production -> /data/today} is how many jobs put reports in place; links below may lead in circles. */
    @ParameterizedTest
    @ValueSource(strings = {"production", "production/*.json", "production/**/*.json"})
    void aDirectoryMayBeALinkAndLinksBelowItDoNotGoInCircles(String from) throws Exception {
        Path day = Files.createDirectory(folder.resolve("2026-11-28"));
        Files.writeString(day.resolve("trivy.json"), REPORT);
        Files.createSymbolicLink(day.resolve("again"), day);
        Files.createSymbolicLink(day.resolve("gone.json"), day.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("production"), day);

        assertThat(written("", from))
                .singleElement()
                .extracting(FileSummary::location)
                .isEqualTo("production/trivy.json");
    }
}
