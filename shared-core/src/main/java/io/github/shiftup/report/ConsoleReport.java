package io.github.shiftup.report;

import io.github.shiftup.evidence.source.SourceHealth;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.SourceStates;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import io.github.shiftup.report.ConsoleLine.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict on a console: the outcome, what blocks and why, what to do, and the counts at the end. */
public final class ConsoleReport {
    private static final int BLOCKS = 20;
    private static final int WARNINGS = 10;
    private static final int WAIVERS = 10;

    private final Verdict verdict;
    private final ConsoleStyle style;
    private final Level loud;
    private final List<ConsoleLine> lines = new ArrayList<>();

    private ConsoleReport(Verdict verdict, ConsoleStyle style) {
        this.verdict = verdict;
        this.style = style;
        this.loud = verdict.enforced() ? Level.ERROR : Level.WARN;
    }

    /** The lines, for the host to log each at its level. Nothing in them steers a terminal except by {@code style}. */
    public static List<ConsoleLine> lines(Verdict verdict, ConsoleStyle style) {
        ConsoleReport report = new ConsoleReport(verdict, style);
        report.write();
        return List.copyOf(report.lines);
    }

    private void write() {
        outcome();
        reasons();
        sources();
        StoryTeller teller = new StoryTeller(verdict);
        blocks(teller);
        warnings(teller);
        waivers();
        counts();
    }

    private void outcome() {
        Level level = level();
        line(
                level,
                "Shift Up: " + coloured(Words.outcome(verdict.outcome())) + "  "
                        + style.strong(Headline.subject(verdict)) + ", " + Headline.circumstances(verdict));
        line(level, Headline.sentence(verdict));
        Headline.conditions(verdict).forEach(condition -> line(level, condition));
        if (verdict.outcome() != Outcome.NOT_EVALUATED
                && !Headline.advice(verdict).isEmpty()) {
            line(level, Headline.advice(verdict));
        }
    }

    private void reasons() {
        Level level = verdict.outcome() == Outcome.NOT_EVALUATED ? loud : Level.INFO;
        verdict.reasons().forEach(reason -> line(level, "- " + Plain.sentence(reason)));
    }

    private void sources() {
        for (SourceState source : Sources.ill(verdict)) {
            Level level = source.required() ? loud : Level.WARN;
            if (!verdict.reasons().contains(SourceStates.sentence(source))) { // else it has been told above
                line(
                        level,
                        style.warning("source") + " " + Sources.sentence(source)
                                + (source.required() ? " It is required." : " It is not required."));
            }
            String remedy = Sources.remedy(source);
            fact(level, "next", remedy.isEmpty() ? "" : Plain.name(source.id()) + ": " + remedy);
        }
        verdict.sources().stream()
                .filter(source -> source.health() == SourceHealth.OK)
                .forEach(source -> source.problems()
                        .forEach(problem -> line(
                                Level.WARN,
                                style.warning("source") + " " + Plain.name(source.id()) + ": "
                                        + Words.stop(Plain.sentence(problem)))));
    }

    private void blocks(StoryTeller teller) {
        List<Decision> blocks = verdict.decisions(Effect.BLOCKS);
        int number = 0;
        for (Decision decision : blocks.subList(0, Math.min(BLOCKS, blocks.size()))) {
            Story story = teller.tell(decision);
            line(loud, "");
            line(loud, style.bad(++number + ". " + story.id()) + "  " + style.strong(story.component()));
            fact(loud, "what", story.title());
            fact(loud, "risk", story.risk());
            fact(loud, "seen", story.seen());
            fact(loud, "signals", story.signals());
            fact(loud, "standing", story.standing());
            story.grounds().forEach(rule -> fact(loud, "rule", rule));
            fact(loud, "path", story.path());
            fact(loud, "fix", story.fix());
            fact(loud, "due", story.due());
            fact(loud, "next", story.next());
        }
        if (blocks.size() > BLOCKS) {
            line(loud, "");
            line(loud, "and " + Words.number(blocks.size() - BLOCKS) + " more in report.html");
        }
        if (!blocks.isEmpty()) {
            line(loud, "");
            if (blocks.stream().anyMatch(ConsoleReport::isMendedByAVersion)) {
                line(
                        loud,
                        "The smallest set of version changes that mends what can be mended:"
                                + " mvn io.github.shiftup:shift-up-maven-plugin:fix");
            }
            line(loud, "To accept one until a date instead: report.html has the waiver to copy and complete.");
        }
    }

    private static boolean isMendedByAVersion(Decision decision) {
        return decision.fix().version() != null
                && decision.seen().match().components().stream()
                        .anyMatch(component -> component.coordinates().type().equals("maven"));
    }

    private void warnings(StoryTeller teller) {
        List<Decision> warnings = verdict.decisions(Effect.WARNS);
        if (warnings.isEmpty()) {
            return;
        }
        line(Level.WARN, "");
        for (Decision decision : warnings.subList(0, Math.min(WARNINGS, warnings.size()))) {
            Story story = teller.tell(decision);
            line(Level.WARN, style.warning("warns") + "  " + style.strong(story.name()) + ": " + story.risk());
            fact(Level.WARN, "signals", story.signals());
            story.grounds().forEach(rule -> fact(Level.WARN, "rule", rule));
            fact(Level.WARN, "fix", story.fix());
            fact(Level.WARN, "due", story.due());
        }
        if (warnings.size() > WARNINGS) {
            line(Level.WARN, "and " + Words.count(warnings.size() - WARNINGS, "more warning") + " in report.html");
        }
    }

    private void waivers() {
        List<WaiverState> notable = verdict.waivers().stream()
                .filter(waiver -> !waiver.state().equals("ACTIVE"))
                .toList();
        if (!notable.isEmpty()) {
            line(Level.WARN, "");
        }
        for (WaiverState waiver : notable.subList(0, Math.min(WAIVERS, notable.size()))) {
            String state = Plain.name(waiver.state()).toLowerCase(Locale.ROOT).replace('_', ' ');
            line(
                    Level.WARN,
                    style.warning("waiver") + " " + style.strong(Plain.name(waiver.id())) + " of "
                            + Plain.name(waiver.owner()) + " is " + state + " (until " + waiver.expires() + "): "
                            + Plain.sentence(waiver.explanation()));
        }
        if (notable.size() > WAIVERS) {
            line(Level.WARN, "and " + Words.count(notable.size() - WAIVERS, "more waiver") + " in report.html");
        }
    }

    private void counts() {
        Level level = level();
        line(level, "");
        String good = Headline.goodNews(verdict.counts());
        line(level, (style.good(good) + ' ' + Headline.otherCounts(verdict)).strip());
    }

    private Level level() {
        return switch (verdict.outcome()) {
            case FAIL, NOT_EVALUATED -> loud;
            case WARN -> Level.WARN;
            case PASS -> Level.INFO;
        };
    }

    private String coloured(String outcome) {
        return switch (verdict.outcome()) {
            case FAIL, NOT_EVALUATED -> style.bad(outcome);
            case WARN -> style.warning(outcome);
            case PASS -> style.good(outcome);
        };
    }

    private void fact(Level level, String name, String value) {
        if (!value.isEmpty()) {
            line(level, "   " + style.quiet(String.format(Locale.ROOT, "%-8s", name)) + "  " + value);
        }
    }

    private void line(Level level, String text) {
        lines.add(new ConsoleLine(level, text));
    }
}
