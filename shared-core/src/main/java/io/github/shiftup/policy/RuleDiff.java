package io.github.shiftup.policy;

import io.github.shiftup.policy.Condition.InStanding;
import io.github.shiftup.policy.PolicyChange.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares rules, condition by condition. A condition that holds for less makes its rule looser. */
final class RuleDiff {
    private final List<PolicyChange> changes;

    private RuleDiff(List<PolicyChange> changes) {
        this.changes = changes;
    }

    static void compare(List<Rule> before, List<Rule> after, List<PolicyChange> changes) {
        RuleDiff diff = new RuleDiff(changes);
        Map<String, Rule> was = PolicyDiff.byId(before, Rule::id);
        Map<String, Rule> is = PolicyDiff.byId(after, Rule::id);
        was.forEach((id, rule) -> {
            Rule now = is.get(id);
            if (now == null) {
                diff.add(Direction.LOOSER, id, "rule " + id + " is gone");
            } else {
                diff.rule(rule, now);
            }
        });
        is.forEach((id, rule) -> {
            if (!was.containsKey(id)) {
                diff.add(
                        Direction.STRICTER,
                        id,
                        "rule " + id + " is new: it " + does(rule)
                                + (rule.effectiveFrom() == null ? "" : " from " + rule.effectiveFrom() + " on"));
            }
        });
    }

    private static String does(Rule rule) {
        return rule.action() == Action.FAIL ? "fails" : "warns";
    }

    private void rule(Rule was, Rule is) {
        String id = was.id();
        if (was.action() != is.action()) {
            add(
                    is.action() == Action.FAIL ? Direction.STRICTER : Direction.LOOSER,
                    id + ".then",
                    "rule " + id + " " + does(is) + " where it " + (was.action() == Action.FAIL ? "failed" : "warned"));
        }
        if (!Objects.equals(was.effectiveFrom(), is.effectiveFrom())) {
            add(
                    isLater(is.effectiveFrom(), was.effectiveFrom()) ? Direction.LOOSER : Direction.STRICTER,
                    id + ".effectiveFrom",
                    "rule " + id + " acts " + from(is.effectiveFrom()) + " and was to act "
                            + from(was.effectiveFrom()));
        }
        List<Condition> conditionsWere = Implications.conditions(was);
        List<Condition> conditionsAre = Implications.conditions(is);
        for (Condition condition : conditionsWere) {
            Condition now = find(condition.fact(), conditionsAre);
            if (now == null) {
                add(
                        Direction.STRICTER,
                        id + "." + condition.fact(),
                        "rule " + id + " no longer asks for " + text(condition) + ", so it holds for more");
            } else if (!now.equals(condition)) {
                condition(id, condition, now);
            }
        }
        for (Condition condition : conditionsAre) {
            if (find(condition.fact(), conditionsWere) == null) {
                add(
                        Direction.LOOSER,
                        id + "." + condition.fact(),
                        "rule " + id + " asks for " + text(condition) + " too, so it holds for less");
            }
        }
        if (!was.because().equals(is.because())) {
            add(Direction.NEUTRAL, id + ".because", "rule " + id + " gives another reason");
        }
    }

    private void condition(String id, Condition was, Condition is) {
        boolean narrower = Implications.implies(is, was);
        boolean wider = Implications.implies(was, is);
        String standing = was instanceof InStanding ? " (where it names none, those that are judged)" : "";
        String how = narrower && wider
                ? ""
                : narrower
                        ? ", so it holds for less"
                        : wider ? ", so it holds for more" : ", so it holds for other findings: less and more";
        add(
                narrower && wider ? Direction.NEUTRAL : wider ? Direction.STRICTER : Direction.LOOSER,
                id + "." + was.fact(),
                "rule " + id + " asked for " + text(was) + " and asks for " + text(is) + standing + how);
    }

    private static @Nullable Condition find(String fact, List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.fact().equals(fact))
                .findFirst()
                .orElse(null);
    }

    private static String text(Condition condition) {
        return condition.fact() + " " + condition.limit();
    }

    private static String from(@Nullable LocalDate date) {
        return date == null ? "at once" : "from " + date + " on";
    }

    private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && (other == null || one.isAfter(other));
    }

    private void add(Direction direction, String key, String text) {
        changes.add(new PolicyChange(direction, "rules." + key, text));
    }
}
