package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.Gate;
import io.github.shiftup.GateLedger;
import io.github.shiftup.GateRequest;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerFile;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.testing.GivenCandidates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recheck remembers what the service's gate remembers, so that it says what a build would be told. */
class RecheckHistoryTest {
    private static final Instant FIRST = Instant.parse("2026-01-10T06:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofDays(200));
    private static final Candidate CANDIDATE = GivenCandidates.shipping("org.acme:shop", "2.4.0", "org.acme:forms:1.0");

    @TempDir
    private Path folder;

    @BeforeEach
    void aFindingThatIsScannedAnewForTwoHundredDays() throws IOException {
        policy("shop");
        report(FIRST);
        GateRequest request = request(FIRST);
        GateLedger.of(request).orElseThrow().record(Gate.evaluate(request), CANDIDATE);
        report(LATER);
    }

    @Test
    void aDeadlineThatPassedInTheLedgerFailsARecheckAsItFailsABuild() throws IOException {
        Verdict build = Gate.evaluate(request(LATER));
        assertThat(build.outcome()).isEqualTo(Outcome.FAIL);

        Rechecked judged = rechecked("{ service: shop, policy: shift-up.yaml }", "ledger: history");

        assertThat(judged.now().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(judged.now().history()).isNotNull().isEqualTo(build.digests().history());
        assertThat(judged.now().whys().values())
                .containsExactly(build.decisions().get(0).headline());
        assertThat(RecheckLines.line(judged, LATER))
                .contains("\"history\":\"" + build.digests().history() + '"');
    }

    @Test
    void withoutALedgerItBeginsAnewAndNothingIsSaidToBeRemembered() throws IOException {
        Rechecked judged = rechecked("{ service: shop, policy: shift-up.yaml }", "");

        assertThat(judged.now().outcome()).isNotIn(Outcome.FAIL, Outcome.NOT_EVALUATED);
        assertThat(judged.now().history()).isNull();
        assertThat(RecheckLines.line(judged, LATER)).doesNotContain("history");
    }

    @Test
    void whatWasSeenUnderAFormerNameIsRemembered() throws IOException {
        policy("store");

        assertThat(rechecked("{ service: store, formerly: [shop], policy: shift-up.yaml }", "ledger: history")
                        .now()
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void theFirstRecheckComparesWithTheVerdictThatWasRecordedUnderAFormerName() throws IOException {
        policy("store");

        Rechecked judged = rechecked("{ service: store, formerly: [shop], policy: shift-up.yaml }", "ledger: history");

        assertThat(judged.beforeBy()).isEqualTo("build of " + FIRST);
        assertThat(judged.change()).isEqualTo(Rechecked.Change.WORSE);
    }

    @Test
    void whatTheGateOfAPolicyThatIsCalledOtherwiseRecordedIsRemembered() throws IOException {
        assertThat(rechecked("{ service: web-shop, policy: shift-up.yaml }", "ledger: history")
                        .now()
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void whatIsRecordedLaterThanTheMomentIsNotRemembered() throws IOException {
        Recheck recheck = recheck("{ service: shop, policy: shift-up.yaml }", "ledger: history", FIRST);

        assertThat(recheck.judged())
                .singleElement()
                .satisfies(judged -> assertThat(judged.now().history())
                        .isEqualTo(Gate.evaluate(request(FIRST)).digests().history())
                        .isNotEqualTo(Gate.evaluate(request(LATER)).digests().history()));
    }

    @Test
    void aRecordThatCannotBeTrustedCountsForNothingAndIsSaidOfItsService() throws IOException {
        for (LedgerFile file : Ledger.in(folder.resolve("history")).records("shop")) {
            if (Files.readString(file.file()).contains("\"SIGHTINGS\"")) {
                Files.writeString(file.file(), Files.readString(file.file()).replace("2026-01", "2025-01"));
            }
        }

        Rechecked judged = rechecked("{ service: shop, policy: shift-up.yaml }", "ledger: history");

        assertThat(judged.now().outcome()).isEqualTo(Outcome.WARN);
        assertThat(judged.now().reasons())
                .anySatisfy(reason -> assertThat(reason).contains("cannot be trusted and count for nothing"));
    }

    @Test
    void aLedgerThatCannotBeReadIsNoPass() throws IOException {
        Files.move(folder.resolve("history"), folder.resolve("moved"));
        Files.writeString(folder.resolve("history"), "a file");

        Rechecked judged = rechecked("{ service: shop, policy: shift-up.yaml }", "ledger: history");

        assertThat(judged.now().outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(judged.now().reasons())
                .anySatisfy(reason -> assertThat(reason).contains("is no directory"));
    }

    @Test
    void aShareOfARecheckOnManyMachinesRemembersTheSame() throws IOException {
        Recheck recheck = recheck("{ service: shop, policy: shift-up.yaml }", "ledger: history", LATER);
        Estate estate = EstateReader.read(folder.resolve("estate.yaml"));
        RecheckShare share =
                new RecheckShare(estate, SourceAccess.FILES, Estates.intel(estate, SourceAccess.FILES), LATER);
        EstateSources.Place place = share.places().get(0);
        Evidence evidence = new EvidenceLoader(place.folder(), Limits.DEFAULT).load(List.of(place.spec()));

        assertThat(share.new Judge(evidence.findings(), evidence.sources()).lines(0, Estates.earlier(estate, null)))
                .containsExactly(RecheckLines.line(recheck.judged().get(0), LATER))
                .allMatch(line -> line.contains("\"history\":\"sha256:"));
    }

    private Rechecked rechecked(String service, String rest) throws IOException {
        Recheck recheck = recheck(service, rest, LATER);
        assertThat(recheck.judged()).hasSize(1);
        return recheck.judged().get(0);
    }

    private Recheck recheck(String service, String rest, Instant asOf) throws IOException {
        Files.createDirectories(folder.resolve("built"));
        Files.writeString(folder.resolve("built/shop.cdx.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-01-01T00:00:00Z",
                 "component": {"type": "application", "bom-ref": "app", "name": "shop", "version": "2.4.0"}},
                 "components": [{"type": "library", "group": "org.acme", "name": "forms", "version": "1.0",
                 "purl": "pkg:maven/org.acme/forms@1.0"}]}
                """);
        Files.writeString(folder.resolve("estate.yaml"), """
                apiVersion: shift-up-estate/v1
                estate: acme
                services:
                  - %s
                built: [{ from: built }]
                %s
                """.formatted(service, rest));
        return Estates.recheck(new EstateRequest(folder.resolve("estate.yaml"), SourceAccess.FILES, asOf));
    }

    private GateRequest request(Instant asOf) {
        return new GateRequest(folder.resolve("shift-up.yaml"), CANDIDATE, asOf, false, SourceAccess.FILES);
    }

    private void policy(String service) throws IOException {
        Files.writeString(folder.resolve("shift-up.yaml"), """
                apiVersion: shift-up/v1
                service: %s
                profile: web
                ledger: history
                evidence:
                  - { id: trivy, from: trivy.json, service: %s }
                """.formatted(service, service));
    }

    private void report(Instant made) throws IOException {
        Files.writeString(folder.resolve("trivy.json"), """
                {"SchemaVersion": 2, "CreatedAt": "%s", "ArtifactName": "registry.example/acme/shop:1.0",
                 "ArtifactType": "container_image", "Results": [{"Target": "Java", "Class": "lang-pkgs", "Type": "jar",
                 "Vulnerabilities": [{"VulnerabilityID": "CVE-2026-0001", "PkgName": "org.acme:forms",
                 "PkgIdentifier": {"PURL": "pkg:maven/org.acme/forms@1.0"}, "InstalledVersion": "1.0", "FixedVersion": "1.1",
                 "Severity": "MEDIUM", "CVSS": {"nvd": {"V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N"}}}]}]}
                """.formatted(made));
    }
}
