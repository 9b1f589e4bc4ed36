package io.github.shiftup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.Gate;
import io.github.shiftup.GateRequest;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.Coordinates;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to files: what the gate really says, as the reports show it, and read back. */
class WholeWayTest {
    private static final Candidate CANDIDATE = new Candidate(
            "clinic.example:portal",
            "2.4.0",
            List.of("clinic.example:portal-web"),
            List.of(new ShippedComponent(
                    Coordinates.maven("org.apache.logging.log4j", "log4j-core", "2.14.1"),
                    "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar",
                    null,
                    "compile",
                    List.of("clinic.example:portal-web"),
                    List.of(List.of("clinic.example:portal-web:2.4.0", "org.apache.logging.log4j:log4j-core:2.14.1")))),
            false);

    @TempDir
    Path folder;

    @BeforeEach
    void aRepositoryAndWhatProductionReports() throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: clinic-portal
                runsAs: { applications: [clinic-portal] }
                profile: healthcare
                evidence:
                  - { id: vdr, from: vdr.json, maxAge: 24h, service: clinic-portal }
                waivers: waivers.yaml
                """);
        Files.writeString(folder.resolve("waivers.yaml"), "[]\n");
        Files.writeString(folder.resolve("vdr.json"), """
                {
                  "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
                  "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                  "components": [
                    {"type": "library", "bom-ref": "log4j", "name": "log4j-core", "version": "2.14.1",
                     "purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"},
                    {"type": "library", "bom-ref": "yaml", "name": "snakeyaml", "version": "1.30",
                     "purl": "pkg:maven/org.yaml/snakeyaml@1.30"}],
                  "vulnerabilities": [
                    {"id": "CVE-2021-44228", "source": {"name": "NVD"},
                     "ratings": [{"method": "CVSSv31", "severity": "critical", "score": 10.0,
                                  "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"}],
                     "affects": [{"ref": "log4j"}]},
                    {"id": "CVE-2022-1471", "source": {"name": "NVD"},
                     "ratings": [{"method": "CVSSv31", "severity": "high", "score": 8.3,
                                  "vector": "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:L"}],
                     "affects": [{"ref": "yaml"}]}]
                }
                """);
    }

    @Test
    void theConsoleTellsWhatTheGateReallySays() {
        Verdict verdict = evaluate();

        String text = ConsoleReport.lines(verdict, ConsoleStyle.PLAIN).stream()
                .map(ConsoleLine::text)
                .collect(Collectors.joining("\n"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(text)
                .containsSubsequence(
                        "Shift Up: FAIL  clinic-portal 2.4.0, profile healthcare",
                        "1 finding that is live in production blocks this build.",
                        "1. CVE-2021-44228  org.apache.logging.log4j:log4j-core@2.14.1",
                        "CRITICAL 10.0",
                        "by vdr (report 5 hours old)",
                        "STILL_PRESENT",
                        "max-risk: environmental score 10.0 >= 9.0",
                        "clinic.example:portal-web:2.4.0 > org.apache.logging.log4j:log4j-core:2.14.1",
                        "This build removes 1 finding that is live in production. 1 blocks");
    }

    @Test
    void theVexOfABuildCanBeEvidence() throws IOException {
        Path out = folder.resolve("out");
        Reports.writeAll(evaluate(), out);
        Path vex = out.resolve("bom.vex.json");
        List<Finding> findings = new ArrayList<>();

        ReportReaders.read(
                new Report("vex", ReportDocument.ofFile(vex, vex.toString()), Limits.DEFAULT), null, findings::add);

        assertThat(findings)
                .extracting(
                        Finding::id,
                        finding -> finding.activity().counts(),
                        finding -> finding.component() == null
                                ? null
                                : finding.component().purl())
                .containsExactlyInAnyOrder(
                        tuple("CVE-2021-44228", true, "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar"),
                        tuple("CVE-2022-1471", false, null));
    }

    @Test
    void theWaiverThatThePageOffersHoldsOnceItIsCompleted() throws IOException {
        Verdict before = evaluate();
        String stub = WaiverStub.yaml(before.decisions(Effect.BLOCKS).get(0), before);
        Files.writeString(
                folder.resolve("waivers.yaml"),
                stub.replace("owner:", "owner: team-portal")
                        .replace("approvers: []", "approvers: [security-official, system-owner]")
                        .replace("reason:", "reason: The logger is switched off in production")
                        .replace("ticket:", "ticket: CLINIC-7")
                        .replace("expires:", "expires: 2026-12-01"));

        Verdict after = evaluate();

        assertThat(after.reasons()).isEmpty();
        assertThat(after.decisions(Effect.WAIVED)).hasSize(1);
        assertThat(after.outcome()).isNotIn(Outcome.FAIL, Outcome.NOT_EVALUATED);
    }

    private Verdict evaluate() {
        return Gate.evaluate(new GateRequest(folder.resolve("shift-up.yaml"), CANDIDATE, Verdicts.AS_OF, false));
    }
}
