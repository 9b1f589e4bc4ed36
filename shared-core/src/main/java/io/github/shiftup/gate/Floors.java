package io.github.shiftup.gate;

import io.github.shiftup.policy.Floor;
import io.github.shiftup.policy.Parameter;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.risk.Assessment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that a text prescribes, which no waiver prolongs. All that apply to a finding are asked, not only the one that
 * gave its deadline: a shorter proposal does not hide a floor behind it.
 */
final class Floors {
    private final Profile profile;
    private final Instant asOf;

    Floors(Profile profile, Instant asOf) {
        this.profile = profile;
        this.asOf = asOf;
    }

    /** Which has passed, in words; null if none has. */
    @Nullable
    String passed(Assessment risk, Instant first) {
        List<Parameter<Integer>> days = new ArrayList<>(Parameters.slaDaysFrom(risk.level()));
        if (Boolean.TRUE.equals(risk.knownExploited())) {
            days.add(risk.exposed() ? Parameters.KEV_DAYS_EXPOSED : Parameters.KEV_DAYS_NOT_EXPOSED);
        }
        return days.stream()
                .flatMap(parameter -> passed(parameter, first).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> passed(Parameter<Integer> parameter, Instant first) {
        Floor<Integer> floor =
                profile.find(parameter).map(Sourced<Integer>::floor).orElse(null);
        if (floor == null) {
            return Optional.empty();
        }
        Instant end = first.plus(Duration.ofDays(floor.value()));
        return asOf.isAfter(end)
                ? Optional.of("the floor of " + parameter.print(floor.value()) + " for " + parameter.key()
                        + " passed on " + end.atZone(ZoneOffset.UTC).toLocalDate() + ", and no waiver holds beyond it ("
                        + floor.source() + ")")
                : Optional.empty();
    }
}
