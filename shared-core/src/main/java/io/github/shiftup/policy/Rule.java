package io.github.shiftup.policy;

import io.github.shiftup.match.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a repository. It holds for a finding when all of its conditions do; it can only add strictness: what is to be
 * tolerated is said by a waiver, which has an owner and an end.
 *
 * @param id unique in the policy
 * @param conditions all of which have to hold
 * @param action what to do then
 * @param effectiveFrom first day on which it acts; before, it only announces; null for at once
 * @param because the reason, printed with every finding that it stops
 * @param place file and line, for messages
 */
public record Rule(
        String id,
        List<Condition> conditions,
        Action action,
        @Nullable LocalDate effectiveFrom,
        String because,
        String place) {

    public Rule {
        conditions = List.copyOf(conditions);
    }

    /** Whether a rule holds for a finding. */
    public enum Answer {
        HOLDS,
        DOES_NOT_HOLD,
        /** A fact that it asks for is not known, and no other condition rules it out. */
        UNDECIDED
    }

    /**
     * What came of a rule.
     *
     * @param answer whether it holds
     * @param limit the conditions, joined
     * @param actual what the finding has for each of them, joined
     * @param unknown facts that were missing
     */
    public record Tried(Answer answer, String limit, String actual, List<String> unknown) {
        public Tried {
            unknown = List.copyOf(unknown);
        }
    }

    /** Whether it looks at findings of this standing: those that rules judge, unless it names standings itself. */
    private boolean looksAt(Standing standing) {
        return standing.isJudged() || conditions.stream().anyMatch(Condition.InStanding.class::isInstance);
    }

    public Tried tryOn(Subject subject) {
        List<String> unknown = new ArrayList<>();
        boolean ruledOut = !looksAt(subject.standing());
        for (Condition condition : conditions) {
            Boolean holds = condition.holds(subject);
            if (holds == null) {
                unknown.add(condition.fact());
            } else if (!holds) {
                ruledOut = true;
            }
        }
        Answer answer = ruledOut ? Answer.DOES_NOT_HOLD : unknown.isEmpty() ? Answer.HOLDS : Answer.UNDECIDED;
        return new Tried(
                answer,
                conditions.stream()
                        .map(condition -> condition.fact() + " " + condition.limit())
                        .collect(Collectors.joining(" and ")),
                conditions.stream()
                        .map(condition -> condition.fact() + " " + condition.actual(subject))
                        .collect(Collectors.joining(", ")),
                unknown);
    }
}
