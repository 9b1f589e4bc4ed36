package io.github.shiftup.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.evidence.reader.ReportSummary;
import io.github.shiftup.intel.IntelLoader;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoryScanTest {
    private static final String PARSER = "org.acme:parser";

    @TempDir
    private Path folder;

    @Test
    void anAffectedVersionIsFoundWithAllThatTheRecordSays() throws IOException {
        record("GHSA-1", PARSER, "{\"introduced\": \"1.0\"}, {\"fixed\": \"1.4\"}");
        AdvisoryScan scan = scan("1.3");
        assertThat(scan.components()).isEqualTo(1);
        assertThat(scan.undecided()).isEmpty();
        assertThat(scan.findings()).hasSize(1);
        Finding finding = scan.findings().get(0);
        assertThat(finding.id()).isEqualTo("GHSA-1");
        assertThat(finding.aliases()).containsExactly("CVE-2026-0001");
        assertThat(finding.level()).isEqualTo(Level.HIGH);
        assertThat(finding.fixedVersions()).containsExactly("1.4");
        assertThat(finding.subject()).extracting(Component::purl).isEqualTo("pkg:maven/org.acme/parser@1.3");
        assertThat(finding.source().id()).isEqualTo("scan");
        assertThat(finding.source().tool()).isEqualTo("Shift Up advisories");
        assertThat(finding.source().location()).endsWith("GHSA-1.json");
    }

    @Test
    void aMendedVersionAndAnotherComponentAreNot() throws IOException {
        record("GHSA-1", PARSER, "{\"introduced\": \"1.0\"}, {\"fixed\": \"1.4\"}");
        record("GHSA-2", "org.acme:other", "{\"introduced\": \"0\"}");
        assertThat(scan("1.4").findings()).isEmpty();
        assertThat(scan("0.9").findings()).isEmpty();
    }

    @Test
    void aRecordOfSeveralPackagesIsReadForEach() throws IOException {
        Files.writeString(folder.resolve("GHSA-4.json"), """
                {"id": "GHSA-4", "modified": "2026-01-15T00:00:00Z", "affected": [
                 {"package": {"ecosystem": "Maven", "name": "org.acme:other"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "9"}]}]},
                 {"package": {"ecosystem": "Maven", "name": "org.acme:parser"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.4"}]}]}]}
                """);
        assertThat(scan("1.3").findings()).extracting(Finding::id).containsExactly("GHSA-4");
        assertThat(scan("1.4").findings()).isEmpty();
    }

    @Test
    void rangesThatOnlyTheOrderOfVersionsCanTellAreAskedOfTheAdvisories() throws IOException {
        record(
                "GHSA-1",
                PARSER,
                "{\"fixed\": \"2.15.0\"}, {\"introduced\": \"2.13.0\"}, {\"fixed\": \"2.12.2\"}, {\"introduced\": \"2.4\"}");
        assertThat(scan("2.13.1").findings()).hasSize(1);
        assertThat(scan("2.3").findings()).isEmpty();
        assertThat(scan("2.12.2").findings()).isEmpty();
    }

    @Test
    void whatNothingTellsIsNamedAndNotFound() throws IOException {
        Files.writeString(folder.resolve("GHSA-3.json"), """
                {"id": "GHSA-3", "modified": "2026-01-15T00:00:00Z",
                 "affected": [{"package": {"ecosystem": "Maven", "name": "org.acme:parser"}}]}
                """);
        AdvisoryScan scan = scan("1.3");
        assertThat(scan.findings()).isEmpty();
        assertThat(scan.undecided()).containsExactly("GHSA-3 of org.acme:parser");
    }

    @Test
    void aWithdrawnRecordIsNone() throws IOException {
        record("GHSA-1", PARSER, "{\"introduced\": \"0\"}");
        String text = Files.readString(folder.resolve("GHSA-1.json"));
        Files.writeString(
                folder.resolve("GHSA-1.json"),
                text.replace("\"aliases\"", "\"withdrawn\": \"2026-02-01T00:00:00Z\", \"aliases\""));
        assertThat(scan("1.3").findings()).isEmpty();
    }

    @Test
    void aRecordThatIsCutOffIsNoEmptyScan() throws IOException {
        Files.writeString(folder.resolve("GHSA-1.json"), "{\"id\": \"GHSA-1\", \"modified\": \"2026-01-15T0");
        assertThatThrownBy(() -> scan("1.3"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("GHSA-1.json");
    }

    @Test
    void itsFileIsReadAsWrittenAlsoWhereNothingWasFound() throws IOException {
        record("GHSA-1", PARSER, "{\"introduced\": \"1.0\"}, {\"fixed\": \"1.4\"}");
        AdvisoryScan scan = scan("1.3");
        Path file = folder.resolve("scan/advisories.jsonl");
        ScanFile.write(file, scan.components(), scan.findings());
        List<Finding> read = new ArrayList<>();
        assertThat(read(file, read).covered()).isEqualTo(1);
        assertThat(read).isEqualTo(scan.findings());

        ScanFile.write(file, 7, List.of());
        read.clear();
        ReportSummary summary = read(file, read);
        assertThat(read).isEmpty();
        assertThat(summary.covered()).isEqualTo(7);
        assertThat(summary.tool()).isEqualTo("Shift Up advisories");
    }

    @Test
    void twoScansAgreeWhereTheyShareAnIdInOneComponent() throws IOException {
        record("GHSA-1", PARSER, "{\"introduced\": \"1.0\"}, {\"fixed\": \"1.4\"}");
        List<Finding> ours = scan("1.3").findings();
        Finding other = ours.get(0).toBuilder().id("CVE-2026-0001").build();
        Finding more = ours.get(0).toBuilder().id("CVE-2026-0002").build();
        Agreement agreement = Agreement.of(
                candidate("1.3"),
                Stream.concat(ours.stream(), Stream.of(withoutAliases(more, "GHSA-9")))
                        .toList(),
                List.of(withoutAliases(other, "CVE-2026-0001"), withoutAliases(more, "CVE-2026-0002")));
        assertThat(agreement.both()).hasToString("[CVE-2026-0001 in org.acme:parser@1.3]");
        assertThat(agreement.first()).hasToString("[GHSA-9 in org.acme:parser@1.3]");
        assertThat(agreement.second()).hasToString("[CVE-2026-0002 in org.acme:parser@1.3]");
    }

    private static Finding withoutAliases(Finding finding, String id) {
        return Finding.of(id, finding.kind(), finding.source())
                .component(finding.component())
                .build();
    }

    private static ReportSummary read(Path file, List<Finding> findings) {
        Report report = new Report("scan", ReportDocument.ofFile(file, "advisories.jsonl"), Limits.DEFAULT);
        return ReportReaders.read(report, null, findings::add);
    }

    private AdvisoryScan scan(String version) throws IOException {
        return AdvisoryScan.of(
                candidate(version),
                AdvisoryBook.read(List.of(folder), PARSER::equals),
                () -> IntelLoader.load(null, null, List.of(), List.of(folder)).advisories());
    }

    private static Candidate candidate(String version) {
        return GivenCandidates.built("org.acme:shop", "1.0", "org.acme:parser:" + version);
    }

    private void record(String id, String component, String events) throws IOException {
        Files.writeString(folder.resolve(id + ".json"), """
                {"id": "%s", "modified": "2026-01-15T00:00:00Z", "aliases": ["CVE-2026-0001"], "summary": "Eats all memory",
                 "database_specific": {"severity": "HIGH"},
                 "affected": [{"package": {"ecosystem": "Maven", "name": "%s"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [%s]}]}]}
                """.formatted(id, component, events));
    }
}
