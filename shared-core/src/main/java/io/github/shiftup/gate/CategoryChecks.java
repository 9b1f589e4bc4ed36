package io.github.shiftup.gate;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.CategoryAction;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.risk.Assessment;
import io.github.shiftup.risk.Recognised;
import io.github.shiftup.risk.RuntimeCategories;
import io.github.shiftup.risk.RuntimeCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what a profile says of runtime categories against a finding. */
final class CategoryChecks {
    private static final String RULE = "category-";

    private final Profile profile;
    private final Deadlines deadlines;
    private final RuntimeCategories categories = RuntimeCategories.builtIn();

    CategoryChecks(Profile profile, Deadlines deadlines) {
        this.profile = profile;
        this.deadlines = deadlines;
    }

    /** One check for each category that the finding falls under and the profile says something of. */
    ProfileChecks.Answer of(SeenFinding seen, Assessment risk, FirstSightings.First first) {
        List<Recognised> found = recognised(seen, risk);
        if (found.isEmpty()) {
            return ProfileChecks.Answer.NONE;
        }
        Deadline shortest = null;
        List<Check> checks = new ArrayList<>(found.size());
        for (Recognised each : found) {
            Sourced<CategoryAction> action =
                    profile.find(Parameters.category(each.category())).orElse(null);
            if (action != null && action.value() == CategoryAction.DEADLINE) {
                Sourced<Integer> days = profile.sourced(Parameters.SLA_HIGH);
                Deadline deadline =
                        Deadlines.of(first, days.value(), RULE + each.category().id());
                shortest = Deadlines.shorter(shortest, deadline);
                checks.add(inTime(each, action, deadlines.check(deadline, days), seen));
            } else if (action != null) {
                checks.add(atOnce(each, action, seen));
            }
        }
        return new ProfileChecks.Answer(shortest, checks);
    }

    /** Whether the finding is an attack that succeeded. */
    boolean isExploitation(SeenFinding seen) {
        return seen.finding().kind() == Kind.BEHAVIOUR
                && categories.of(seen.finding()).stream()
                        .anyMatch(each -> each.category() == RuntimeCategory.EXPLOITATION_OBSERVED);
    }

    private List<Recognised> recognised(SeenFinding seen, Assessment risk) {
        if (seen.finding().kind() != Kind.VULNERABILITY) {
            return categories.of(seen.finding());
        }
        String running = Boolean.TRUE.equals(risk.knownExploited()) ? running(seen) : null;
        return running == null
                ? List.of()
                : List.of(new Recognised(
                        RuntimeCategory.EXPLOITED_COMPONENT,
                        "known to be exploited (" + risk.exploitedSource() + "), and " + running));
    }

    /** Which fact says that this service runs the component; null if none does: a repository's scan is not enough. */
    private static @Nullable String running(SeenFinding seen) {
        if (seen.match().standing() != Standing.STILL_PRESENT) {
            return null;
        }
        if (seen.signals().aimAtIt()) {
            return "attacked here";
        }
        String workload = seen.finding().asset().workload();
        return workload == null ? null : "running in " + workload;
    }

    private Check atOnce(Recognised each, Sourced<CategoryAction> action, SeenFinding seen) {
        Result result = switch (action.value()) {
            case BLOCK -> Result.FAIL;
            case WARN, DEADLINE -> Result.WARN;
            case IGNORE -> Result.WITHIN;
        };
        String does = switch (action.value()) {
            case BLOCK -> "blocks that at once";
            case WARN, DEADLINE -> "warns of that";
            case IGNORE -> "counts that, no more";
        };
        return new Check(
                RULE + each.category().id(),
                result,
                "category",
                "is",
                result == Result.WITHIN ? "any" : "none",
                each.category().id(),
                deadlines.origin(action),
                text(each) + " Profile " + profile.id() + ' ' + does + '.'
                        + (result == Result.FAIL ? claim(seen) : ""));
    }

    private Check inTime(Recognised each, Sourced<CategoryAction> action, Check deadline, SeenFinding seen) {
        return new Check(
                deadline.rule(),
                deadline.result(),
                deadline.fact(),
                deadline.operator(),
                deadline.limit(),
                deadline.actual(),
                deadlines.origin(action) + "; days of slaDays.high: " + deadline.source(),
                text(each) + ' ' + deadline.text() + (deadline.result() == Result.FAIL ? claim(seen) : ""));
    }

    private static String text(Recognised each) {
        return "Category " + each.category().id() + ", " + each.category().meaning() + " (" + each.why() + ").";
    }

    /** What to do where no version mends it. */
    private static String claim(SeenFinding seen) {
        return seen.match().standing() == Standing.NOT_MAPPABLE && !seen.match().contradicted()
                ? " If this build mends it, say so by a fix claim: fixClaims: [{ finding: "
                        + seen.finding().id() + ", ... }]."
                : "";
    }
}
