package io.github.shiftup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.Gate;
import io.github.shiftup.GateRequest;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stated in each of the three VEX formats of what two scanners report, asked as a host asks it. */
class StatementsThroughFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private static final String OPENVEX = """
            {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://vex.example/1", "author": "dana",
             "timestamp": "2026-11-24T01:00:00Z", "version": 1, "statements": [
              {"vulnerability": {"name": "CVE-2026-0001"}, "status": "%s",
               "justification": "vulnerable_code_not_in_execute_path",
               "products": [{"@id": "pkg:maven/org.acme/forms"}]}]}
            """;

    private static final String CYCLONEDX = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T01:00:00Z"},
             "components": [{"type": "library", "bom-ref": "c", "name": "forms", "version": "1.0",
                             "purl": "pkg:maven/org.acme/forms@1.0"}],
             "vulnerabilities": [{"id": "CVE-2026-0001", "affects": [{"ref": "c"}],
              "analysis": {"state": "%s", "justification": "code_not_reachable"}}]}
            """;

    private static final String CSAF = """
            {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "Forms",
              "publisher": {"category": "vendor", "name": "dana", "namespace": "https://vex.example"},
              "tracking": {"id": "V-1", "status": "final", "version": "1", "initial_release_date": "2026-11-24T01:00:00Z",
                           "current_release_date": "2026-11-24T01:00:00Z", "revision_history": []}},
             "product_tree": {"full_product_names": [{"product_id": "F", "name": "forms 1.0",
              "product_identification_helper": {"purl": "pkg:maven/org.acme/forms@1.0"}}]},
             "vulnerabilities": [{"cve": "CVE-2026-0001", "product_status": {"known_%s": ["F"]},
              "flags": [{"label": "vulnerable_code_not_in_execute_path", "product_ids": ["F"]}]}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void twoScannersReportIt() throws IOException {
        Files.createDirectory(folder.resolve("vex"));
        Files.writeString(folder.resolve("trivy.json"), """
                {"SchemaVersion": 2, "CreatedAt": "2026-11-24T03:00:00Z", "ArtifactName": "portal:1",
                 "ArtifactType": "container_image", "Results": [
                 {"Target": "Java", "Class": "lang-pkgs", "Type": "jar", "Vulnerabilities": [
                  {"VulnerabilityID": "CVE-2026-0001", "PkgName": "org.acme:forms", "InstalledVersion": "1.0",
                   "PkgIdentifier": {"PURL": "pkg:maven/org.acme/forms@1.0"}, "Severity": "CRITICAL"}]}]}
                """);
        Files.writeString(folder.resolve("grype.json"), """
                {"matches": [{"vulnerability": {"id": "GHSA-aaaa-bbbb-cccc", "severity": "Critical"},
                  "relatedVulnerabilities": [{"id": "CVE-2026-0001"}],
                  "artifact": {"name": "forms", "version": "1.0", "type": "java-archive",
                               "purl": "pkg:maven/org.acme/forms@1.0"}}],
                 "source": {"type": "image", "target": {"userInput": "portal:1"}},
                 "descriptor": {"name": "grype", "version": "0.90.0", "timestamp": "2026-11-24T03:00:00Z"}}
                """);
    }

    @Test
    void whatNobodyStatesIsJudgedOnceForBothScanners() throws IOException {
        Verdict verdict = judged("affected", OPENVEX);

        assertThat(verdict.outcome()).as("%s", verdict.reasons()).isNotEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.decisions(Effect.SILENCED)).isEmpty();
        assertThat(verdict.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.seen().finding().id()).isEqualTo("CVE-2026-0001");
            assertThat(decision.seen().finding().aliases()).containsExactly("GHSA-aaaa-bbbb-cccc");
            assertThat(decision.seen().sightings())
                    .extracting(sighting -> sighting.source().id())
                    .contains("trivy", "grype");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {OPENVEX, CYCLONEDX, CSAF})
    void whatIsStatedSilencesTheFindingsOfBothAndIsTheReason(String format) throws IOException {
        Verdict verdict = judged("not_affected", format);

        assertThat(verdict.outcome()).as("%s", verdict.reasons()).isEqualTo(Outcome.PASS);
        assertThat(verdict.decisions(Effect.SILENCED)).singleElement().satisfies(decision -> {
            String state = decision.seen().finding().state();
            assertThat(state).contains("not_affected").containsPattern("code_not_reachable|not_in_execute_path");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {OPENVEX, CYCLONEDX, CSAF})
    void theLatestStatementWinsWhateverItsFormat(String format) throws IOException {
        Files.writeString(
                folder.resolve("vex/later.json"),
                OPENVEX.formatted("affected").replace("2026-11-24T01:00:00Z", "2026-11-24T02:00:00Z"));

        Verdict verdict = judged("not_affected", format);

        assertThat(verdict.outcome()).as("%s", verdict.reasons()).isNotEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.decisions(Effect.SILENCED)).isEmpty();
        assertThat(verdict.decisions()).hasSize(1);
    }

    private Verdict judged(String status, String format) throws IOException {
        Files.writeString(folder.resolve("vex/stated.json"), format.formatted(status));
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: trivy, from: trivy.json, service: portal }
                  - { id: grype, from: grype.json, service: portal }
                  - { id: vex, from: vex }
                runsAs: { images: [portal] }
                """);
        Candidate candidate = GivenCandidates.built("org.acme:portal", "2.0", "org.acme:forms:1.0");
        return Gate.evaluate(new GateRequest(folder.resolve("shift-up.yaml"), candidate, NOW, false));
    }
}
