package io.github.shiftup.gate;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Action;
import io.github.shiftup.policy.Parameter;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.risk.Assessment;
import io.github.shiftup.risk.table.TableDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds a profile's limits against a finding. */
final class ProfileChecks {
    private final Profile profile;
    private final TableChecks tableChecks;
    private final Deadlines deadlines;
    /** By assessment, which {@link io.github.shiftup.risk.RiskAssessor} makes once for all findings that have it. */
    private final IdentityHashMap<Assessment, Last> known = new IdentityHashMap<>();

    ProfileChecks(Profile profile, Deadlines deadlines) {
        this.profile = profile;
        this.tableChecks = new TableChecks(profile, deadlines.asOf());
        this.deadlines = deadlines;
    }

    /**
     * What the profile says of a finding.
     *
     * @param deadline when it has to be mended; null if it has none
     * @param checks every limit that was tried, those that decided first
     */
    record Answer(@Nullable Deadline deadline, List<Check> checks) {
        static final Answer NONE = new Answer(null, List.of());

        Answer {
            List<Check> sorted = new ArrayList<>(checks);
            sorted.sort(Comparator.comparing(Check::result));
            checks = List.copyOf(sorted);
        }

        /** Both; of equal checks these come first. */
        Answer and(Answer other) {
            if (other.checks.isEmpty() || checks.isEmpty()) {
                return checks.isEmpty() ? other : this;
            }
            List<Check> all = new ArrayList<>(checks);
            all.addAll(other.checks);
            return new Answer(other.deadline == null ? deadline : Deadlines.shorter(deadline, other.deadline), all);
        }
    }

    /** The answer to the last finding of one risk: the next of that risk was mostly first seen at the same moment. */
    private record Last(FirstSightings.First first, boolean mendable, Answer answer) {}

    Answer of(SeenFinding seen, Assessment risk, FirstSightings.First first) {
        if (seen.match().standing() == Standing.NOT_MAPPABLE) {
            return new Answer(null, List.of(notMappable(seen)));
        }
        boolean mendable = seen.match().nearestFix() != null;
        Last last = known.get(risk);
        if (last == null || last.mendable != mendable || !last.first.equals(first)) {
            Deadline deadline = deadline(risk, first);
            List<Check> checks = new ArrayList<>(of(risk, mendable));
            for (TableDecision table : risk.tables()) {
                checks.add(tableChecks.of(table, first));
            }
            if (deadline != null && !deadline.rule().startsWith(TableChecks.RULE)) {
                checks.add(deadlines.check(deadline, days(deadline, risk)));
            }
            last = new Last(first, mendable, new Answer(deadline, checks));
            known.put(risk, last);
        }
        return last.answer;
    }

    /** The shortest of the deadlines that apply, counted from the first sighting in production. */
    private @Nullable Deadline deadline(Assessment risk, FirstSightings.First first) {
        Deadline shortest = tableChecks.shortest(risk.tables(), first);
        for (Parameter<Integer> days : Parameters.slaDaysFrom(risk.level())) {
            Sourced<Integer> allowed = profile.find(days).orElse(null);
            if (allowed != null) {
                shortest = Deadlines.shorter(shortest, Deadlines.of(first, allowed.value(), Parameters.slaRule(days)));
            }
        }
        if (Boolean.TRUE.equals(risk.knownExploited())) {
            Deadline kev = Deadlines.of(first, profile.get(kevDays(risk)), "kev-deadline");
            shortest = Deadlines.shorter(shortest, kev);
        }
        return shortest;
    }

    private static Parameter<Integer> kevDays(Assessment risk) {
        return risk.exposed() ? Parameters.KEV_DAYS_EXPOSED : Parameters.KEV_DAYS_NOT_EXPOSED;
    }

    private List<Check> of(Assessment risk, boolean mendable) {
        return risk.level() == Level.UNKNOWN
                ? List.of(kev(risk), maxRisk(risk, mendable), unknownRisk())
                : List.of(kev(risk), maxRisk(risk, mendable));
    }

