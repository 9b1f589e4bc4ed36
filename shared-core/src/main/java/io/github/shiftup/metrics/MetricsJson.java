package io.github.shiftup.metrics;

import io.github.shiftup.report.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By the schema {@code metrics-1}. What has no data is left out. */
final class MetricsJson {
    private static final String SCHEMA = "metrics-1";

    private final JsonText json;

    private MetricsJson(JsonText json) {
        this.json = json;
    }

    static void write(Metrics metrics, OutputStream out) throws IOException {
        try (JsonText json = new JsonText(out)) {
            new MetricsJson(json).write(metrics);
        }
    }

    private void write(Metrics metrics) {
        json.object()
                .member("schema", SCHEMA)
                .member("since", metrics.period().since())
                .member("now", metrics.period().now())
                .member("step", metrics.period().byWeeks() ? "week" : "month");
        json.object("definitions");
        for (Figure figure : Figure.values()) {
            json.member(figure.name(), figure.definition());
        }
        json.end().object("all");
        figures(metrics.all());
        json.end();
        groups("services", "service", metrics.services());
        groups("teams", "team", metrics.teams());
        groups("profiles", "profile", metrics.profiles());
        json.array("overTime");
        for (Trend trend : metrics.overTime()) {
            json.object()
                    .member("label", trend.span().label())
                    .member("from", trend.span().from())
                    .member("to", trend.span().to())
                    .object("figures");
            figures(trend.figures());
            json.end().end();
        }
        json.end().array("sources");
        metrics.sources().forEach((id, quality) -> {
            json.object().member("source", id);
            evidence(quality);
            json.end();
        });
        json.end().array("owners");
        metrics.owners().forEach((owner, debt) -> {
            json.object().member("owner", owner);
            waivers(debt);
            json.end();
        });
        json.end();
        cases("open", metrics.open());
        cases("escapes", metrics.escapes());
        cases("falseBlocks", metrics.falseBlocks());
        json.member("remarks", metrics.remarks()).end();
    }

    private void groups(String key, String name, List<Group> groups) {
        json.array(key);
        for (Group group : groups) {
            json.object().member(name, group.name());
            if (name.equals("service")) {
                json.member("team", group.team().isEmpty() ? null : group.team())
                        .member("profile", group.profile().isEmpty() ? null : group.profile());
            }
            json.object("figures");
            figures(group.figures());
            json.end().end();
        }
        json.end();
    }

    private void figures(Figures figures) {
        json.member("verdicts", figures.verdicts());
        counts("outcomes", figures.outcomes());
        spread("timeToRed", figures.timeToRed());
        counts("neverRed", figures.neverRed());
        json.member("unknown", figures.unknown());
        spread("timeToGreenBuild", figures.timeToGreenBuild());
        spread("timeToGreen", figures.timeToGreen());
        counts("greenBy", figures.greenBy());
        counts("greenHow", figures.greenHow());
        spread("open", figures.open());
        json.member("reopened", figures.reopened());
        if (figures.escapes() != null) {
            json.member("escapes", figures.escapes().longValue());
        }
        counts("escapesBy", figures.escapesBy());
        json.array("dueDates");
        figures.dueDates()
                .forEach((level, dates) -> json.object()
                        .member("level", level)
                        .member("met", dates.met())
                        .member("missed", dates.missed())
                        .member("open", dates.open())
                        .member("overdue", dates.overdue())
                        .member("setAside", dates.setAside())
                        .member("kept", dates.kept())
                        .end());
        json.end();
        if (figures.waivers() != null) {
            json.object("waivers");
            waivers(figures.waivers());
            json.end();
        }
        if (figures.evidence() != null) {
            json.object("evidence");
            evidence(figures.evidence());
            json.end();
        }
        if (figures.blocks() != null && figures.falseBlocks() != null) {
            json.member("blocks", figures.blocks().longValue())
                    .member("falseBlocks", figures.falseBlocks().longValue())
                    .member("falseShare", figures.falseShare());
        }
    }

    private void counts(String key, Map<String, Long> counts) {
        json.object(key);
        counts.forEach((name, count) -> json.member(name, count.longValue()));
        json.end();
    }

    private void spread(String key, @Nullable Spread spread) {
        if (spread != null) {
            json.object(key)
                    .member("count", spread.count())
                    .member("median", spread.median())
                    .member("p90", spread.p90())
                    .member("max", spread.max())
                    .member("sum", spread.sum())
                    .end();
        }
    }

    private void waivers(WaiverDebt debt) {
        json.member("holding", debt.holding())
                .member("expiring", debt.expiring())
                .member("expired", debt.expired());
        spread("age", debt.age());
    }

    private void evidence(EvidenceQuality quality) {
        json.member("readings", quality.readings()).member("ok", quality.ok()).member("coverage", quality.coverage());
        if (quality.tooOld() != null) {
            json.member("tooOld", quality.tooOld().longValue());
        }
        spread("age", quality.age());
        if (quality.unseen() != null) {
            json.member("unseen", quality.unseen().longValue());
        }
    }

    private void cases(String key, NamedCases cases) {
        json.object(key).array("shown");
        for (NamedCase each : cases.shown()) {
            json.object()
                    .member("service", each.service())
                    .member("finding", each.finding())
                    .member("component", each.component())
                    .member("at", each.at())
                    .member("why", each.why())
                    .end();
        }
        json.end().member("leftOut", cases.leftOut()).end();
    }
}
