package io.github.shiftup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Basis;
import io.github.shiftup.gate.Deadline;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCheck;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.ledger.Retention;
import io.github.shiftup.report.ConsoleLine;
import io.github.shiftup.report.ConsoleLine.Level;
import io.github.shiftup.report.Reports;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateLedgerTest {
    private static final Instant FIRST = Instant.parse("2026-10-01T06:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofDays(20));
    private static final Candidate CANDIDATE = GivenCandidates.shipping("org.acme:shop", "2.4.0", "org.acme:forms:1.0");

    @TempDir
    Path folder;

    @BeforeEach
    void aPolicyThatRemembers() throws IOException {
        policy("ledger: history");
    }

    @Test
    void aDeadlineDoesNotBeginAnewWithEachReport() throws IOException {
        report("CVE-2026-0001", FIRST);
        judgedAndRecorded(FIRST);
        report("CVE-2026-0001", LATER);

        Verdict verdict = judged(LATER, null);

        assertThat(deadline(verdict).from()).isEqualTo(FIRST);
        assertThat(deadline(verdict).basis()).isEqualTo(Basis.REMEMBERED);
        assertThat(verdict.decisions().get(0).checks())
                .anySatisfy(
                        check -> assertThat(check.text())
                                .contains(
                                        "First seen in production 20 days ago (by the ledger; the reports of now begin later)"));
    }

    @Test
    void whereNoReportTellsAFirstSightingTheAgeOfTheFirstReportIsRemembered() throws IOException {
        report("CVE-2026-0001", FIRST);
        judgedAndRecorded(FIRST.plus(Duration.ofHours(20)));
        report("CVE-2026-0001", LATER);
        judgedAndRecorded(LATER.plus(Duration.ofHours(1)));
        report("CVE-2026-0001", LATER.plus(Duration.ofDays(1)));

        assertThat(deadline(judged(LATER.plus(Duration.ofDays(1)), null)).from())
                .isEqualTo(FIRST);
    }

    @Test
    void withoutALedgerItDoes() throws IOException {
        policy("");
        report("CVE-2026-0001", FIRST);
        judged(FIRST, null);
        report("CVE-2026-0001", LATER);

        Verdict verdict = judged(LATER, null);

        assertThat(deadline(verdict).from()).isEqualTo(LATER);
        assertThat(verdict.digests().history()).isNull();
        assertThat(GateLedger.of(request(LATER, null))).isEmpty();
    }

    @Test
    void whatOneToolCallsACveAndAnotherAnAdvisoryIsRememberedAsOne() throws IOException {
        report("CVE-2026-0001\", \"VendorIDs\": [\"GHSA-aaaa-bbbb-cccc\"], \"x\": \"", FIRST);
        judgedAndRecorded(FIRST);
        report("GHSA-aaaa-bbbb-cccc", LATER);

        assertThat(deadline(judged(LATER, null)).from()).isEqualTo(FIRST);
    }

    @Test
    void anotherFindingOfTheSameComponentHasAClockOfItsOwn() throws IOException {
        report("CVE-2026-0001", FIRST);
        judgedAndRecorded(FIRST);
        report("CVE-2026-0002", LATER);

        assertThat(deadline(judged(LATER, null)).from()).isEqualTo(LATER);
    }

    @Test
    void aFirstBuildRemembersNothingAndSaysSoByADigest() throws IOException {
        report("CVE-2026-0001", FIRST);

        Verdict verdict = judged(FIRST, null);

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.digests().history()).startsWith("sha256:");
        assertThat(folder.resolve("history")).doesNotExist();
    }

    @Test
    void theHostMaySayWhereTheLedgerLies() throws IOException {
        report("CVE-2026-0001", FIRST);
        Path elsewhere = folder.resolve("mounted/elsewhere");
        GateLedger.of(request(FIRST, elsewhere)).orElseThrow().record(judged(FIRST, elsewhere), CANDIDATE);
        report("CVE-2026-0001", LATER);

        assertThat(deadline(judged(LATER, elsewhere)).from()).isEqualTo(FIRST);
        assertThat(folder.resolve("history")).doesNotExist();
    }

    @Test
    void aLedgerThatIsNoDirectoryIsNoPass() throws IOException {
        Files.writeString(folder.resolve("history"), "a file");
        report("CVE-2026-0001", FIRST);

        Verdict verdict = judged(FIRST, null);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(verdict.reasons())
                .singleElement()
                .asString()
                .contains("is no directory")
                .contains("history");
    }

    @Test
    void aDamagedRecordIsSaidAndCountsForNothing() throws IOException {
        report("CVE-2026-0001", FIRST);
        judgedAndRecorded(FIRST);
        for (LedgerFile file : ledger().records("shop")) {
            Files.writeString(file.file(), Files.readString(file.file()).replace("CVE-2026", "CVE-1999"));
        }
        report("CVE-2026-0001", LATER);

        Verdict verdict = judged(LATER, null);

        assertThat(deadline(verdict).from()).isEqualTo(LATER);
        assertThat(verdict.reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("ledger: ")
                        .contains("cannot be trusted and count for nothing")
                        .contains("shift-up:ledger"));
    }

    @Test
    void aVerdictIsRecordedWithWhatItJudged() throws IOException {
        report("CVE-2026-0001", FIRST);
        Verdict verdict = judgedAndRecorded(FIRST);

        assertThat(ledger().records("shop"))
                .extracting(file -> file.record().entry().kind().name())
                .containsExactlyInAnyOrder("CANDIDATE", "EVIDENCE", "SIGHTINGS", "VERDICT");
        assertThat(ledger().records("shop"))
                .map(file -> file.record().entry())
                .filteredOn(VerdictEntry.class::isInstance)
                .map(VerdictEntry.class::cast)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo(verdict.outcome().name());
                    assertThat(entry.team()).isEqualTo("team-shop");
                    assertThat(entry.asOf()).isEqualTo(FIRST);
                    assertThat(entry.decisions()).singleElement().satisfies(judged -> {
                        assertThat(judged.component()).isEqualTo("org.acme:forms");
                        assertThat(judged.due()).isEqualTo(deadline(verdict).due());
                    });
                });
        assertThat(LedgerCheck.of(ledger(), LATER).problems()).isEmpty();
    }

    @Test
    void aVerdictThatRememberedComesOutAgainAfterOthersWereRecorded() throws IOException {
        report("CVE-2026-0001", FIRST);
        judgedAndRecorded(FIRST);
        report("CVE-2026-0001", LATER);
        Verdict verdict = judgedAndRecorded(LATER);
        Reports.writeAll(verdict, folder);
        judgedAndRecorded(LATER.plus(Duration.ofDays(1)));

        assertThat(replay().differences()).isEmpty();
    }

    @Test
    void aHistoryThatWasPrunedStillProvesWhatItRemembered() throws IOException {
        report("CVE-2026-0001", FIRST);
        judgedAndRecorded(FIRST);
        report("CVE-2026-0001", LATER);
        judgedAndRecorded(LATER);
        Instant now = LATER.plus(Duration.ofDays(1));
        assertThat(Retention.prune(ledger(), "shop", now, now)).isPositive();

        assertThat(deadline(judged(now.plusSeconds(1), null)).from()).isEqualTo(FIRST);
    }

    @Test
    void aHistoryThatIsGoneIsNamedByReplay() throws IOException {
        report("CVE-2026-0001", FIRST);
        judgedAndRecorded(FIRST);
        report("CVE-2026-0001", LATER);
        Reports.writeAll(judgedAndRecorded(LATER), folder);
        for (LedgerFile file : ledger().records("shop")) {
            Files.delete(file.file());
        }

        assertThat(replay().differences().get(0)).startsWith("The history is not what it was: sha256:");
    }

    @Test
    void whoDecidesRecordsAndTellsWhere() throws IOException {
        assertThat(remembered(judged(FIRST, null)))
                .containsExactly(new ConsoleLine(Level.INFO, "Recorded in " + folder.resolve("history")));
        assertThat(ledger().records("shop")).hasSize(4);
    }

    @Test
    void aVerdictThatIsLostAndWouldLetTheBuildGoOnIsAProblemOfTheBuild() throws IOException {
        Verdict passed = judged(FIRST, null);
        Files.writeString(folder.resolve("history"), "no directory");

        assertThat(passed.failsBuild()).isTrue(); // no report lies there
        assertThat(remembered(passed)).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(Level.ERROR);
            assertThat(line.text())
                    .startsWith("This verdict could not be recorded in the ledger " + folder.resolve("history") + " (")
                    .endsWith("). Give the build leave to write there, or name another directory in the policy or with"
                            + " --here");
        });
        Files.delete(folder.resolve("history"));
        report("CVE-2026-0001", FIRST);
        Verdict warned = judged(FIRST, null);
        Files.writeString(folder.resolve("history"), "no directory");

        assertThat(warned.failsBuild()).isFalse();
        assertThatThrownBy(() -> remembered(warned))
                .isInstanceOf(NotRecordedException.class)
                .hasMessageContaining("This verdict could not be recorded");
    }

    @Test
    void aHostsCopyTakesThePlaceOfThePolicys() throws IOException {
        policy("ledger: { in: history, copyTo: \"http://localhost:9/policy\", serverId: archive }");
        HostSources host =
                new HostSources(List.of(), List.of(), new HostSources.HostCopy("http://localhost:9/host", null));
        Verdict verdict = judged(FIRST, null);
        GateRequest online =
                new GateRequest(folder.resolve("shift-up.yaml"), CANDIDATE, FIRST, false, TakingServer.access(false));

        assertThat(GateLedger.remember(online, host, verdict, "--here"))
                .extracting(ConsoleLine::level, ConsoleLine::text)
                .satisfies(lines -> assertThat(lines.get(1).toString())
                        .contains(
                                "WARN", "The copy of the ledger at http://localhost:9/host: 4 records were not sent"));
    }

    private List<ConsoleLine> remembered(Verdict verdict) throws NotRecordedException {
        return GateLedger.remember(request(FIRST, null), HostSources.NONE, verdict, "--here");
    }

    private Replay replay() throws IOException {
        Path sbom = GivenCandidates.write(CANDIDATE, folder.resolve("candidate.cdx.json"));
        return Replay.of(folder.resolve("verdict.json"), sbom, folder.resolve("shift-up.yaml"));
    }

    private Ledger ledger() {
        return Ledger.in(folder.resolve("history"));
    }

    private static Deadline deadline(Verdict verdict) {
        return Objects.requireNonNull(verdict.decisions().get(0).deadline());
    }

    private Verdict judgedAndRecorded(Instant asOf) throws IOException {
        Verdict verdict = judged(asOf, null);
        GateLedger.of(request(asOf, null)).orElseThrow().record(verdict, CANDIDATE);
        return verdict;
    }

    private Verdict judged(Instant asOf, @Nullable Path ledger) {
        return Gate.evaluate(request(asOf, ledger));
    }

    private GateRequest request(Instant asOf, @Nullable Path ledger) {
        return new GateRequest(
                folder.resolve("shift-up.yaml"), CANDIDATE, asOf, false, SourceAccess.FILES, null, ledger);
    }

    private void policy(String ledger) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: shop
                team: team-shop
                profile: web
                %s
                evidence:
                  - { id: trivy, from: trivy.json, service: shop }
                """.formatted(ledger));
    }

    private void report(String id, Instant made) throws IOException {
        Files.writeString(folder.resolve("trivy.json"), """
                {"SchemaVersion": 2, "CreatedAt": "%s", "ArtifactName": "registry.example/acme/shop:1.0",
                 "ArtifactType": "container_image", "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar",
                 "Vulnerabilities": [{"VulnerabilityID": "%s", "PkgName": "org.acme:forms",
                 "PkgIdentifier": {"PURL": "pkg:maven/org.acme/forms@1.0"}, "InstalledVersion": "1.0", "FixedVersion": "1.1",
                 "Severity": "MEDIUM", "CVSS": {"nvd": {"V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N"}}}]}]}
                """.formatted(made, id));
    }
}
