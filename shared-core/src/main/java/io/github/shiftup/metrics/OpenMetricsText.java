package io.github.shiftup.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenMetrics text, version 1.0. Labels are services, teams, profiles, sources, and words of a fixed list: no findings, no
 * versions, no owners. What has no data has no sample.
 */
final class OpenMetricsText {
    private enum Type {
        gauge,
        summary,
        info
    }

    private record Family(Type type, String unit, String help, StringBuilder samples) {}

    private final Map<String, Family> families = new LinkedHashMap<>();

    private OpenMetricsText() {}

    static String of(Metrics metrics) {
        OpenMetricsText text = new OpenMetricsText();
        text.period(metrics.period());
        text.figures(List.of("scope", "all"), metrics.all());
        metrics.services().forEach(each -> {
            text.figures(List.of("scope", "service", "service", each.name()), each.figures());
            text.info(each);
        });
        metrics.teams().stream()
                .filter(each -> !each.name().isEmpty())
                .forEach(each -> text.figures(List.of("scope", "team", "team", each.name()), each.figures()));
        metrics.profiles().stream()
                .filter(each -> !each.name().isEmpty())
                .forEach(each -> text.figures(List.of("scope", "profile", "profile", each.name()), each.figures()));
        metrics.sources().forEach((id, quality) -> text.evidence(List.of("scope", "source", "source", id), quality));
        return text.written();
    }

    private void period(Period period) {
        gauge(
                "period_start_timestamp_seconds",
                "seconds",
                "First moment that is measured.",
                List.of(),
                period.since().getEpochSecond());
        gauge(
                "period_end_timestamp_seconds",
                "seconds",
                "Last moment that is measured.",
                List.of(),
                period.now().getEpochSecond());
    }

    private void info(Group service) {
        sample(
                family("service", Type.info, "", "Team and profile of a service, by its last verdict."),
                "shiftup_service_info",
                List.of("service", service.name(), "team", service.team(), "profile", service.profile()),
                BigDecimal.ONE);
    }

    private void figures(List<String> labels, Figures figures) {
        counts("verdicts", "Verdicts of the period by outcome.", labels, "outcome", figures.outcomes());
        summary("time_to_red_seconds", Figure.TIME_TO_RED.definition(), labels, figures.timeToRed());
        counts(
                "never_red_findings",
                "Findings that never blocked, by what the last verdict did.",
                labels,
                "effect",
                figures.neverRed());
        summary(
                "time_to_green_build_seconds",
                Figure.TIME_TO_GREEN_BUILD.definition(),
                labels,
                figures.timeToGreenBuild());
        summary("time_to_green_seconds", Figure.TIME_TO_GREEN.definition(), labels, figures.timeToGreen());
        counts(
                "green_findings",
                "Findings of time_to_green, by what tells their end.",
                labels,
                "by",
                figures.greenBy());
        summary(
                "open_age_seconds",
                "Age of findings that still block or are not green in production.",
                labels,
                figures.open());
        gauge("escapes", Figure.ESCAPES.definition(), labels, figures.escapes());
        counts(
                "escapes_by_reason",
                "Escapes by the reasons why they had passed; one may have several.",
                labels,
                "reason",
                figures.escapesBy());
        figures.dueDates().forEach((level, dates) -> dueDates(with(labels, "level", level), dates));
        WaiverDebt debt = figures.waivers();
        if (debt != null) {
            String help = Figure.WAIVERS.definition();
            gauge("waivers", help, with(labels, "state", "holding"), debt.holding());
            gauge("waivers", help, with(labels, "state", "expiring"), debt.expiring());
            gauge("waivers", help, with(labels, "state", "expired"), debt.expired());
            summary("waiver_age_seconds", "Age of waivers that hold a finding.", labels, debt.age());
        }
        if (figures.evidence() != null) {
            evidence(labels, figures.evidence());
        }
        gauge("blocks", "Findings that began to block within the period.", labels, figures.blocks());
        gauge("false_blocks", Figure.FALSE_BLOCKS.definition(), labels, figures.falseBlocks());
        ratio("false_blocks_ratio", "False blocks as a share of all blocks.", labels, figures.falseShare());
    }

