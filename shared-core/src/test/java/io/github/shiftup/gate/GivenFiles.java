package io.github.shiftup.gate;

import io.github.shiftup.Gate;
import io.github.shiftup.GateRequest;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A portal with its policy and its report in a folder, and in that report one finding of a library. */
final class GivenFiles {

    static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    static final String MEDIUM = "CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:N";

    private final Path folder;

    /** With a critical finding of this morning. */
    GivenFiles(Path folder) throws IOException {
        this.folder = folder;
        report("2026-11-24T03:00:00Z", CRITICAL, "forms", "");
    }

    Verdict judged(String more) throws IOException {
        return judged(more, "maxAge: 24h");
    }

    Verdict judged(String more, String source) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: vdr.json, service: portal, %s }
                """.formatted(source) + more);
        return Gate.evaluate(new GateRequest(
                folder.resolve("shift-up.yaml"),
                GivenCandidates.built("org.acme:portal", "2.0", "org.acme:forms:1.0"),
                Given.NOW,
                false));
    }

    void report(String time, String vector, String library, String rating) throws IOException {
        String rated = vector.isEmpty() ? rating : "\"method\": \"CVSSv31\", \"vector\": \"" + vector + '"';
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "%s"},
                 "components": [{"type": "library", "bom-ref": "c", "name": "%s", "version": "1.0",
                                 "purl": "pkg:maven/org.acme/%s@1.0"}],
                 "vulnerabilities": [{"id": "E-1", "affects": [{"ref": "c"}], "ratings": [%s]}]}
                """.formatted(
                        time, library, library, rated.isEmpty() ? "" : '{' + rated + '}'));
    }

    /** A catalogue of one exploited vulnerability. */
    void kev(String id) throws IOException {
        Files.writeString(folder.resolve("kev.json"), """
                {"catalogVersion": "2026.11.20", "dateReleased": "2026-11-20T00:00:00Z", "count": 1, "vulnerabilities": [
                  {"cveID": "%s", "dateAdded": "2026-11-01", "dueDate": "2026-11-22", "knownRansomwareCampaignUse": "Unknown"}]}
                """.formatted(id));
    }

    static Check check(Verdict verdict, String rule) {
        return check(verdict.decisions().get(0), rule);
    }

    static Check check(Decision decision, String rule) {
        return decision.checks().stream()
                .filter(check -> check.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check " + rule + " in " + decision.checks()));
    }
}