    private Check notMappable(SeenFinding seen) {
        if (seen.match().contradicted()) {
            return new Check(
                    "fix-claim",
                    Result.FAIL,
                    "fix claim",
                    "is",
                    "not contradicted",
                    "contradicted",
                    "fix claim " + seen.match().claim(),
                    seen.match().reason());
        }
        Sourced<Action> action = profile.sourced(Parameters.NOT_MAPPABLE);
        return new Check(
                "not-mappable",
                result(action.value()),
                "standing",
                "is",
                "NOT_MAPPABLE",
                "NOT_MAPPABLE",
                origin(action),
                "Nothing in this build can be held against it: " + seen.match().reason());
    }

    private Check kev(Assessment risk) {
        Sourced<Action> action = profile.sourced(Parameters.KEV_IN_NEW_DEPLOYMENT);
        boolean known = Boolean.TRUE.equals(risk.knownExploited());
        return new Check(
                "kev",
                known ? result(action.value()) : Result.WITHIN,
                "known to be exploited",
                "is",
                "no",
                risk.knownExploited() == null ? "unknown" : known ? "yes, " + risk.exploitedSource() : "no",
                origin(action),
                known
                        ? "It is known to be exploited (" + risk.exploitedSource()
                                + "), and this build would ship it again."
                        : risk.knownExploited() == null
                                ? "Whether it is exploited is not known: no catalogue is loaded and no report says so."
                                : "It is not known to be exploited.");
    }

    private Check maxRisk(Assessment risk, boolean mendable) {
        Sourced<Double> limit = profile.sourced(limitFor(risk.scheme()));
        Double score = risk.score();
        // Without a number, the beginning of the level's band is the least that the word can mean.
        double least = score != null ? score : beginning(risk.level());
        boolean over = least >= limit.value();
        boolean unfixable = !mendable
                && profile.find(Parameters.MAX_RISK_ONLY_WITH_FIX)
                        .map(Sourced::value)
                        .orElse(false);
        String actual = score != null ? one(score) : "none, level " + risk.level();
        return new Check(
                "max-risk",
                over ? (unfixable ? Result.WARN : Result.FAIL) : Result.WITHIN,
                score != null ? "environmental score" : "level",
                ">=",
                one(limit.value()),
                actual,
                origin(limit),
                "Its "
                        + (score != null
                                ? risk.scheme() + " score here is " + one(score)
                                : "level is " + risk.level() + ", without a score")
                        + (over ? ", at or over" : ", under") + " the limit " + one(limit.value()) + " of profile "
                        + profile.id() + "."
                        + (over && unfixable ? " No version is known that mends it, so it only warns here." : ""));
    }

    private static Parameter<Double> limitFor(@Nullable String scheme) {
        if (scheme != null
                && (scheme.contains("2.0") || scheme.toUpperCase(Locale.ROOT).contains("V2"))) {
            return Parameters.MAX_RISK_V2;
        }
        return scheme != null && scheme.contains("4") ? Parameters.MAX_RISK_V4 : Parameters.MAX_RISK_V3;
    }

    private static double beginning(Level level) {
        return switch (level) {
            case CRITICAL -> 9.0;
            case HIGH -> 7.0;
            case MEDIUM -> 4.0;
            case LOW -> 0.1;
            case INFO, NONE, UNKNOWN -> 0;
        };
    }

    private Check unknownRisk() {
        Sourced<Action> action = profile.sourced(Parameters.UNKNOWN_RISK);
        return new Check(
                "unknown-risk",
                result(action.value()),
                "level",
                "is",
                "known",
                "UNKNOWN",
                origin(action),
                "No report gives it a score or a severity that we know, so its risk is unknown, not small.");
    }

    private Sourced<Integer> days(Deadline deadline, Assessment risk) {
        return profile.sourced(Parameters.slaDaysFrom(risk.level()).stream()
                .filter(days -> Parameters.slaRule(days).equals(deadline.rule()))
                .findFirst()
                .orElse(kevDays(risk)));
    }

    private static Result result(Action action) {
        return action == Action.FAIL ? Result.FAIL : Result.WARN;
    }

    private String origin(Sourced<?> sourced) {
        return deadlines.origin(sourced);
    }

    /** With one decimal. Every finding is told so, for which a formatter takes longer than all else about its score. */
    private static String one(double score) {
        long tenths = Math.round(score * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
