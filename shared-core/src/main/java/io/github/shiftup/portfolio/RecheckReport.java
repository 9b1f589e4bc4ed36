package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.portfolio.Rechecked.Change;
import io.github.shiftup.report.ConsoleStyle;
import io.github.shiftup.report.JsonText;
import io.github.shiftup.report.Markdown;
import io.github.shiftup.report.Plain;
import io.github.shiftup.stream.StagedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which verdicts changed and why: for a console, as Markdown, and as JSON. */
public final class RecheckReport {
    private static final String SCHEMA = "recheck-1";
    private static final int SHOWN = 20;
    private static final int MOVED = 5;
    private static final List<Change> TOLD = List.of(Change.WORSE, Change.BETTER, Change.OTHERWISE, Change.FIRST);

    private final Recheck recheck;

    public RecheckReport(Recheck recheck) {
        this.recheck = recheck;
    }

    /** Writes {@code recheck.json}, {@code recheck.md} and {@code recheck.jsonl}; whole or not at all. */
    public void writeAll(Path folder) throws IOException {
        try (StagedFiles files = StagedFiles.in(folder)) {
            files.stage("recheck.json", this::json);
            files.stage("recheck.md", this::markdown);
            files.stage("recheck.jsonl", out -> RecheckLines.write(recheck, out));
            files.commit();
        }
    }

