package io.github.shiftup.gate;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Parameter;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.risk.Assessment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reminds of what has to be reported when something is exploited. It warns and never fails: no build mends a report. */
final class ReportingChecks {
    static final String RULE = "reporting";

    private final Profile profile;
    private final Instant asOf;

    ReportingChecks(Profile profile, Instant asOf) {
        this.profile = profile;
        this.asOf = asOf;
    }

    /** Whether the profile, or an overlay on it, asks for reports. */
    boolean isAskedFor() {
        return profile.find(Parameters.EARLY_WARNING_HOURS).isPresent()
                || profile.find(Parameters.NOTIFICATION_HOURS).isPresent()
                || profile.find(Parameters.FINAL_REPORT_DAYS).isPresent();
    }

    /**
     * The clocks that run; none where the profile sets none, production of this service does not show it, or nothing says
     * that it is exploited.
     *
     * @param exploitation whether the finding itself is an attack that succeeded
     */
    List<Check> of(SeenFinding seen, Assessment risk, FirstSightings.First first, boolean exploitation) {
        String why = why(seen, risk, exploitation);
        if (why == null || !isOurs(seen.match().standing())) {
            return List.of();
        }
        List<String> clocks = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        clock("early warning", Parameters.EARLY_WARNING_HOURS, first.at(), clocks, origins);
        clock("notification", Parameters.NOTIFICATION_HOURS, first.at(), clocks, origins);
        profile.find(Parameters.FINAL_REPORT_DAYS).ifPresent(days -> {
            clocks.add("final report " + Parameters.FINAL_REPORT_DAYS.print(days.value()) + " after the fix");
            origins.add(days.origin());
        });
        String all = String.join(", ", clocks);
        return List.of(new Check(
                RULE,
                Result.WARN,
                "to be reported",
                "as",
                all,
                all,
                "profile " + profile.id() + ", " + String.join("; ", origins),
                "It " + why + ": " + all + ", counted from the first sighting in production"
                        + first.basis().words()
                        + ". The gate reminds of it; it does not report."));
    }

    private static @Nullable String why(SeenFinding seen, Assessment risk, boolean exploitation) {
        if (seen.finding().kind() == Kind.LICENSE) {
            return null;
        }
        if (Boolean.TRUE.equals(risk.knownExploited())) {
            return "is known to be exploited (" + risk.exploitedSource() + ")";
        }
        if (exploitation) {
            return "is an attack that succeeded";
        }
        return seen.signals().aimAtIt() ? "is attacked here" : null;
    }

    private static boolean isOurs(Standing standing) {
        return standing != Standing.ELSEWHERE && standing != Standing.SHARED;
    }

    private void clock(
            String what, Parameter<Integer> parameter, Instant from, List<String> clocks, List<String> origins) {
        Optional<Sourced<Integer>> hours = profile.find(parameter);
        if (hours.isPresent()) {
            Instant due = from.plus(Duration.ofHours(hours.get().value())).truncatedTo(ChronoUnit.MINUTES);
            long left = Duration.between(asOf, due).toHours();
            clocks.add(what + " due at " + due + (asOf.isAfter(due) ? " (passed)" : " (" + left + " h left)"));
            origins.add(hours.get().origin());
        }
    }
}
