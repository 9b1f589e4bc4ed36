package io.github.shiftup.policy;

import io.github.shiftup.evidence.Level;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** For how long a waiver may run: as many days as the profile allows, and as many again for each time it was renewed. */
final class WaiverTerm {
    private WaiverTerm() {}

    /** Why it runs for too long, whatever it holds, or was renewed too often; null if neither. */
    static @Nullable String excess(Waiver waiver, Profile profile) {
        Sourced<Integer> renewals = profile.find(Parameters.WAIVER_RENEWALS).orElse(null);
        if (waiver.renewed() > (renewals == null ? 0 : renewals.value())) {
            return "it was renewed " + times(waiver.renewed()) + ", profile " + profile.id() + " allows "
                    + (renewals == null ? "none of that" : times(renewals.value()) + " (" + renewals.origin() + ")");
        }
        Sourced<Integer> any = profile.sourced(Parameters.WAIVER_MAX_DAYS);
        Sourced<Integer> low = low(profile);
        return excess(waiver, low.value() > any.value() ? low : any, profile);
    }

    /** Why it runs for too long for a finding of this level; null if it does not. */
    static @Nullable String excess(Waiver waiver, Level level, Profile profile) {
        return switch (level) {
            case LOW, INFO, NONE -> excess(waiver, low(profile), profile);
            case MEDIUM, HIGH, CRITICAL, UNKNOWN ->
                excess(waiver, profile.sourced(Parameters.WAIVER_MAX_DAYS), profile);
        };
    }

    private static Sourced<Integer> low(Profile profile) {
        return profile.find(Parameters.WAIVER_MAX_DAYS_LOW)
                .orElseGet(() -> profile.sourced(Parameters.WAIVER_MAX_DAYS));
    }

    private static @Nullable String excess(Waiver waiver, Sourced<Integer> days, Profile profile) {
        long runs = ChronoUnit.DAYS.between(waiver.created(), waiver.expires());
        long terms = 1L + waiver.renewed();
        return runs <= days.value() * terms
                ? null
                : "it runs for " + runs + " days, longer than the " + (terms == 1 ? "" : terms + " times ")
                        + days.value() + " that profile " + profile.id() + " allows (" + days.origin() + ")";
    }

    /** {@code once}, {@code 3 times}. */
    static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
