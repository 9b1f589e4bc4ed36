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
}
