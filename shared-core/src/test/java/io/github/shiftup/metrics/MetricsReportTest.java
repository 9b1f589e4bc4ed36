package io.github.shiftup.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.github.shiftup.report.ConsoleStyle;
import io.github.shiftup.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written of metrics: by its schema and by OpenMetrics, harmless whatever services are called. */
class MetricsReportTest {
    @TempDir
    Path folder;

    private Given given;

    @BeforeEach
    void write() {
        given = Given.twoServices(folder.resolve("ledger"));
    }

    private String written(String name, double from, double to) throws IOException {
        Path out = folder.resolve("out");
        new MetricsReport(given.metrics(from, to)).writeAll(out);
        return Files.readString(out.resolve(name));
    }

    @Test
    void theJsonIsByItsSchema() throws IOException {
        assertThat(problems(written("metrics.json", -5, 30))).isEmpty();
        assertThat(problems(written("metrics.json", 1000, 2000))).isEmpty();

        JsonNode root = JsonMapper.shared().readTree(written("metrics.json", -5, 30));
        assertThat(root.path("all").path("timeToRed").path("median").asLong()).isEqualTo(2 * 86_400);
        assertThat(root.path("all").path("falseShare").asDouble()).isEqualTo(0.3333);
        assertThat(root.path("services").path(0).path("service").asString()).isEqualTo("bank");
        assertThat(root.path("services").path(0).path("figures").has("timeToGreen"))
                .isFalse();
        assertThat(root.path("definitions").size()).isEqualTo(Figure.values().length);
    }

    @Test
    void everyKeyOfTheSchemaIsWrittenSomewhere() throws IOException {
        String json = written("metrics.json", -5, 30);
        JsonNode schema = Schemas.tree("metrics-1.json");

        for (String kind : List.of("figures", "spread", "cases")) {
            assertThat(schema.path("$defs").path(kind).path("properties").propertyNames())
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(json).contains('"' + key + '"'));
        }
    }

    @Test
    void theTextIsOpenMetrics() throws IOException {
        Map<String, Double> samples = OpenMetricsCheck.read(written("metrics.prom", -5, 30));

        assertThat(samples)
                .containsEntry("shiftup_time_to_red_seconds{scope=\"all\",quantile=\"0.5\"}", 172_800d)
                .containsEntry("shiftup_time_to_red_seconds_count{scope=\"service\",service=\"shop\"}", 2d)
                .containsEntry("shiftup_escapes_by_reason{scope=\"all\",reason=\"not_reported\"}", 1d)
                .containsEntry("shiftup_due_dates_kept_ratio{scope=\"team\",team=\"team-a\",level=\"HIGH\"}", 1d)
                .containsEntry("shiftup_evidence_ok_ratio{scope=\"source\",source=\"trivy\"}", 0.8)
                .containsEntry("shiftup_false_blocks_ratio{scope=\"all\"}", 0.3333)
                .containsEntry("shiftup_service_info{service=\"shop\",team=\"team-a\",profile=\"web\"}", 1d)
                .doesNotContainKey("shiftup_time_to_green_seconds_count{scope=\"service\",service=\"bank\"}");
        assertThat(String.join("\n", samples.keySet())).doesNotContain("CVE-");
    }

    @Test
    void withoutDataThereAreNoSamples() throws IOException {
        assertThat(OpenMetricsCheck.read(written("metrics.prom", -900, -800)).keySet())
                .containsExactlyInAnyOrder(
                        "shiftup_period_start_timestamp_seconds",
                        "shiftup_period_end_timestamp_seconds",
                        "shiftup_service_info{service=\"shop\",team=\"\",profile=\"\"}",
                        "shiftup_service_info{service=\"bank\",team=\"\",profile=\"\"}");
        assertThat(written("metrics.html", -900, -800)).contains("No verdict was recorded in this time", "no data");
    }

    @Test
    void thePageShowsTrendsAndLoadsNothing() throws IOException {
        String page = written("metrics.html", -5, 30);

        assertThat(page)
                .contains("<svg", "role=\"img\"", "Content-Security-Policy", "content=\"light dark\"", "lang=\"en\"")
                .contains("aria-label=\"Escapes by week or month: 2026-02-23 no data, 2026-03-02 0,")
                .doesNotContain("<script", "src=", "@import", "url(", "style=\"", "onclick");
        for (Figure figure : Figure.values()) {
            assertThat(page).contains(figure.title());
            assertThat(page.replace("&#39;", "'").replace("&amp;", "&")).contains(figure.definition());
        }
        assertThat(page.split("<h1 ", -1)).hasSize(2);
        assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("<caption>", -1));
    }

    @Test
    void theConsoleTellsEveryFigure() {
        String lines = String.join("\n", new MetricsReport(given.metrics(-5, 30)).lines(ConsoleStyle.PLAIN));

        assertThat(lines)
                .contains("median 2 days, nine of ten within 2 days")
                .contains("HIGH: met 1, missed 0")
                .contains("1 of 3 (33.3 %)")
                .contains("Why it had passed: not reported 1");
        for (Figure figure : Figure.values()) {
            assertThat(lines).contains(figure.title());
        }
    }

    @Test
    void hostileNamesStayText() throws IOException {
        given.hostile();

        assertThat(written("metrics.html", -5, 30)).doesNotContain("<script", "\u001b", "\u202e");
        assertThat(written("metrics.json", -5, 30)).doesNotContain("\u001b", "\u202e");
        assertThat(written("metrics.prom", -5, 30)).doesNotContain("\u001b", "\u202e");
        assertThat(OpenMetricsCheck.read(written("metrics.prom", -5, 30))).isNotEmpty();
        assertThat(problems(written("metrics.json", -5, 30))).isEmpty();
        assertThat(String.join("\n", new MetricsReport(given.metrics(-5, 30)).lines(ConsoleStyle.PLAIN)))
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void theDocumentationDefinesEveryFigureInTheSameWords() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "metrics.md")).replaceAll("\\s+", " ");

        for (Figure figure : Figure.values()) {
            assertThat(docs).contains(figure.title(), figure.definition());
        }
    }

    private static List<?> problems(String json) {
        return Schemas.closed("metrics-1.json").validate(json, InputFormat.JSON);
    }
}
