package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.report.Reports;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final Candidate CANDIDATE = new Candidate(
            "clinic.example:portal",
            "2.4.0",
            List.of("clinic.example:portal-web"),
            List.of(new ShippedComponent(
                    Coordinates.maven("org.acme", "forms", "1.0"),
                    "pkg:maven/org.acme/forms@1.0?type=jar",
                    null,
                    "compile",
                    List.of("clinic.example:portal-web"),
                    List.of(List.of("clinic.example:portal-web:2.4.0", "org.acme:forms:1.0")))),
            false);

    @TempDir
    Path folder;

    @BeforeEach
    void aPolicyAndWhatProductionReports() throws IOException {
        policy("web");
        report("EXAMPLE-2026-0001");
    }

    @Test
    void aVerdictComesOutAgain() throws IOException {
        judged(false);

        Replay replay = replay();

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.proves()).isTrue();
        assertThat(replay.verdict().decisions()).hasSize(1);
    }

    @Test
    void aSkippedVerdictComesOutAgain() throws IOException {
        judged(true);

        assertThat(replay().proves()).isTrue();
    }

    @Test
    void changedEvidenceIsNamedAndSoIsWhatItChanges() throws IOException {
        judged(false);
        report("EXAMPLE-2026-0002");

        assertThat(replay().differences())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("The evidence is not what it was: sha256:"),
                        gone -> assertThat(gone)
                                .startsWith("Was decided, and is not now: ")
                                .contains("2026-0001 in pkg"),
                        come -> assertThat(come)
                                .startsWith("Is decided now, and was not: ")
                                .contains("2026-0002 in pkg"));
    }

    @Test
    void aChangedPolicyIsNamed() throws IOException {
        judged(false);
        policy("healthcare");

        assertThat(replay().differences().get(0)).startsWith("The policy is not what it was: ");
    }

    @Test
    void anEditedRecordIsNotProved() throws IOException {
        judged(false);
        Path file = folder.resolve("verdict.json");
        Files.writeString(file, Files.readString(file).replace("clinic-portal", "another"));

        assertThat(replay().differences()).singleElement().asString().contains("the record was edited");
    }

    @Test
    void whatIsNoVerdictIsRefused() throws IOException {
        judged(false);
        Files.writeString(folder.resolve("verdict.json"), "{\"schema\": \"verdict-2\"}");

        assertThatThrownBy(this::replay)
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("schema verdict-1")
                .hasMessageContaining("verdict.json");
    }

    private Replay replay() {
        return Replay.of(
                folder.resolve("verdict.json"), folder.resolve("candidate.cdx.json"), folder.resolve("shift-up.yaml"));
    }

    private void judged(boolean skip) throws IOException {
        Instant asOf = Instant.parse("2026-11-24T06:00:00.123456789Z");
        Reports.writeAll(
                Gate.evaluate(new GateRequest(folder.resolve("shift-up.yaml"), CANDIDATE, asOf, skip)), folder);
        GivenCandidates.write(CANDIDATE, folder.resolve("candidate.cdx.json"));
    }

    private void policy(String profile) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: clinic-portal
                runsAs: { applications: [clinic-portal] }
                profile: %s
                evidence:
                  - { id: vdr, from: vdr.json, service: clinic-portal }
                """.formatted(profile));
    }

    private void report(String id) throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [{"type": "library", "bom-ref": "f", "name": "forms", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/forms@1.0"}],
                 "vulnerabilities": [{"id": "%s", "affects": [{"ref": "f"}]}]}
                """.formatted(id));
    }
}
