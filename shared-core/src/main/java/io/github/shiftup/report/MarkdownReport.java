package io.github.shiftup.report;

import static io.github.shiftup.report.Markdown.code;
import static io.github.shiftup.report.Markdown.text;

import io.github.shiftup.gate.Deadline;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code verdict.md}: the verdict as a comment on a pull request, in GitHub-flavoured Markdown. Short on the surface, with
 * what lies behind folded away; never longer than such a comment may be.
 */
final class MarkdownReport implements VerdictReport {
    /** GitHub takes 65,536 characters; some are left for what a pipeline puts around it. */
    static final int LONGEST = 60_000;

    private static final int ROWS = 20;

    @Override
    public String fileName() {
        return "verdict.md";
    }

    @Override
    public void write(Verdict verdict, OutputStream out) throws IOException {
        out.write(markdown(verdict).getBytes(StandardCharsets.UTF_8));
    }

    private static String markdown(Verdict verdict) {
        StoryTeller teller = new StoryTeller(verdict);
        StringBuilder page = new StringBuilder(head(verdict));
        String foot = foot(verdict);
        String leftOut = "\nThe rest does not fit into a comment; `report.html` has it.\n";
        for (String section : sections(verdict, teller)) {
            if (page.length() + section.length() + foot.length() + leftOut.length() > LONGEST) {
                page.append(leftOut);
                break;
            }
            page.append('\n').append(section);
        }
        return page.append('\n').append(foot).toString();
    }

    private static String head(Verdict verdict) {
        StringBuilder head = new StringBuilder("## Shift Up: ")
                .append(Words.outcome(verdict.outcome()))
                .append(" for ")
                .append(code(Headline.subject(verdict)))
                .append("\n\n");
        String good = Headline.goodNews(verdict.counts());
        if (!good.isEmpty()) {
            head.append(good).append("\n\n");
        }
        head.append("**").append(text(Headline.sentence(verdict))).append("**");
        // Why nothing could be evaluated follows as a list.
        String advice = verdict.outcome() == Outcome.NOT_EVALUATED ? "" : Headline.advice(verdict);
        if (!advice.isEmpty()) {
            head.append(' ').append(text(advice));
        }
        head.append('\n');
        Headline.conditions(verdict)
                .forEach(condition -> head.append('\n').append(condition).append('\n'));
        return head.toString();
    }

    private static List<String> sections(Verdict verdict, StoryTeller teller) {
        List<String> sections = new ArrayList<>();
        add(sections, reasons(verdict));
        add(sections, evidence(verdict));
        add(sections, table("What blocks", verdict.decisions(Effect.BLOCKS), teller));
        verdict.decisions(Effect.BLOCKS).stream()
                .limit(ROWS)
                .map(teller::tell)
                .forEach(story -> add(sections, details(story)));
        add(sections, folded("Removed by this build", verdict.decisions(Effect.FIXED), teller));
        add(sections, folded("Warnings", verdict.decisions(Effect.WARNS), teller));
        add(sections, waivers(verdict.waivers()));
        return sections;
    }

    private static void add(List<String> sections, String section) {
        if (!section.isEmpty()) {
            sections.add(section);
        }
    }

