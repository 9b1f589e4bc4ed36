package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.match.Confidence;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.Standing;
import io.github.shiftup.testing.GivenCandidates;
import io.github.shiftup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that tells neither affected nor fixed versions, and a policy that names advisories. */
class AdvisoriesThroughFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final String LOG4J = "org.apache.logging.log4j:log4j-core";

    @TempDir
    private Path folder;

    @BeforeEach
    void productionReportsOnlyTheVersionThatRuns() throws IOException {
        Files.writeString(folder.resolve("vdr.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-11-24T03:00:00Z"},
                 "components": [{"type": "library", "bom-ref": "c", "group": "org.apache.logging.log4j",
                                 "name": "log4j-core", "version": "2.10.0",
                                 "purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.10.0"}],
                 "vulnerabilities": [{"id": "CVE-2021-44228", "affects": [{"ref": "c"}],
                   "ratings": [{"method": "CVSSv31", "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"}]}]}
                """);
        Files.createDirectories(folder.resolve("osv"));
        Files.writeString(folder.resolve("osv/GHSA-own.json"), """
                {"id": "GHSA-own", "modified": "2026-01-15T00:00:00Z", "aliases": ["CVE-2021-44228"], "affected": [
                  {"package": {"ecosystem": "Maven", "name": "%s"}, "ranges": [{"type": "ECOSYSTEM", "events": [
                    {"fixed": "2.15.0"}, {"introduced": "2.13.0"}, {"fixed": "2.12.2"}, {"introduced": "2.4"}]}]}]}
                """.formatted(LOG4J));
    }

    private Verdict judged(String version, String advisories) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: portal
                profile: web
                evidence:
                  - { id: vdr, from: vdr.json, service: portal, maxAge: 24h }
                """ + advisories);
        Candidate candidate = GivenCandidates.built("org.acme:portal", "2.0", LOG4J + ':' + version);
        return Gate.evaluate(new GateRequest(folder.resolve("shift-up.yaml"), candidate, NOW, false));
    }

    private static Match match(Verdict verdict) {
        assertThat(verdict.decisions()).hasSize(1);
        return verdict.decisions().get(0).seen().match();
    }

    @Test
    void withoutAdvisoriesNothingTellsAndTheBuildIsBlocked() throws IOException {
        Verdict verdict = judged("2.17.1", "");

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(match(verdict).confidence()).isEqualTo(Confidence.NAME_ONLY);
    }

    @ParameterizedTest
    @CsvSource({
        "2.17.1, FIXED_BY_THIS_BUILD, outside the affected range",
        "2.12.2, FIXED_BY_THIS_BUILD, outside the affected range",
        "2.14.1, STILL_PRESENT, 'inside the affected range >= 2.13.0, < 2.15.0'",
        "2.15.0-rc1, STILL_PRESENT, 'inside the affected range >= 2.13.0, < 2.15.0'",
    })
    void theAdvisoryDecidesAndIsNamedWithItsAge(String version, Standing standing, String reason) throws IOException {
        Match match = match(judged(version, "intel: { advisories: osv }"));

        assertThat(match.standing()).isEqualTo(standing);
        assertThat(match.confidence()).isEqualTo(Confidence.RANGE);
        assertThat(match.reason()).contains(reason).endsWith("(GHSA-own of 2026-01-15).");
    }

    @Test
    void itTellsTheFixToo() throws IOException {
        assertThat(match(judged("2.11.0", "intel: { advisories: osv }")).nearestFix())
                .isEqualTo("2.12.2");
    }

    @Test
    void advisoriesThatCannotBeReadAreNoAnswer() throws IOException {
        Verdict missing = judged("2.17.1", "intel: { advisories: osv-maven.zip }");
        assertThat(missing.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(missing.reasons()).singleElement().asString().contains("intel advisories", "osv-maven.zip");

        Files.writeString(folder.resolve("osv/torn.json"), "{\"id\": \"GHSA-torn\", ");
        Verdict torn = judged("2.17.1", "intel: { advisories: osv }");
        assertThat(torn.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(torn.reasons()).singleElement().asString().contains("torn.json");
    }

    @Test
    void theVerdictsDigestOfIntelTakesThemIn() throws IOException {
        String without = judged("2.17.1", "").digests().intel();
        String with = judged("2.17.1", "intel: { advisories: osv }").digests().intel();

        assertThat(with)
                .isNotEqualTo(without)
                .isEqualTo(
                        judged("2.17.1", "intel: { advisories: osv }").digests().intel());
    }

    @ParameterizedTest
    @CsvSource({
        "2.14.1, STILL_PRESENT",
        "2.15.0, FIXED_BY_THIS_BUILD",
        "2.12.1, STILL_PRESENT",
        "2.12.2, FIXED_BY_THIS_BUILD",
        "2.3.1, FIXED_BY_THIS_BUILD",
        "2.0-beta9, STILL_PRESENT",
    })
    void theRealRecordOfLog4ShellDecidesByBranch(String version, Standing standing) throws IOException {
        Path records =
                SharedData.require("data/osv-maven/ghsa").toAbsolutePath().normalize();
        Match match = match(judged(version, "intel: { advisories: \"" + records + "\" }"));

        assertThat(match.standing()).isEqualTo(standing);
        assertThat(match.reason()).endsWith("(GHSA-jfh8-c2jp-5v3q of 2025-10-22).");
    }
}
