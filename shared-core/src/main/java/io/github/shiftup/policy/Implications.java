package io.github.shiftup.policy;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Condition.AnyGlob;
import io.github.shiftup.policy.Condition.AtLeast;
import io.github.shiftup.policy.Condition.Flag;
import io.github.shiftup.policy.Condition.InStanding;
import io.github.shiftup.policy.Condition.Measure;
import io.github.shiftup.policy.Condition.OfKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be said of rules without a finding: conditions are typed, so one can be held against another. */
final class Implications {
    private static final List<Standing> JUDGED =
            Arrays.stream(Standing.values()).filter(Standing::isJudged).toList();

    private Implications() {}

    /** Whether every finding for which {@code narrow} holds is one for which {@code wide} holds. Sure if it says yes. */
    static boolean implies(Rule narrow, Rule wide) {
        return implies(conditions(narrow), conditions(wide));
    }

    static boolean implies(List<Condition> narrow, List<Condition> wide) {
        return wide.stream().allMatch(each -> narrow.stream().anyMatch(other -> implies(other, each)));
    }

    /** The conditions of a rule, with the one on standings that it has if it names none. */
    static List<Condition> conditions(Rule rule) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        if (conditions.stream().noneMatch(InStanding.class::isInstance)) {
            conditions.add(new InStanding(JUDGED));
        }
        return conditions;
    }

    static boolean implies(Condition narrow, Condition wide) {
        if (narrow instanceof Measure risk && risk.fact().equals("risk") && wide instanceof AtLeast atLeast) {
            // The level is the band of the score, and nothing moves it down.
            Range range = Range.of(risk.comparison());
            return range.from() > 0 && Level.ofScore(range.from()).isAtLeast(atLeast.level());
        }
        if (!narrow.fact().equals(wide.fact())) {
            return false;
        }
        if (narrow instanceof AnyGlob some && wide instanceof AnyGlob more) {
            return coveredBy(some.globs(), more.globs());
        }
        if (narrow instanceof Measure some && wide instanceof Measure more) {
            return Range.of(some.comparison()).isWithin(Range.of(more.comparison()));
        }
        if (narrow instanceof AtLeast some && wide instanceof AtLeast more) {
            return some.level().isAtLeast(more.level());
        }
        if (narrow instanceof OfKind some && wide instanceof OfKind more) {
            return more.kinds().containsAll(some.kinds());
        }
        if (narrow instanceof InStanding some && wide instanceof InStanding more) {
            return more.standings().containsAll(some.standings());
        }
        return narrow instanceof Flag some && wide instanceof Flag more && some.wanted() == more.wanted();
    }

    /** Whether whatever fits one of the first fits one of the second. */
    static boolean coveredBy(List<Glob> some, List<Glob> more) {
        // A star of the one can only be matched by a star of the other, which then stands for whatever the one does.
        return some.stream().allMatch(glob -> more.stream().anyMatch(wide -> wide.matches(glob.text())));
    }

    /** Numbers from one limit to another; a limit that is {@code open} is not among them. */
    record Range(double from, boolean openFrom, double to, boolean openTo) {
        static Range of(Comparison comparison) {
            double limit = comparison.limit();
            return switch (comparison.operator()) {
                case ">=" -> new Range(limit, false, Double.POSITIVE_INFINITY, true);
                case ">" -> new Range(limit, true, Double.POSITIVE_INFINITY, true);
                case "<=" -> new Range(0, false, limit, false);
                case "<" -> new Range(0, false, limit, true);
                default -> new Range(limit, false, limit, false);
            };
        }

        boolean isWithin(Range wide) {
            boolean begins = from > wide.from || (from == wide.from && (openFrom || !wide.openFrom));
            boolean ends = to < wide.to || (to == wide.to && (openTo || !wide.openTo));
            return begins && ends;
        }

        /** Whether no number from 0 to {@code highest} is in it. */
        boolean isEmpty(double highest) {
            return from > highest || (from == highest && openFrom) || (to == 0 && openTo);
        }
    }
}
