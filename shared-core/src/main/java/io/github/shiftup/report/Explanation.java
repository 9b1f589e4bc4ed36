package io.github.shiftup.report;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.gate.Deadline;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.policy.Waivers.Tried;
import io.github.shiftup.policy.yaml.Nearest;
import io.github.shiftup.risk.Assessment;
import io.github.shiftup.risk.cvss.CvssFormatException;
import io.github.shiftup.risk.cvss.CvssVector;
import io.github.shiftup.risk.cvss.MetricWords;
import io.github.shiftup.risk.cvss.MetricWords.Word;
import io.github.shiftup.risk.table.TableDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The whole chain from sightings to effect for one finding, out of the verdict alone: what was seen, how it stands to the
 * candidate, what its risk is made of, every rule that was tried, every waiver, and how its deadline was counted.
 */
public final class Explanation {
    private static final int SIGHTINGS = 20;

    private final Verdict verdict;
    private final StoryTeller teller;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Verdict verdict) {
        this.verdict = verdict;
        this.teller = new StoryTeller(verdict);
    }

    /**
     * The chain for every decision about a finding, which may be in several components. Nothing in the lines steers a
     * terminal.
     *
     * @param id of the finding or an alias of it, in any case
     */
    public static List<String> lines(Verdict verdict, String id) {
        Explanation explanation = new Explanation(verdict);
        explanation.explain(id.strip());
        return List.copyOf(explanation.lines);
    }

    private void explain(String id) {
        List<Decision> decisions = verdict.decisions().stream()
                .filter(decision -> decision.seen().finding().isCalled(id))
                .toList();
        if (decisions.isEmpty()) {
            notThere(id);
            return;
        }
        line("Why " + Plain.name(id) + (decisions.size() == 1 ? "" : ", which is in " + decisions.size() + " places")
                + ", judged for " + Words.moment(verdict.asOf()) + ":");
        decisions.forEach(this::explain);
    }

    private void notThere(String id) {
        Set<String> known = new TreeSet<>();
        verdict.decisions().forEach(decision -> {
            known.add(decision.seen().finding().id());
            known.addAll(decision.seen().finding().aliases());
        });
        String nearest = Nearest.to(id, known);
        line("No finding of this verdict has the id or the alias " + Plain.name(id) + ". "
                + (nearest == null
                        ? "There are " + Words.count(verdict.decisions().size(), "finding")
                                + "; none has an id near it."
                        : "The nearest there is: " + Plain.name(nearest) + "."));
        for (SourceState source : verdict.sources()) {
            line("  looked in  " + Sources.sentence(source));
        }
        line("  next       Look for it in the reports themselves: goal evidence writes all findings that they hold.");
    }

    private void explain(Decision decision) {
        Finding finding = decision.seen().finding();
        line("");
        line(Plain.name(finding.id()) + " in " + StoryTeller.component(decision.seen()) + ": " + decision.effect());
        fact("reason", Plain.sentence(decision.headline()));
        if (!finding.aliases().isEmpty()) {
            fact(
                    "also",
                    String.join(
                            ", ", finding.aliases().stream().map(Plain::name).toList()));
        }
        fact("what", finding.kind() + (finding.title() == null ? "" : ", " + Plain.line(finding.title(), 300)));
        sightings(decision);
        match(decision.seen().match());
        facts(decision);
        score(decision);
        tables(decision);
        rules(decision);
        waivers(decision);
        due(decision);
        fact("fix", Plain.sentence(decision.fix().action()));
    }

    private void sightings(Decision decision) {
        head("seen " + Words.count(decision.seen().sightingCount(), "time"));
        List<Sighting> sightings = decision.seen().sightings();
        for (Sighting sighting : sightings.subList(0, Math.min(SIGHTINGS, sightings.size()))) {
            item(teller.sighting(sighting));
            item("  in " + Plain.name(sighting.source().location()) + " at "
                    + Plain.name(sighting.source().pointer()) + " ("
                    + Plain.name(sighting.source().format()) + ")");
            item("  first " + time(sighting.firstSeen()) + ", last " + time(sighting.lastSeen()));
        }
        long more = decision.seen().sightingCount() - Math.min(SIGHTINGS, sightings.size());
        if (more > 0) {
            item("and " + Words.number(more) + " more");
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "not told" : Words.moment(time);
    }

    private void match(Match match) {
        head("held against the candidate");
        item(match.standing() + ", "
                + (match.confidence() == null ? "no component was compared" : "confidence " + match.confidence())
                + ": " + Plain.sentence(match.reason()));
        for (ShippedComponent component : match.components()) {
            item("shipped as " + Plain.name(component.purl()));
            component.paths().stream()
                    .limit(1)
                    .forEach(path -> item("  by "
                            + String.join(" > ", path.stream().map(Plain::name).toList())));
        }
        if (match.claim() != null) {
            item("fix claim " + Plain.name(match.claim()) + (match.contradicted() ? ", contradicted" : ""));
        }
        item(
                match.nearestFix() == null
                        ? "no version is known that mends it"
                        : "the nearest version that mends it: " + Plain.name(match.nearestFix()));
    }

    private void facts(Decision decision) {
        head("facts");
        Assessment risk = decision.risk();
        item("known to be exploited: "
                + (risk.knownExploited() == null
                        ? "unknown"
                        : risk.knownExploited()
                                ? "yes, says " + Plain.name(String.valueOf(risk.exploitedSource()))
                                : "no"));
        item("EPSS: " + epss(decision));
        item((risk.exposed() ? "exposed: " : "not exposed: ") + Plain.sentence(risk.exposedSource()));
    }

    private static String epss(Decision decision) {
        Double epss = decision.risk().epss();
        if (epss == null) {
            return "unknown";
        }
        return Words.percent(epss)
                + (epss.equals(decision.seen().finding().epss())
                        ? ", says the report of "
                                + Plain.name(decision.seen().finding().source().id())
                        : ", say the scores that are loaded");
    }

    private void tables(Decision decision) {
        for (TableDecision table : decision.risk().tables()) {
            head("decision table " + Plain.name(table.table().title()) + ", row "
                    + Plain.name(table.row().name()) + ": "
                    + Plain.sentence(table.outcome().label()));
            table.facts()
                    .forEach((fact, value) -> item(fact.title() + ": " + Plain.name(table.value(fact))
                            + (value.isKnown()
                                    ? ", says " + Plain.sentence(value.source())
                                    : ", assumed: of " + String.join(", ", value.possible()) + " the severest, since "
                                            + Plain.sentence(value.source()))
                            + (value.day() == null ? "" : " (of " + value.day() + ")")));
        }
    }

    private void score(Decision decision) {
        head("risk " + RiskWords.level(decision.risk()));
        decision.risk().steps().forEach(step -> item(Plain.sentence(step)));
        Rating rating = decision.risk().rating();
        List<Word> before = rating == null ? List.of() : metrics(rating.vector());
        List<Word> after = metrics(decision.risk().vector());
        if (rating != null && !before.isEmpty()) {
            item("reported" + (rating.source() == null ? "" : " by " + Plain.name(rating.source())) + ": "
                    + Plain.name(rating.vector()));
            before.forEach(word -> item("  " + word.key() + "  " + word.text()));
        }
        List<Word> added = after.stream().filter(word -> !before.contains(word)).toList();
        if (!added.isEmpty()) {
            item("in this environment: " + Plain.name(decision.risk().vector()));
            added.forEach(word -> item("  " + word.key() + "  " + word.text()));
        }
    }

    private static List<Word> metrics(@Nullable String vector) {
        if (vector == null) {
            return List.of();
        }
        try {
            return MetricWords.of(CvssVector.parse(vector));
        } catch (CvssFormatException e) {
            return List.of(); // the steps say what is wrong with it
        }
    }

    private void rules(Decision decision) {
        head(decision.checks().isEmpty() ? "rules: none was tried, since " + untried(decision) : "rules, in order");
        for (Check check : decision.checks()) {
            item(check.result() + "  " + StoryTeller.rule(check));
            item("  " + Plain.sentence(check.text()));
        }
    }

    private static String untried(Decision decision) {
        return switch (decision.effect()) {
            case FIXED -> "what this build mends never blocks";
            case CLAIMED -> "a fix claim holds it";
            case SILENCED -> "its report or a statement says that it does not count";
            default -> "no rule looks at a finding of this standing and kind";
        };
    }

    private void waivers(Decision decision) {
        if (verdict.waivers().isEmpty()) {
            head("waivers: there are none");
            return;
        }
        head("waivers"
                + (decision.checks().stream().allMatch(check -> check.result() == Result.WITHIN)
                        ? ", none of which was asked, since nothing stops it"
                        : ""));
        for (WaiverState waiver : verdict.waivers()) {
            item(Plain.name(waiver.id()) + " " + held(decision, waiver));
        }
    }

    private static String held(Decision decision, WaiverState waiver) {
        String state = waiver.state().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (waiver.id().equals(decision.waiver())) {
            return "(" + state + ") holds it until " + waiver.expires() + ": " + Plain.sentence(waiver.reason());
        }
        String miss = decision.tried().stream()
                .filter(tried -> tried.waiver().equals(waiver.id()))
                .map(Tried::miss)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (miss != null) {
            return "(" + state + ") does not hold it: " + Plain.sentence(miss);
        }
        if (waiver.findings().contains(decision.seen().finding().id())) {
            return "(" + state + ") would hold it too"
                    + (decision.waiver() == null ? " in another component" : ", but expires later");
        }
        return waiver.findings().isEmpty()
                ? "(" + state + ") is about something else: " + Plain.sentence(waiver.explanation())
                : "(" + state + ") is about "
                        + String.join(
                                ", ",
                                waiver.findings().stream()
                                        .limit(5)
                                        .map(Plain::name)
                                        .toList());
    }

    private void due(Decision decision) {
        Deadline deadline = decision.deadline();
        if (deadline == null) {
            head("due: no day; " + (decision.checks().isEmpty() ? "it is not judged" : "no deadline applies"));
            return;
        }
        head("due " + Deadlines.text(deadline, verdict.asOf()));
        item(switch (deadline.basis()) {
                    case REPORTED -> "first sighting in production: ";
                    case ASSUMED -> "no report tells the first sighting; the oldest report that shows it is of ";
                    case REMEMBERED -> "the reports of now begin later; the ledger has the first sighting: ";
                }
                + Words.moment(deadline.from()));
        DueDate.lines(decision, deadline, verdict).forEach(this::item);
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            line(String.format(Locale.ROOT, "  %-9s  %s", name, value));
        }
    }

    private void head(String text) {
        line("  " + text);
    }

    private void item(String text) {
        line("    " + text);
    }

    private void line(String text) {
        lines.add(text);
    }
}
