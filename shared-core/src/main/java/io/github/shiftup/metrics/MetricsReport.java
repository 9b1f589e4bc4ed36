package io.github.shiftup.metrics;

import io.github.shiftup.report.ConsoleStyle;
import io.github.shiftup.report.ConsoleTable;
import io.github.shiftup.report.HtmlOutput;
import io.github.shiftup.report.Plain;
import io.github.shiftup.report.Words;
import io.github.shiftup.stream.StagedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Metrics for a console, as JSON, as OpenMetrics text and as one HTML page. */
public final class MetricsReport {
    private static final int SHOWN = 50;

    private final Metrics metrics;

    public MetricsReport(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Writes {@code metrics.json}, {@code metrics.prom} and {@code metrics.html}; whole or not at all. */
    public void writeAll(Path folder) throws IOException {
        try (StagedFiles files = StagedFiles.in(folder)) {
            files.stage("metrics.json", this::json);
            files.stage("metrics.prom", this::openMetrics);
            files.stage("metrics.html", this::html);
            files.commit();
        }
    }

    /** For a console: every figure in words, then a table of the services. */
    public List<String> lines(ConsoleStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(
                        "Shift Up: metrics from " + Words.date(metrics.period().since()) + " to "
                                + Words.moment(metrics.period().now()))
                + "  " + Words.count(metrics.services().size(), "service") + ", "
                + Words.count(metrics.all().verdicts(), "verdict"));
        for (Figure figure : Figure.values()) {
            lines.add("");
            lines.add(style.strong(figure.title()));
            FigureTexts.lines(figure, metrics.all()).forEach(line -> lines.add("  " + line));
        }
        if (!metrics.services().isEmpty()) {
            lines.add("");
            table(lines);
        }
        if (!metrics.remarks().isEmpty()) {
            lines.add("");
            metrics.remarks().forEach(remark -> lines.add(style.warning(Plain.sentence(remark))));
        }
        return lines;
    }

    private void table(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("service"));
        FigureTexts.COLUMNS.forEach(column -> heads.add(column.title()));
        rows.add(heads);
        for (Group group : metrics.services().stream().limit(SHOWN).toList()) {
            List<String> row = new ArrayList<>(List.of(Plain.line(group.name(), 40)));
            FigureTexts.COLUMNS.forEach(column -> row.add(column.text().apply(group.figures())));
            rows.add(row);
        }
        lines.addAll(ConsoleTable.lines(rows));
        if (metrics.services().size() > SHOWN) {
            lines.add("  and " + (metrics.services().size() - SHOWN) + " more services in metrics.json");
        }
    }

    /** By the schema {@code metrics-1}; durations in seconds, shares from 0 to 1. */
    public void json(OutputStream out) throws IOException {
        MetricsJson.write(metrics, out);
    }

    /** OpenMetrics text, as Prometheus' text file collectors and push gateways take it. */
    public void openMetrics(OutputStream out) throws IOException {
        out.write(OpenMetricsText.of(metrics).getBytes(StandardCharsets.UTF_8));
    }

    /** One page without script or network. */
    public void html(OutputStream out) throws IOException {
        HtmlOutput.write(out, JtemetricsGenerated::render, MetricsPage.of(metrics));
    }
}