    private static String reasons(Verdict verdict) {
        if (verdict.reasons().isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder();
        verdict.reasons().stream()
                .limit(ROWS)
                .forEach(reason ->
                        list.append("- ").append(text(Plain.sentence(reason))).append('\n'));
        return list.toString();
    }

    private static String evidence(Verdict verdict) {
        List<SourceState> ill = Sources.ill(verdict);
        if (ill.isEmpty()) {
            return verdict.sources().isEmpty()
                    ? ""
                    : "Evidence: "
                            + String.join(
                                    ", ",
                                    verdict.sources().stream()
                                            .limit(ROWS)
                                            .map(MarkdownReport::healthy)
                                            .toList())
                            + ".\n";
        }
        StringBuilder list = new StringBuilder("### Evidence that is not well\n\n");
        ill.stream()
                .limit(ROWS)
                .forEach(source -> list.append("- ")
                        .append(text(Sources.sentence(source)))
                        .append(source.required() ? " It is required.\n" : "\n"));
        return list.toString();
    }

    private static String healthy(SourceState source) {
        List<String> facts = new ArrayList<>();
        if (source.age() != null) {
            facts.add(Words.age(source.age()));
        }
        if (source.coverage() != null) {
            facts.add(Words.count(source.coverage().assets(), "asset"));
        }
        return code(Plain.name(source.id())) + (facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")");
    }

    private static String table(String title, List<Decision> decisions, StoryTeller teller) {
        if (decisions.isEmpty()) {
            return "";
        }
        return "### " + title + "\n\n" + rows(decisions, teller);
    }

    private static String folded(String title, List<Decision> decisions, StoryTeller teller) {
        if (decisions.isEmpty()) {
            return "";
        }
        return "<details>\n<summary>" + title + " (" + Words.number(decisions.size()) + ")</summary>\n\n"
                + rows(decisions, teller) + "\n</details>\n";
    }

    private static String rows(List<Decision> decisions, StoryTeller teller) {
        StringBuilder table = new StringBuilder("| Finding | Component | Risk | Fix | Due |\n|---|---|---|---|---|\n");
        for (Decision decision : decisions.subList(0, Math.min(ROWS, decisions.size()))) {
            Story story = teller.tell(decision);
            table.append("| ")
                    .append(code(story.id()))
                    .append(" | ")
                    .append(code(story.component()))
                    .append(" | ")
                    .append(RiskWords.level(decision.risk()))
                    .append(" | ")
                    .append(
                            decision.fix().version() == null
                                    ? ""
                                    : code(Plain.name(decision.fix().version())))
                    .append(" | ")
                    .append(due(decision.deadline()))
                    .append(" |\n");
        }
        if (decisions.size() > ROWS) {
            table.append('\n').append(Words.number(decisions.size() - ROWS)).append(" more are in `report.html`.\n");
        }
        return table.toString();
    }

    private static String due(@Nullable Deadline deadline) {
        return deadline == null ? "" : Words.date(deadline.due());
    }

    private static String details(Story story) {
        StringBuilder details =
                new StringBuilder("<details>\n<summary>").append(summary(story)).append("</summary>\n\n");
        bullet(details, "What", text(story.title()));
        bullet(details, "Risk", text(story.risk()));
        bullet(details, "Seen", text(story.seen()));
        bullet(details, "Signals", text(story.signals()));
        bullet(details, "Standing", text(story.standing()));
        bullet(details, "Why", text(story.why()));
        story.rules().forEach(rule -> bullet(details, "Rule", text(rule)));
        bullet(details, "Path", code(story.path()));
        bullet(details, "Fix", text(story.fix()));
        bullet(details, "Due", text(story.due()));
        bullet(details, "Next", code(story.next()));
        return details.append("\n</details>\n").toString();
    }

    /** A summary is HTML, in which Markdown is not read everywhere. */
    private static String summary(Story story) {
        String id = Markdown.htmlCode(story.id());
        return story.component().isEmpty() ? id : id + " in " + Markdown.htmlCode(story.component());
    }

    private static void bullet(StringBuilder details, String name, String value) {
        if (!value.isEmpty()) {
            details.append("- ").append(name).append(": ").append(value).append('\n');
        }
    }

    private static String waivers(List<WaiverState> waivers) {
        if (waivers.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("<details>\n<summary>Waivers (")
                .append(Words.number(waivers.size()))
                .append(")</summary>\n\n| Waiver | State | Owner | Until | Why it is so |\n|---|---|---|---|---|\n");
        for (WaiverState waiver : waivers.subList(0, Math.min(ROWS, waivers.size()))) {
            table.append("| ")
                    .append(code(Plain.name(waiver.id())))
                    .append(" | ")
                    .append(text(Plain.name(waiver.state().toLowerCase(Locale.ROOT))))
                    .append(" | ")
                    .append(code(Plain.name(waiver.owner())))
                    .append(" | ")
                    .append(waiver.expires())
                    .append(" | ")
                    .append(text(Plain.sentence(waiver.explanation())))
                    .append(" |\n");
        }
        return table.append("\n</details>\n").toString();
    }

    private static String foot(Verdict verdict) {
        return text(Headline.otherCounts(verdict)) + "\n\n" + text(Words.upperFirst(Headline.circumstances(verdict)))
                + ". All of it is in `report.html` and `verdict.json`.\n";
    }
}
