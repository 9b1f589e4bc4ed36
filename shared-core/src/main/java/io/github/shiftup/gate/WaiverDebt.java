package io.github.shiftup.gate;

import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.policy.Subject;
import io.github.shiftup.policy.Waiver;
import io.github.shiftup.policy.Waivers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many findings waivers may hold at once. Beyond the profile's ceiling the youngest waivers give way: each finding
 * then counts as if it had no waiver, the worst of a waiver's first. So one more waiver never takes the place of those
 * that were agreed before, and accepting ever more is no way around mending.
 */
final class WaiverDebt {
    private final Policy policy;
    private final Waivers waivers;
    private final IdentityHashMap<SeenFinding, Held> held = new IdentityHashMap<>();

    WaiverDebt(Policy policy, Waivers waivers) {
        this.policy = policy;
        this.waivers = waivers;
    }

    /** A finding that a waiver holds, as far as that waiver goes. */
    private record Held(Decision without, Waiver waiver, Subject subject) {}

    Decision held(Decision without, Waiver waiver, Subject subject) {
        held.put(without.seen(), new Held(without, waiver, subject));
        return with(
                without,
                Effect.WAIVED,
                waiver.id(),
                "Waiver " + waiver.id() + " of " + waiver.owner() + " holds it until " + waiver.expires() + ": "
                        + waiver.reason());
    }

    List<Decision> within(List<Decision> worstFirst) {
        Optional<Sourced<Integer>> ceiling = policy.profile().find(Parameters.WAIVER_DEBT);
        if (ceiling.isEmpty() || held.size() <= ceiling.get().value()) {
            return worstFirst;
        }
        String why = "waivers would hold " + held.size() + " findings, profile "
                + policy.profile().id() + " allows " + ceiling.get().value() + " (waivers.debt, "
                + ceiling.get().origin() + "), and the youngest give way";
        Set<Decision> over = youngest(worstFirst, held.size() - ceiling.get().value());
        List<Decision> within = new ArrayList<>(worstFirst.size());
        for (Decision decision : worstFirst) {
            if (!over.contains(decision)) {
                within.add(decision);
                continue;
            }
            Held each = Objects.requireNonNull(held.get(decision.seen()));
            waivers.giveWay(each.subject(), why);
            within.add(with(
                    each.without(),
                    each.without().effect(),
                    null,
                    each.without().headline() + " Waiver " + each.waiver().id() + " does not hold it: " + why + "."));
        }
        return within;
    }

    private Set<Decision> youngest(List<Decision> worstFirst, int number) {
        Set<Decision> youngest = Collections.newSetFromMap(new IdentityHashMap<>());
        worstFirst.stream()
                .filter(decision -> held.containsKey(decision.seen()))
                .sorted(Comparator.comparing(
                                this::waiver,
                                Comparator.comparing(Waiver::created).thenComparing(policy.waivers()::indexOf))
                        .reversed())
                .limit(number)
                .forEach(youngest::add);
        return youngest;
    }

    private Waiver waiver(Decision decision) {
        return Objects.requireNonNull(held.get(decision.seen())).waiver();
    }

    private static Decision with(Decision decision, Effect effect, @Nullable String waiver, String headline) {
        return new Decision(
                effect,
                decision.seen(),
                decision.risk(),
                decision.deadline(),
                decision.checks(),
                waiver,
                decision.fix(),
                headline,
                decision.tried());
    }
}
