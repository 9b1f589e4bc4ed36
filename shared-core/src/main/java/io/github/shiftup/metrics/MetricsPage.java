package io.github.shiftup.metrics;

import io.github.shiftup.report.HtmlStyle;
import io.github.shiftup.report.Plain;
import io.github.shiftup.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the template of {@code metrics.html} shows: text that has gone through {@link Plain}; the template escapes it. */
record MetricsPage(
        HtmlStyle style,
        String about,
        String tone,
        String sentence,
        List<Tile> tiles,
        List<String> remarks,
        List<Section> sections,
        List<Table> tables) {
    private static final int ROWS = 500;

    /** A figure that leads to its section. */
    record Tile(String number, String label, String href, String tone) {}

    /** One figure: what it is, what it came to, and how it went. */
    record Section(
            String id,
            String title,
            String definition,
            List<String> lines,
            @Nullable TrendChart chart) {}

    /** Rows with a head cell each. */
    record Table(String id, String title, String count, List<String> heads, List<Row> rows, String leftOut) {}

    /** One row. */
    record Row(String head, List<Cell> cells) {}

    /** One cell, with what its column is called for narrow screens. */
    record Cell(String label, String text) {}

    static MetricsPage of(Metrics metrics) {
        Figures all = metrics.all();
        Period period = metrics.period();
        return new MetricsPage(
                HtmlStyle.INSTANCE,
                Words.date(period.since()) + " to " + Words.moment(period.now()),
                all.verdicts() == 0 ? "unknown" : all.open() == null ? "pass" : "warn",
                all.verdicts() == 0
                        ? "No verdict was recorded in this time."
                        : Words.count(metrics.services().size(), "service") + ", "
                                + Words.count(all.verdicts(), "verdict") + "; "
                                + (all.open() == null
                                        ? "nothing is open."
                                        : Words.count(all.open().count(), "red finding") + " still open."),
                tiles(all),
                metrics.remarks().stream().map(Plain::sentence).toList(),
                List.of(Figure.values()).stream()
                        .map(figure -> section(figure, metrics))
                        .toList(),
                tables(metrics));
    }

    private static List<Tile> tiles(Figures all) {
        return List.of(
                tile(
                        Figure.TIME_TO_RED,
                        FigureTexts.median(all.timeToRed()),
                        "from production to a red build, median",
                        "quiet"),
                tile(
                        Figure.TIME_TO_GREEN,
                        FigureTexts.median(all.timeToGreen()),
                        "from red to green production, median",
                        "quiet"),
                tile(
                        Figure.ESCAPES,
                        FigureTexts.number(all.escapes()),
                        all.escapes() != null && all.escapes() == 1 ? "escape" : "escapes",
                        tone(all.escapes())),
                tile(Figure.SLA, FigureTexts.share(all.allDueDates().kept()), "of due dates kept", "quiet"),
                tile(Figure.EVIDENCE, FigureTexts.share(FigureTexts.coverage(all)), "of evidence was OK", "quiet"),
                tile(Figure.FALSE_BLOCKS, FigureTexts.share(all.falseShare()), "of blocks were false", "quiet"));
    }

    private static String tone(@Nullable Long count) {
        return count == null ? "quiet" : count == 0 ? "pass" : "warn";
    }

    private static Tile tile(Figure figure, String number, String label, String tone) {
        return new Tile(number, label, '#' + id(figure), tone);
    }

    private static String id(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Section section(Figure figure, Metrics metrics) {
        return new Section(
                id(figure),
                figure.title(),
                figure.definition(),
                FigureTexts.lines(figure, metrics.all()),
                chart(figure, metrics.overTime()));
    }

    private static @Nullable TrendChart chart(Figure figure, List<Trend> trends) {
        return switch (figure) {
            case TIME_TO_RED ->
                TrendChart.of(
                        "Median by week or month",
                        trends,
                        figures -> median(figures.timeToRed()),
                        figures -> FigureTexts.median(figures.timeToRed()));
            case TIME_TO_GREEN_BUILD ->
                TrendChart.of(
                        "Median by week or month",
                        trends,
                        figures -> median(figures.timeToGreenBuild()),
                        figures -> FigureTexts.median(figures.timeToGreenBuild()));
            case TIME_TO_GREEN ->
                TrendChart.of(
                        "Median by week or month",
                        trends,
                        figures -> median(figures.timeToGreen()),
                        figures -> FigureTexts.median(figures.timeToGreen()));
            case ESCAPES ->
                TrendChart.of(
                        "Escapes by week or month",
                        trends,
                        figures -> number(figures.escapes()),
                        figures -> FigureTexts.number(figures.escapes()));
            case SLA ->
                TrendChart.of(
                        "Due dates met of those that ended, by week or month",
                        trends,
                        figures -> figures.allDueDates().kept(),
                        figures -> FigureTexts.share(figures.allDueDates().kept()));
            case WAIVERS ->
                TrendChart.of(
                        "Waivers that hold a finding, at the end of each week or month",
                        trends,
                        figures -> number(holding(figures)),
                        figures -> FigureTexts.number(holding(figures)));
            case EVIDENCE ->
                TrendChart.of(
                        "Readings that were OK, by week or month",
                        trends,
                        FigureTexts::coverage,
                        figures -> FigureTexts.share(FigureTexts.coverage(figures)));
            case FALSE_BLOCKS ->
                TrendChart.of(
                        "Share of blocks that were false, by week or month",
                        trends,
                        Figures::falseShare,
                        figures -> FigureTexts.share(figures.falseShare()));
        };
    }

    private static @Nullable Double median(@Nullable Spread spread) {
        return spread == null ? null : (double) spread.median();
    }

    private static @Nullable Double number(@Nullable Long number) {
        return number == null ? null : number.doubleValue();
    }

    private static @Nullable Long holding(Figures figures) {
        return figures.waivers() == null ? null : (Long) figures.waivers().holding();
    }

    private static List<Table> tables(Metrics metrics) {
        List<Table> tables = new ArrayList<>();
        tables.add(table(
                "over-time",
                "Over time",
                "from",
                metrics.overTime().stream()
                        .map(each -> new Group(each.span().label(), "", "", each.figures()))
                        .toList()));
        tables.add(table("services", "Services", "service", metrics.services()));
        tables.add(table("teams", "Teams", "team", metrics.teams()));
        tables.add(table("profiles", "Profiles", "profile", metrics.profiles()));
        tables.add(table(
                "sources",
                "Evidence by source",
                List.of(
                        "source",
                        "readings",
                        "OK",
                        "newest report, median age",
                        "older than allowed",
                        "assets not seen"),
                metrics.sources().entrySet().stream()
                        .map(each -> List.of(
                                Plain.name(each.getKey()),
                                Words.number(each.getValue().readings()),
                                FigureTexts.share(each.getValue().coverage()),
                                FigureTexts.median(each.getValue().age()),
                                FigureTexts.number(each.getValue().tooOld()),
                                FigureTexts.number(each.getValue().unseen())))
                        .toList(),
                0));
        tables.add(table(
                "owners",
                "Waivers by owner",
                List.of("owner", "holding", "expire within 30 days", "expired", "median age"),
                metrics.owners().entrySet().stream()
                        .map(each -> List.of(
                                Plain.name(each.getKey()),
                                Words.number(each.getValue().holding()),
                                Words.number(each.getValue().expiring()),
                                Words.number(each.getValue().expired()),
                                FigureTexts.median(each.getValue().age())))
                        .toList(),
                0));
        tables.add(cases("open", "Still open", "red since", metrics.open()));
        tables.add(cases("escaped", "Escapes by name", "escaped", metrics.escapes()));
        tables.add(cases("false", "False blocks by name", "blocked", metrics.falseBlocks()));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static Table table(String id, String title, String head, List<Group> groups) {
        List<String> heads = new ArrayList<>(List.of(head));
        FigureTexts.COLUMNS.forEach(column -> heads.add(column.title()));
        List<List<String>> rows = new ArrayList<>();
        for (Group group : groups) {
            List<String> row = new ArrayList<>(List.of(FigureTexts.name(group.name())));
            FigureTexts.COLUMNS.forEach(column -> row.add(column.text().apply(group.figures())));
            rows.add(row);
        }
        return table(id, title, heads, rows, 0);
    }

    private static Table cases(String id, String title, String when, NamedCases cases) {
        return table(
                id,
                title,
                List.of("finding", "service", "component", when, "why"),
                cases.shown().stream()
                        .map(each -> List.of(
                                Plain.name(each.finding()),
                                Plain.name(each.service()),
                                Plain.name(each.component()),
                                Words.moment(each.at()),
                                each.why().stream().map(FigureTexts::word).collect(Collectors.joining(", "))))
                        .toList(),
                cases.leftOut());
    }

    private static Table table(String id, String title, List<String> heads, List<List<String>> rows, long leftOut) {
        List<Row> shown = rows.stream()
                .limit(ROWS)
                .map(row -> {
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 1; i < row.size(); i++) {
                        cells.add(new Cell(heads.get(i), row.get(i)));
                    }
                    return new Row(row.get(0), cells);
                })
                .toList();
        long hidden = rows.size() - shown.size() + leftOut;
        return new Table(
                id,
                title,
                Words.number(rows.size() + leftOut),
                heads,
                shown,
                hidden == 0 ? "" : Words.number(hidden) + " more are not shown here.");
    }
}
