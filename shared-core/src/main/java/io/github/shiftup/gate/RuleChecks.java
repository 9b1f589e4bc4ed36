package io.github.shiftup.gate;

import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.policy.Action;
import io.github.shiftup.policy.Rule;
import io.github.shiftup.policy.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Holds a repository's own rules against a finding. */
final class RuleChecks {
    private final List<Rule> rules;
    private final LocalDate today;

    RuleChecks(List<Rule> rules, Instant asOf) {
        this.rules = rules;
        this.today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    List<Check> of(Subject subject) {
        List<Check> checks = new ArrayList<>();
        for (Rule rule : rules) {
            Rule.Tried tried = rule.tryOn(subject);
            switch (tried.answer()) {
                case HOLDS -> checks.add(holds(rule, tried));
                case UNDECIDED -> checks.add(undecided(rule, tried));
                case DOES_NOT_HOLD ->
                    checks.add(check(
                            rule,
                            Result.WITHIN,
                            tried,
                            "Rule " + rule.id() + " does not hold: " + tried.actual() + "."));
            }
        }
        return checks;
    }

    private Check holds(Rule rule, Rule.Tried tried) {
        LocalDate from = rule.effectiveFrom();
        if (from != null && today.isBefore(from)) {
            return check(
                    rule,
                    Result.ANNOUNCED,
                    tried,
                    "Rule " + rule.id() + " will " + (rule.action() == Action.FAIL ? "fail" : "warn") + " on " + from
                            + ": " + rule.because());
        }
        return check(
                rule,
                rule.action() == Action.FAIL ? Result.FAIL : Result.WARN,
                tried,
                "Rule " + rule.id() + " holds: " + rule.because());
    }

    private static Check undecided(Rule rule, Rule.Tried tried) {
        String unknown = String.join(", ", tried.unknown());
        return check(
                rule,
                Result.UNDECIDED,
                tried,
                "rule " + rule.id() + " cannot be decided: " + unknown
                        + " is not known of every finding. Load the intel that tells it, or narrow the rule");
    }

    private static Check check(Rule rule, Result result, Rule.Tried tried, String text) {
        return new Check(rule.id(), result, "conditions", "are", tried.limit(), tried.actual(), rule.place(), text);
    }
}
