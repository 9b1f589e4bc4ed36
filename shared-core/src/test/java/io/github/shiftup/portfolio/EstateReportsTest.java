package io.github.shiftup.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.github.shiftup.EstateRequest;
import io.github.shiftup.Estates;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.inventory.DeploymentList;
import io.github.shiftup.report.ConsoleStyle;
import io.github.shiftup.testing.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written of an estate: by its schemas, harmless whatever production calls things. */
class EstateReportsTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "estate", "estate.yaml");
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final String HOSTILE = "<script>alert(1)</script>\u001b[31m\u202e|[x](https://evil.example)";

    @TempDir
    private Path folder;

    private final Portfolio portfolio = Estates.inventory(request());
    private final Recheck recheck = Estates.recheck(request());

    private static EstateRequest request() {
        return new EstateRequest(EXAMPLE, SourceAccess.FILES, NOW);
    }

    @Test
    void theReportsAreByTheirSchemas() throws IOException {
        new PortfolioReport(portfolio).writeAll(folder);
        new RecheckReport(recheck).writeAll(folder);

        assertThat(problems("portfolio-1.json", Files.readString(folder.resolve("portfolio.json"))))
                .isEmpty();
        assertThat(problems("recheck-1.json", Files.readString(folder.resolve("recheck.json"))))
                .isEmpty();
        List<String> lines = Files.readAllLines(folder.resolve("recheck.jsonl"));
        assertThat(lines)
                .hasSameSizeAs(recheck.judged())
                .allSatisfy(line ->
                        assertThat(problems("recheck-line-1.json", line)).isEmpty());
        assertThat(folder.resolve("portfolio.html")).isNotEmptyFile();
        assertThat(folder.resolve("recheck.md")).isNotEmptyFile();
    }

    @Test
    void theEstateAsABomNamesEveryServiceAndWhatItConsistsOf() throws IOException {
        new PortfolioReport(portfolio).writeAll(folder);
        Path bom = folder.resolve("portfolio.cdx.json");
        JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(bom));

        assertThat(root.path("components")
                        .valueStream()
                        .map(each -> each.path("bom-ref").asString()))
                .contains("service:shop", "pkg:maven/org.example.log/log-core@2.14.0");
        assertThat(root.path("dependencies").valueStream()).anySatisfy(each -> {
            assertThat(each.path("ref").asString()).isEqualTo("service:search");
            assertThat(each.path("dependsOn").toString()).contains("json-tree@1.1.0");
        });
        // Whoever lists what runs can read it back.
        assertThat(DeploymentList.read(bom, "bom").deployments()).hasSize(1);
    }

    @Test
    void thePageShowsThePicturesAndLoadsNothing() throws IOException {
        String page = html(portfolio);

        assertThat(page)
                .contains("Exposure against risk", "Age by service", "<svg", "role=\"img\"", "Content-Security-Policy")
                .contains("Services by version of maven org.example.json:json-tree: 1.1.0 1, 1.2.0 2, 1.3.0 2")
                .doesNotContain("<script", "src=\"http", "@import", "url(");
    }

    @Test
    void hostileNamesStayText() throws IOException {
        Portfolio hostile = new Portfolio(
                HOSTILE,
                NOW,
                Duration.ofDays(90),
                Duration.ofDays(180),
                List.of(new ServiceView(
                        HOSTILE, HOSTILE, "web", "internet", HOSTILE, NOW, null, null, 0, List.of(), List.of())),
                List.of(),
                List.of(new Answer(Question.ORPHANED, HOSTILE, null, HOSTILE, HOSTILE, HOSTILE, null, NOW, HOSTILE)),
                List.of(new ComponentSpread(HOSTILE, Map.of("1", List.of(HOSTILE), "2", List.of("b")))),
                List.of(HOSTILE));

        assertThat(html(hostile)).doesNotContain("<script", "\u001b", "\u202e");
        assertThat(String.join("\n", new PortfolioReport(hostile).lines(ConsoleStyle.PLAIN)))
                .doesNotContain("\u001b", "\u202e");
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new PortfolioReport(hostile).json(json);
        assertThat(json.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b", "\u202e");
        Recheck bad = new Recheck(HOSTILE, NOW, "sha256:x", 1, 1, List.of(), List.of(HOSTILE));
        ByteArrayOutputStream markdown = new ByteArrayOutputStream();
        new RecheckReport(bad).markdown(markdown);
        assertThat(markdown.toString(StandardCharsets.UTF_8)).doesNotContain("<script", "\u001b", "[x](https");
    }

    private static String html(Portfolio portfolio) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PortfolioReport(portfolio).html(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<?> problems(String schema, String json) {
        return Schemas.closed(schema).validate(json, InputFormat.JSON);
    }
}