    private void dueDates(List<String> labels, DueDates dates) {
        String help = Figure.SLA.definition();
        gauge("due_dates", help, with(labels, "state", "met"), dates.met());
        gauge("due_dates", help, with(labels, "state", "missed"), dates.missed());
        gauge("due_dates", help, with(labels, "state", "open"), dates.open());
        gauge("due_dates", help, with(labels, "state", "overdue"), dates.overdue());
        gauge("due_dates", help, with(labels, "state", "set_aside"), dates.setAside());
        ratio(
                "due_dates_kept_ratio",
                "Due dates met, as a share of all that were met, missed or are overdue.",
                labels,
                dates.kept());
    }

    private void evidence(List<String> labels, EvidenceQuality quality) {
        gauge("evidence_readings", "Readings of sources for verdicts of the period.", labels, quality.readings());
        ratio("evidence_ok_ratio", "Share of the readings that were OK.", labels, quality.coverage());
        summary("evidence_age_seconds", "Age of the newest report at the verdict.", labels, quality.age());
        gauge("evidence_too_old", "Readings whose newest report was older than allowed.", labels, quality.tooOld());
        gauge(
                "evidence_unseen_assets",
                "Expected assets that the last readings did not see.",
                labels,
                quality.unseen());
    }

    private void counts(String name, String help, List<String> labels, String label, Map<String, Long> counts) {
        counts.forEach((word, count) -> gauge(name, help, with(labels, label, word.toLowerCase(Locale.ROOT)), count));
    }

    private void gauge(String name, String help, List<String> labels, @Nullable Long value) {
        gauge(name, "", help, labels, value);
    }

    private void gauge(String name, String unit, String help, List<String> labels, @Nullable Long value) {
        if (value != null) {
            sample(family(name, Type.gauge, unit, help), "shiftup_" + name, labels, BigDecimal.valueOf(value));
        }
    }

    private void ratio(String name, String help, List<String> labels, @Nullable Double share) {
        if (share != null) {
            sample(family(name, Type.gauge, "ratio", help), "shiftup_" + name, labels, BigDecimal.valueOf(share));
        }
    }

    private void summary(String name, String help, List<String> labels, @Nullable Spread spread) {
        if (spread != null) {
            Family family = family(name, Type.summary, "seconds", help);
            String full = "shiftup_" + name;
            sample(family, full, with(labels, "quantile", "0.5"), BigDecimal.valueOf(spread.median()));
            sample(family, full, with(labels, "quantile", "0.9"), BigDecimal.valueOf(spread.p90()));
            sample(family, full, with(labels, "quantile", "1.0"), BigDecimal.valueOf(spread.max()));
            sample(family, full + "_count", labels, BigDecimal.valueOf(spread.count()));
            sample(family, full + "_sum", labels, BigDecimal.valueOf(spread.sum()));
        }
    }

    private Family family(String name, Type type, String unit, String help) {
        return families.computeIfAbsent("shiftup_" + name, full -> new Family(type, unit, help, new StringBuilder()));
    }

    private static void sample(Family family, String name, List<String> labels, BigDecimal value) {
        StringBuilder out = family.samples().append(name);
        for (int i = 0; i < labels.size(); i += 2) {
            out.append(i == 0 ? '{' : ',').append(labels.get(i)).append("=\"");
            escape(labels.get(i + 1), out);
            out.append('"');
        }
        out.append(labels.isEmpty() ? " " : "} ").append(value.toPlainString()).append('\n');
    }

    private static List<String> with(List<String> labels, String label, String value) {
        List<String> more = new ArrayList<>(labels);
        more.add(label);
        more.add(value);
        return more;
    }

    private String written() {
        StringBuilder out = new StringBuilder(1 << 12);
        families.forEach((name, family) -> {
            out.append("# TYPE ").append(name).append(' ').append(family.type()).append('\n');
            if (!family.unit().isEmpty()) {
                out.append("# UNIT ")
                        .append(name)
                        .append(' ')
                        .append(family.unit())
                        .append('\n');
            }
            out.append("# HELP ").append(name).append(' ');
            escape(family.help(), out);
            out.append('\n').append(family.samples());
        });
        return out.append("# EOF\n").toString();
    }

    /** As OpenMetrics escapes; what would steer a terminal is spelled out besides. */
    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                default -> {
                    int type = Character.getType(point);
                    if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                        out.append(String.format(Locale.ROOT, "\\\\u%04x", point));
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
    }
}
