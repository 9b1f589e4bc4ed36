package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.inventory.Deployment;
import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.DeploymentEntry;
import io.github.shiftup.ledger.Entry.Shipped;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.portfolio.Rechecked.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerBookTest {
    private static final Instant BUILT = Instant.parse("2026-11-01T06:00:00Z");
    private static final Instant NOW = BUILT.plus(Duration.ofDays(3));

    @TempDir
    Path folder;

    private final List<Build> builds = new ArrayList<>();
    private final List<Deployment> deployments = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void aBuildThatPassedAndWasDeployed() throws IOException {
        record(BUILT, candidate(), verdict("PASS"));
        record(BUILT.plusSeconds(60), candidate(), verdict("PASS"));
        record(BUILT.plusSeconds(120), new DeploymentEntry("test", "1.0", "sha256:c", null, null));
        record(
                BUILT.plusSeconds(180),
                new DeploymentEntry("prod", "1.0", "sha256:c", "registry.example/shop:1.0", null));
    }

    @Test
    void aCandidateThatWasJudgedTwiceWasBuiltOnceAndThen() {
        read();

        assertThat(builds).singleElement().satisfies(build -> {
            assertThat(build.service()).isEqualTo("shop");
            assertThat(build.at()).isEqualTo(BUILT);
            assertThat(build.content().get().components())
                    .extracting(component -> component.purl())
                    .containsExactly("pkg:maven/org.acme/forms@1.0");
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void whatWasDeployedLastToAnEnvironmentRunsThere() {
        read();

        assertThat(deployments)
                .extracting(Deployment::environment, Deployment::version, Deployment::since)
                .containsExactly(
                        tuple("test", "1.0", BUILT.plusSeconds(120)), tuple("prod", "1.0", BUILT.plusSeconds(180)));
    }

    @Test
    void aLedgerThatIsNotThereIsAProblemAndNoEmptyEstate() {
        LedgerBook.read(folder.resolve("nowhere"), builds::add, deployments::add, problems);

        assertThat(problems).singleElement().asString().startsWith("The ledger is missing: ");
    }

    @Test
    void aRecordThatCannotBeTrustedIsAProblem() throws IOException {
        Path file = Ledger.in(folder.resolve("ledger")).records("shop").get(0).file();
        Files.writeString(file, "{}");

        read();

        assertThat(problems).singleElement().asString().contains("1 record of shop that cannot be trusted");
    }

    @Test
    void aRecheckFindsWhatBecameRedSinceTheBuildsOwnVerdict() throws IOException {
        Files.writeString(folder.resolve("estate.yaml"), """
                apiVersion: shift-up-estate/v1
                estate: acme
                profile: web
                services:
                  - { service: shop, owner: team-shop, exposure: internet }
                ledger: ledger
                evidence:
                  - { id: feed, from: feed.jsonl, maxAge: 24h }
                """);
        Files.writeString(folder.resolve("feed.jsonl"), """
                {"id":"CVE-2026-0001","kind":"VULNERABILITY","level":"CRITICAL","severity":"CRITICAL","ratings":[{"method":"CVSSv31",\
                "vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","score":9.8,"source":"nvd"}],\
                "component":{"name":"org.acme:forms","purl":"pkg:maven/org.acme/forms@1.0","version":"1.0"},"fixedVersions":["1.1"],\
                "active":true,"asset":{"service":"shop"},"lastSeen":"%s","source":{"id":"feed","format":"shift-up"}}
                """.formatted(NOW.minusSeconds(600)));

        Recheck recheck = Estates.recheck(new EstateRequest(folder.resolve("estate.yaml"), SourceAccess.FILES, NOW));

        assertThat(recheck.problems()).isEmpty();
        assertThat(recheck.judged()).isNotEmpty().allSatisfy(judged -> {
            assertThat(judged.now().outcome()).isEqualTo(Outcome.FAIL);
            assertThat(judged.change()).isEqualTo(Change.WORSE);
            assertThat(judged.before()).isEqualTo(Outcome.PASS);
        });
    }

    private void read() {
        LedgerBook.read(folder.resolve("ledger"), builds::add, deployments::add, problems);
    }

    private void record(Instant at, Entry... entries) throws IOException {
        Ledger.in(folder.resolve("ledger")).append("shop", at, List.of(entries));
    }

    private static CandidateEntry candidate() {
        return new CandidateEntry(
                "sha256:c",
                "org.acme:shop",
                "1.0",
                false,
                List.of(new Shipped("pkg:maven/org.acme/forms@1.0", null, "compile")));
    }

    private static VerdictEntry verdict(String outcome) {
        return new VerdictEntry(
                outcome,
                true,
                false,
                null,
                BUILT,
                null,
                "1.0",
                "web",
                "sha256:c",
                "sha256:e",
                "sha256:p",
                "sha256:i",
                List.of(),
                List.of());
    }
}