    /** For a console. */
    public List<String> lines(ConsoleStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong("Shift Up: recheck of " + Plain.name(recheck.estate())) + "  " + summary());
        for (Change change : List.of(Change.WORSE, Change.BETTER, Change.OTHERWISE)) {
            List<Rechecked> changed = recheck.changed(change);
            if (!changed.isEmpty()) {
                lines.add("");
                lines.add(style(style, change, Times.count(changed.size(), "verdict") + ' ' + word(change)));
            }
            changed.stream().limit(SHOWN).forEach(each -> {
                lines.add("  " + style.strong(Plain.name(each.now().service())) + "  " + outcomes(each) + ", "
                        + what(each.now()) + owner(each.now()));
                whys(each).forEach(why -> lines.add("      " + why));
            });
            if (changed.size() > SHOWN) {
                lines.add("  and " + (changed.size() - SHOWN) + " more in recheck.json");
            }
        }
        if (!recheck.problems().isEmpty()) {
            lines.add("");
            lines.add(style.warning("What could not be looked at"));
            recheck.problems().stream().limit(SHOWN).forEach(problem -> lines.add("  " + Plain.sentence(problem)));
            if (recheck.problems().size() > SHOWN) {
                lines.add("  and " + (recheck.problems().size() - SHOWN) + " more in recheck.json");
            }
        }
        return lines;
    }

    /** In one line: how many of what. */
    public String summary() {
        return Times.count(recheck.services(), "service") + ", " + Times.count(recheck.findings(), "finding") + ": "
                + recheck.count(Outcome.FAIL) + " FAIL, " + recheck.count(Outcome.NOT_EVALUATED) + " NOT EVALUATED, "
                + recheck.count(Outcome.WARN) + " WARN, " + recheck.count(Outcome.PASS) + " PASS; "
                + recheck.changed(Change.WORSE).size() + " worse, "
                + recheck.changed(Change.BETTER).size() + " better than before";
    }

    private static String style(ConsoleStyle style, Change change, String text) {
        return switch (change) {
            case WORSE -> style.bad(text);
            case BETTER -> style.good(text);
            default -> style.strong(text);
        };
    }

    private static String word(Change change) {
        return switch (change) {
            case WORSE -> "got worse";
            case BETTER -> "got better";
            case OTHERWISE -> "stand for other reasons";
            case FIRST -> "are the first";
            case SAME -> "stand";
        };
    }

    private static String outcomes(Rechecked each) {
        String now = outcome(each.now().outcome());
        if (each.before() == null) {
            return now + ", and no earlier verdict is known";
        }
        return each.before() == each.now().outcome() ? now + " as before" : outcome(each.before()) + " became " + now;
    }

    private static String outcome(Outcome outcome) {
        return outcome == Outcome.NOT_EVALUATED ? "NOT EVALUATED" : outcome.name();
    }

    private static String what(Judgement now) {
        String version = now.version() == null ? "" : ' ' + Plain.name(now.version());
        String where =
                String.join(", ", now.environments().stream().map(Plain::name).toList());
        return switch (now.standpoint()) {
            case BUILT -> "last build" + version + ", which does not run";
            case DEPLOYED -> "running" + version + " in " + where;
            case BUILT_AND_DEPLOYED -> "last build" + version + ", running in " + where;
        };
    }

    private static String owner(Judgement now) {
        return now.owner() == null ? ", nobody's" : ", owner " + Plain.name(now.owner());
    }

    private static List<String> whys(Rechecked each) {
        List<String> whys = new ArrayList<>();
        if (each.now().outcome() == Outcome.NOT_EVALUATED) {
            each.now().reasons().stream().limit(MOVED).map(Plain::sentence).forEach(whys::add);
        } else if (each.moved().isEmpty()) {
            Effect telling = each.now().outcome() == Outcome.FAIL ? Effect.BLOCKS : Effect.WARNS;
            each.now().names(telling).stream()
                    .limit(MOVED)
                    .forEach(name -> whys.add(Plain.name(name) + ": "
                            + Plain.sentence(each.now().whys().get(name))));
        }
        each.moved().stream()
                .limit(MOVED)
                .forEach(moved -> whys.add(Plain.name(moved.finding()) + ": " + effect(moved.before()) + " -> "
                        + effect(moved.after()) + ": " + Plain.sentence(moved.why())));
        if (each.moved().size() > MOVED) {
            whys.add("and " + Times.count(each.moved().size() - MOVED, "more finding"));
        }
        return whys;
    }

    private static String effect(@Nullable Effect effect) {
        return effect == null ? "not held against it" : effect.name().toLowerCase(Locale.ROOT);
    }

    /** For a chat, an issue, or the page of a scheduled job. */
    public void markdown(OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder("## Shift Up: recheck of ")
                .append(Markdown.code(Plain.name(recheck.estate())))
                .append("\n\n")
                .append(Markdown.text(summary()))
                .append(".\n");
        for (Change change : List.of(Change.WORSE, Change.BETTER, Change.OTHERWISE)) {
            List<Rechecked> changed = recheck.changed(change);
            if (changed.isEmpty()) {
                continue;
            }
            page.append("\n### ")
                    .append(Times.count(changed.size(), "verdict") + ' ' + word(change))
                    .append("\n\n");
            page.append("| service | owner | what | verdict | why |\n| --- | --- | --- | --- | --- |\n");
            changed.stream().limit(SHOWN).forEach(each -> row(page, each));
            if (changed.size() > SHOWN) {
                page.append("\nAnd ").append(changed.size() - SHOWN).append(" more in `recheck.json`.\n");
            }
        }
        if (!recheck.problems().isEmpty()) {
            page.append("\n### What could not be looked at\n\n");
            recheck.problems().stream()
                    .limit(SHOWN)
                    .forEach(problem -> page.append("- ")
                            .append(Markdown.text(Plain.sentence(problem)))
                            .append('\n'));
            if (recheck.problems().size() > SHOWN) {
                page.append("\nAnd ").append(recheck.problems().size() - SHOWN).append(" more in `recheck.json`.\n");
            }
        }
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(StringBuilder page, Rechecked each) {
        String owner = each.now().owner();
        page.append("| ")
                .append(Markdown.code(Plain.name(each.now().service())))
                .append(" | ")
                .append(owner == null ? "**nobody**" : Markdown.text(Plain.name(owner)))
                .append(" | ")
                .append(Markdown.text(what(each.now())))
                .append(" | ")
                .append(Markdown.text(outcomes(each)))
                .append(" | ")
                .append(String.join(
                        "<br>", whys(each).stream().map(Markdown::text).toList()))
                .append(" |\n");
    }

    /** By the schema {@code recheck-1}: what changed, in full. */
    public void json(OutputStream out) throws IOException {
        try (JsonText json = new JsonText(out)) {
            json.object()
                    .member("schema", SCHEMA)
                    .member("estate", recheck.estate())
                    .member("asOf", recheck.asOf())
                    .member("evidence", recheck.evidence())
                    .member("findings", recheck.findings())
                    .member("services", recheck.services())
                    .member("judged", recheck.judged().size());
            json.object("outcomes");
            for (Outcome outcome : Outcome.values()) {
                json.member(outcome.name(), recheck.count(outcome));
            }
            json.end().object("changes");
            for (Change change : Change.values()) {
                json.member(change.name(), recheck.changed(change).size());
            }
            json.end().array("changed");
            for (Change change : TOLD) {
                recheck.changed(change).forEach(each -> changed(json, each));
            }
            json.end().member("problems", recheck.problems()).end();
        }
    }

    private static void changed(JsonText json, Rechecked each) {
        Judgement now = each.now();
        json.object()
                .member("change", each.change())
                .member("service", now.service())
                .member("owner", now.owner())
                .member("standpoint", now.standpoint())
                .member("environments", now.environments())
                .member("version", now.version())
                .member("candidate", now.candidate())
                .member("history", now.history())
                .member("outcome", now.outcome())
                .member("before", each.before() == null ? null : each.before().name())
                .member("beforeBy", each.beforeBy())
                .member("enforced", now.enforced())
                .member("reasons", now.reasons());
        json.array("blocks");
        now.names(Effect.BLOCKS)
                .forEach(name -> json.object()
                        .member("finding", name)
                        .member("why", now.whys().get(name))
                        .end());
        json.end().array("moved");
        each.moved()
                .forEach(moved -> json.object()
                        .member("finding", moved.finding())
                        .member(
                                "before",
                                moved.before() == null ? null : moved.before().name())
                        .member(
                                "after",
                                moved.after() == null ? null : moved.after().name())
                        .member("why", moved.why())
                        .end());
        json.end().end();
    }
}
