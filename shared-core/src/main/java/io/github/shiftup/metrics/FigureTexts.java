package io.github.shiftup.metrics;

import io.github.shiftup.report.Plain;
import io.github.shiftup.report.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures in words. What has no data says so. */
final class FigureTexts {
    static final String NO_DATA = "no data";

    private FigureTexts() {}

    /** A column of tables about services, teams and profiles. */
    record Column(String title, Function<Figures, String> text) {}

    static final List<Column> COLUMNS = List.of(
            new Column("verdicts", figures -> Words.number(figures.verdicts())),
            new Column("to red", figures -> median(figures.timeToRed())),
            new Column("to green", figures -> median(figures.timeToGreen())),
            new Column("still open", figures -> count(figures.open())),
            new Column("escapes", figures -> number(figures.escapes())),
            new Column("due dates kept", figures -> share(figures.allDueDates().kept())),
            new Column(
                    "waivers",
                    figures -> figures.waivers() == null
                            ? NO_DATA
                            : number(figures.waivers().holding())),
            new Column("evidence OK", figures -> share(coverage(figures))),
            new Column("false blocks", FigureTexts::falseBlocks));

    /** What is to be said of a figure, one line each. */
    static List<String> lines(Figure figure, Figures figures) {
        List<String> lines = new ArrayList<>();
        switch (figure) {
            case TIME_TO_RED -> {
                lines.add(spread(figures.timeToRed()));
                counts(lines, "Never blocked: ", figures.neverRed());
                if (figures.unknown() > 0) {
                    lines.add("Blocked, but nobody can tell since when: " + Words.number(figures.unknown()));
                }
            }
            case TIME_TO_GREEN_BUILD -> lines.add(spread(figures.timeToGreenBuild()));
            case TIME_TO_GREEN -> {
                lines.add(spread(figures.timeToGreen()));
                counts(lines, "Told by: ", figures.greenBy());
                counts(lines, "Ended by: ", figures.greenHow());
                lines.add("Still open: " + count(figures.open())
                        + (figures.open() == null ? "" : "; age " + spread(figures.open())));
                if (figures.reopened() > 0) {
                    lines.add("Reopened: " + Words.number(figures.reopened()));
                }
            }
            case ESCAPES -> {
                lines.add(number(figures.escapes()));
                counts(lines, "Why it had passed: ", figures.escapesBy());
            }
            case SLA -> {
                lines.add("Kept: " + share(figures.allDueDates().kept()));
                figures.dueDates().forEach((level, dates) -> lines.add(Plain.name(level) + ": " + dueDates(dates)));
            }
            case WAIVERS -> lines.addAll(waivers(figures.waivers()));
            case EVIDENCE -> lines.addAll(evidence(figures.evidence()));
            case FALSE_BLOCKS -> lines.add(falseBlocks(figures));
        }
        return lines;
    }

    private static void counts(List<String> lines, String before, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            lines.add(before
                    + counts.entrySet().stream()
                            .map(each -> word(each.getKey()) + " " + Words.number(each.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }

    static String word(String name) {
        return Plain.name(name).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String dueDates(DueDates dates) {
        return "met " + dates.met() + ", missed " + dates.missed() + ", open " + dates.open() + ", overdue "
                + dates.overdue() + ", set aside " + dates.setAside() + " (kept " + share(dates.kept()) + ")";
    }

    private static List<String> waivers(@Nullable WaiverDebt debt) {
        return debt == null
                ? List.of(NO_DATA)
                : List.of(
                        "Holding a finding: " + Words.number(debt.holding()) + ", of which "
                                + Words.number(debt.expiring()) + " expire within 30 days",
                        "Expired and still in the policy: " + Words.number(debt.expired()),
                        "Age: " + spread(debt.age()));
    }

    private static List<String> evidence(@Nullable EvidenceQuality quality) {
        return quality == null
                ? List.of(NO_DATA)
                : List.of(
                        "Readings that were OK: " + share(quality.coverage()) + " of "
                                + Words.number(quality.readings()),
                        "Age of the newest report: " + spread(quality.age()),
                        "Older than allowed: " + number(quality.tooOld()),
                        "Expected assets not seen: " + number(quality.unseen()));
    }

    static String spread(@Nullable Spread spread) {
        return spread == null
                ? NO_DATA
                : "median " + duration(spread.median()) + ", nine of ten within " + duration(spread.p90())
                        + ", longest " + duration(spread.max()) + " (" + Words.number(spread.count()) + ")";
    }

    static String median(@Nullable Spread spread) {
        return spread == null ? NO_DATA : duration(spread.median());
    }

    static String count(@Nullable Spread spread) {
        return spread == null ? "none" : Words.number(spread.count());
    }

    static String duration(long seconds) {
        return Words.duration(Duration.ofSeconds(seconds));
    }

    static String number(@Nullable Long number) {
        return number == null ? NO_DATA : Words.number(number);
    }

    static String share(@Nullable Double share) {
        return share == null ? NO_DATA : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    static @Nullable Double coverage(Figures figures) {
        return figures.evidence() == null ? null : figures.evidence().coverage();
    }

    private static String falseBlocks(Figures figures) {
        return figures.blocks() == null
                ? NO_DATA
                : number(figures.falseBlocks()) + " of " + number(figures.blocks())
                        + (figures.falseShare() == null ? "" : " (" + share(figures.falseShare()) + ")");
    }

    /** A team, profile or service that has no name yet. */
    static String name(String name) {
        return name.isEmpty() ? "(none named)" : Plain.name(name);
    }
}
