package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.portfolio.Rechecked.Change;
import io.github.shiftup.report.ConsoleStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estate of docs/examples/estate shows each answer, and a finding that arrives flips a verdict. */
class EstateExampleTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "estate");
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            files.filter(file -> Files.isRegularFile(file) && !file.toString().contains("target"))
                    .forEach(file -> {
                        try {
                            Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
                            Files.createDirectories(copy.resolveSibling(""));
                            Files.copy(file, copy);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    @Test
    void whatRunsAndIsNobodysIsUnknown() {
        assertThat(texts(inventory(), Question.UNKNOWN_IN_PRODUCTION))
                .anyMatch(text -> text.contains("registry.example/unknown/miner:latest")
                        && text.contains("no service of the estate claims"))
                .anyMatch(text -> text.startsWith("archive in datacenter") && text.contains("no build of archive"));
    }

    @Test
    void whatIsBuiltAndRunsNowhereIsTold() {
        assertThat(texts(inventory(), Question.NEVER_DEPLOYED))
                .anyMatch(text ->
                        text.startsWith("reports 1.0.0") && text.contains("nothing that runs is of this service"))
                .anyMatch(text -> text.startsWith("shop 1.5.0") && text.contains("shop:1.4.0"))
                .hasSize(2);
    }

    @Test
    void theFixThatIsBuiltAndNotDeployedNamesTheFindingThatItWouldEnd() {
        List<Answer> answers = inventory().answers(Question.FIX_NOT_DEPLOYED);

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).service()).isEqualTo("shop");
        assertThat(answers.get(0).finding()).isEqualTo("CVE-2026-1001 in org.example.log:log-core");
        assertThat(answers.get(0).text())
                .isEqualTo("shop 1.5.0, built on 2026-11-20, ends CVE-2026-1001 in org.example.log:log-core, which"
                        + " prod/deployment/shop in production has with registry.example/acme/shop:1.4.0. Deploy it.");
    }

    @Test
    void whatIsNotRebuiltOrNotDeployedForLongAges() {
        assertThat(texts(inventory(), Question.AGEING))
                .anyMatch(text -> text.startsWith("search was built last on 2026-06-01, 179 days ago"))
                .anyMatch(text ->
                        text.startsWith("prod/deployment/search in production runs") && text.contains("178 days"))
                .anyMatch(text -> text.startsWith("archive in datacenter runs archive 0.3 since 2025-02-01"));
    }

    @Test
    void frameworksAndRuntimesComeToTheirEnd() {
        assertThat(texts(inventory(), Question.END_OF_LIFE))
                .anyMatch(text -> text.contains("spring-boot 2.7, whose end of life was on 2023-06-30"))
                .anyMatch(text -> text.startsWith("archive has java 11") && text.contains("2026-10-31"))
                .noneMatch(text -> text.contains("spring-boot 3.4"));
    }

    @Test
    void aServiceWithoutAnOwnerIsOrphaned() {
        assertThat(inventory().answers(Question.ORPHANED))
                .extracting(Answer::service)
                .containsExactly("archive");
    }

    @Test
    void whatRunsIsHeldAgainstWhatWasBuilt() {
        assertThat(texts(inventory(), Question.DRIFT))
                .hasSize(2)
                .allMatch(text -> text.startsWith("prod/deployment/billing in production"))
                .anyMatch(text -> text.contains("sha256:b9b9") && text.contains("sha256:b1b1"))
                .anyMatch(text -> text.contains("org.example.log:log-core is 2.14.0, built with 2.17.1"));
    }

    @Test
    void oneComponentInSeveralVersionsIsShownWithItsServices() {
        assertThat(inventory().spread())
                .filteredOn(spread -> spread.name().equals("maven org.example.json:json-tree"))
                .singleElement()
                .satisfies(spread -> assertThat(spread.versions()).containsOnlyKeys("1.1.0", "1.2.0", "1.3.0"));
    }

    @Test
    void aRenamedServiceKeepsItsBuilds() {
        assertThat(inventory().services())
                .filteredOn(service -> service.name().equals("mailer"))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.built()).isEqualTo("3.1.0");
                    assertThat(service.deployed())
                            .singleElement()
                            .extracting(DeployedView::build)
                            .isNotNull();
                });
    }

    @Test
    void componentsWithoutAPurlAreNotLostAndNotGuessed() {
        assertThat(inventory().problems())
                .anyMatch(text -> text.contains("1 component without a purl (vendor-driver.jar:5)"));
    }

    @Test
    void oneFindingFlipsTheVerdictOfAServiceThatNobodyBuilds() throws IOException {
        Path reports = folder.resolve("target");
        Recheck first = recheck(null);
        new RecheckReport(first).writeAll(reports);
        Recheck again = recheck(reports.resolve("recheck.jsonl"));
        assertThat(again.judged()).allMatch(each -> each.change() == Change.SAME);
        assertThat(again.fails(Recheck.FailOn.WORSE)).isFalse();

        Files.copy(folder.resolve("arrives/trivy-new.jsonl"), folder.resolve("production/evidence/trivy-new.jsonl"));
        Recheck then = recheck(reports.resolve("recheck.jsonl"));

        assertThat(then.changed(Change.WORSE)).singleElement().satisfies(each -> {
            assertThat(each.now().service()).isEqualTo("search");
            assertThat(each.now().standpoint()).isEqualTo(Standpoint.BUILT_AND_DEPLOYED);
            assertThat(each.before()).isEqualTo(Outcome.PASS);
            assertThat(each.now().outcome()).isEqualTo(Outcome.FAIL);
            assertThat(each.moved())
                    .singleElement()
                    .extracting(Rechecked.Moved::finding)
                    .isEqualTo("CVE-2026-2002 in org.example.json:json-tree");
        });
        assertThat(then.fails(Recheck.FailOn.WORSE)).isTrue();
        assertThat(String.join("\n", new RecheckReport(then).lines(ConsoleStyle.PLAIN)))
                .contains(
                        "search  PASS became FAIL, last build 0.9.0, running in partner, production, owner team-shop");
    }

    private Portfolio inventory() {
        return Estates.inventory(new EstateRequest(folder.resolve("estate.yaml"), SourceAccess.FILES, NOW));
    }

    private Recheck recheck(@Nullable Path previous) {
        return Estates.recheck(new EstateRequest(folder.resolve("estate.yaml"), SourceAccess.FILES, NOW, previous));
    }

    private static List<String> texts(Portfolio portfolio, Question question) {
        return portfolio.answers(question).stream().map(Answer::text).toList();
    }
}
