package io.github.shiftup.policy;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Condition.AtLeast;
import io.github.shiftup.policy.Condition.Flag;
import io.github.shiftup.policy.Condition.InStanding;
import io.github.shiftup.policy.Condition.Measure;
import io.github.shiftup.policy.Implications.Range;
import io.github.shiftup.policy.Remark.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that never hold, and rules that add nothing to another. */
final class RuleLint {
    private final Policy policy;
    private final PolicyPlaces places;
    private final List<Remark> remarks;

    RuleLint(Policy policy, PolicyPlaces places, List<Remark> remarks) {
        this.policy = policy;
        this.places = places;
        this.remarks = remarks;
    }

    void check() {
        List<Rule> rules = policy.rules();
        for (int i = 0; i < rules.size(); i++) {
            boolean never = never(rules.get(i), "rules[" + i + "]");
            intel(rules.get(i), "rules[" + i + "]");
            if (!never) {
                shadowed(i);
            }
        }
    }

    private boolean never(Rule rule, String path) {
        int before = remarks.size();
        find(rule, InStanding.class).ifPresent(in -> standing(rule, in, path));
        rule.conditions().stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .filter(measure -> Range.of(measure.comparison()).isEmpty(highest(measure.fact())))
                .forEach(measure -> error(
                        "rule-never",
                        path + ".match." + measure.fact(),
                        "rule " + rule.id() + " never holds: " + measure.fact() + " is never "
                                + measure.comparison() + ", it goes from 0"
                                + (Double.isInfinite(highest(measure.fact()))
                                        ? ""
                                        : " to " + new Comparison("=", highest(measure.fact())).limitText())
                                + ". Correct the limit"));
        Optional<AtLeast> level = find(rule, AtLeast.class);
        Optional<Measure> risk = rule.conditions().stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .filter(measure -> measure.fact().equals("risk"))
                .findFirst();
        if (level.isPresent() && risk.isPresent()) {
            levelAndRisk(rule, level.get().level(), risk.get().comparison(), path);
        }
        return remarks.stream().skip(before).anyMatch(remark -> remark.severity() == Severity.ERROR);
    }

    private static double highest(String fact) {
        return switch (fact) {
            case "risk" -> 10;
            case "epss" -> 1;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private void standing(Rule rule, InStanding in, String path) {
        List<Standing> idle = in.standings().stream()
                .filter(standing -> standing == Standing.FIXED_BY_THIS_BUILD || standing == Standing.FIX_CLAIMED)
                .toList();
        if (idle.isEmpty()) {
            return;
        }
        boolean all = idle.size() == in.standings().size();
        String why =
                "no rule is tried on what is " + idle.get(0) + ": a build that mends a finding is never stopped for it";
        if (all) {
            error(
                    "rule-never",
                    path + ".match.standing",
                    "rule " + rule.id() + " never holds, for " + why + ". Ask for STILL_PRESENT or SHARED, or take the"
                            + " rule out");
        } else {
            remarks.add(new Remark(
                    Severity.NOTE,
                    "rule-standing",
                    places.problem(
                            path + ".match.standing",
                            "rule " + rule.id() + " names " + idle + " in vain, for " + why + ". Take it out")));
        }
    }

    private void levelAndRisk(Rule rule, Level level, Comparison risk, String path) {
        if (level == Level.UNKNOWN) {
            error(
                    "rule-never",
                    path + ".match",
                    "rule " + rule.id() + " never holds: level UNKNOWN means that there is no score, and risk asks for"
                            + " one. Take one of the two out");
            return;
        }
        Range range = Range.of(risk);
        if (Double.isInfinite(range.to())) {
            return;
        }
        // Scores have one decimal: below 7 the highest is 6.9.
        Level highest = Level.ofScore(range.openTo() ? range.to() - 0.05 : range.to());
        boolean moves = policy.profile().find(Parameters.EPSS).isPresent();
        Level reached = moves ? highest.oneUp() : highest;
        if (!reached.isAtLeast(level)) {
            error(
                    "rule-never",
                    path + ".match",
                    "rule " + rule.id() + " never holds: level and risk exclude each other. A score " + risk
                            + " is at most " + highest
                            + (moves ? ", and " + reached + " when EPSS moves it up" : "") + ", the rule asks for "
                            + level + ". Take one of the two out");
        }
    }

    /** A fact that only intel tells of every finding. */
    private void intel(Rule rule, String path) {
        for (Condition condition : rule.conditions()) {
            boolean kev = condition instanceof Flag flag && flag.fact().equals("knownExploited");
            boolean epss =
                    condition instanceof Measure measure && measure.fact().equals("epss");
            String missing = kev && policy.intel().kev() == null
                    ? "intel.kev"
                    : epss && policy.intel().epss() == null ? "intel.epss" : null;
            if (missing != null) {
                remarks.add(new Remark(
                        Severity.WARNING,
                        "rule-intel",
                        places.problem(
                                path + ".match." + condition.fact(),
                                "rule " + rule.id() + " asks for " + condition.fact() + ", and " + missing
                                        + " is not set: one finding of which no report tells it makes the verdict"
                                        + " NOT_EVALUATED. Set " + missing)));
            }
        }
    }

    private void shadowed(int index) {
        List<Rule> rules = policy.rules();
        Rule rule = rules.get(index);
        Stream.iterate(0, i -> i < rules.size(), i -> i + 1)
                .filter(other -> shadows(other, index))
                .findFirst()
                .ifPresent(other -> remarks.add(new Remark(
                        Severity.WARNING,
                        "rule-shadowed",
                        places.problem("rules[" + index + "]", text(rule, rules.get(other))))));
    }

    private static String text(Rule rule, Rule by) {
        if (!Implications.implies(by, rule)) {
            return "rule " + rule.id() + " adds nothing: whatever it holds for, rule " + by.id()
                    + " holds for too, and "
                    + (by.action() == rule.action() ? "does the same" : "fails where it only warns")
                    + ". Take it out, or make it stricter than " + by.id();
        }
        return by.action() == rule.action()
                ? "rule " + rule.id() + " says what rule " + by.id() + " says. Take one of the two out"
                : "rule " + rule.id() + " contradicts rule " + by.id()
                        + ": the same conditions warn here and fail there;" + " fail wins. Take one of the two out";
    }

    /** Whether one rule makes another needless. Of two that are alike the first stays, and none makes itself needless. */
    private boolean shadows(int by, int index) {
        Rule wide = policy.rules().get(by);
        Rule narrow = policy.rules().get(index);
        if (!Implications.implies(narrow, wide)
                || wide.action().compareTo(narrow.action()) > 0
                || isLater(wide.effectiveFrom(), narrow.effectiveFrom())) {
            return false;
        }
        boolean alike = Implications.implies(wide, narrow)
                && wide.action() == narrow.action()
                && !isLater(narrow.effectiveFrom(), wide.effectiveFrom());
        return !alike || by < index;
    }

    private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && (other == null || one.isAfter(other));
    }

    private static <T extends Condition> Optional<T> find(Rule rule, Class<T> type) {
        return rule.conditions().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private void error(String check, String path, String message) {
        remarks.add(new Remark(Severity.ERROR, check, places.problem(path, message)));
    }
}
