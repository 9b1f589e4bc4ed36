package io.github.shiftup;

import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.Effect;
import io.github.shiftup.gate.Outcome;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.policy.PolicyTestCase;
import io.github.shiftup.policy.PolicyTestCase.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds a verdict against what a test of the policy expects. */
final class PolicyTestFailures {
    private PolicyTestFailures() {}

    /** What a case expected and did not come out, in words. */
    static List<String> of(PolicyTestCase each, Verdict verdict) {
        List<String> failures = new ArrayList<>();
        PolicyTestCase.Expected expected = each.expected();
        String outcome = verdict.outcome().name();
        boolean unexpected = expected.outcome() == null
                ? verdict.outcome() == Outcome.NOT_EVALUATED
                : !expected.outcome().name().equals(outcome);
        if (unexpected) {
            failures.add("the outcome is " + outcome
                    + (expected.outcome() == null
                            ? ", which no case expects that does not say so"
                            : ", not " + expected.outcome())
                    + (verdict.reasons().isEmpty()
                            ? ""
                            : ": " + verdict.reasons().get(0)));
        }
        compare(expected.blocks(), Effect.BLOCKS, "block", verdict, failures);
        compare(expected.warns(), Effect.WARNS, "warn", verdict, failures);
        compare(expected.waived(), Effect.WAIVED, "be waived", verdict, failures);
        new TreeMap<>(expected.rules()).forEach((rule, answer) -> rule(rule, answer, verdict, failures));
        return failures;
    }

    private static void compare(
            @Nullable List<String> expected, Effect effect, String verb, Verdict verdict, List<String> failures) {
        if (expected == null) {
            return;
        }
        for (String id : expected) {
            List<Decision> about = verdict.decisions().stream()
                    .filter(each -> each.seen().finding().isCalled(id))
                    .toList();
            if (about.stream().noneMatch(each -> each.effect() == effect)) {
                failures.add(id + " should " + verb + ", but "
                        + (about.isEmpty()
                                ? "is not in the evidence of this case"
                                : about.get(0).effect() + ": " + about.get(0).headline()));
            }
        }
        for (Decision decision : verdict.decisions(effect)) {
            if (expected.stream().noneMatch(id -> decision.seen().finding().isCalled(id))) {
                failures.add(decision.seen().finding().id() + " should not " + verb + ": " + decision.headline());
            }
        }
    }

    private static void rule(String rule, Answer expected, Verdict verdict, List<String> failures) {
        Map<String, Check> tried = new TreeMap<>();
        for (Decision decision : verdict.decisions()) {
            for (Check check : decision.checks()) {
                if (check.rule().equals(rule)) {
                    tried.merge(
                            decision.seen().finding().id(),
                            check,
                            (one, other) -> one.result().compareTo(other.result()) <= 0 ? one : other);
                }
            }
        }
        List<String> denied = tried.entrySet().stream()
                .filter(each -> denies(each.getValue().result()))
                .map(Map.Entry::getKey)
                .toList();
        if (expected == Answer.ALLOW && !denied.isEmpty()) {
            failures.add("rule " + rule + " should allow all, but denies " + String.join(", ", denied) + ": "
                    + Objects.requireNonNull(tried.get(denied.get(0))).text());
        }
        if (expected == Answer.DENY && denied.isEmpty()) {
            failures.add("rule " + rule + " should deny something, but "
                    + (tried.isEmpty()
                            ? "was tried on no finding: none is judged"
                            : tried.values().iterator().next().text()));
        }
    }

    private static boolean denies(Result result) {
        return result == Result.FAIL || result == Result.WARN;
    }
}
