package io.github.shiftup.gate;

import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.policy.Waivers.Tried;
import io.github.shiftup.risk.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One production finding, decided.
 *
 * @param effect what it does to the verdict
 * @param seen the finding with all its sightings, and how it stands to the candidate
 * @param risk how bad it is here
 * @param deadline when it has to be mended; null where it is not judged or has none
 * @param checks every rule that was tried, those that decided first
 * @param waiver id of the waiver that holds it; null without one
 * @param fix what mends it
 * @param headline the reason in one sentence
 * @param tried waivers that name the finding or its component, in the policy's order; empty where nothing had to be waived
 */
public record Decision(
        Effect effect,
        SeenFinding seen,
        Assessment risk,
        @Nullable Deadline deadline,
        List<Check> checks,
        @Nullable String waiver,
        Fix fix,
        String headline,
        List<Tried> tried) {

    public Decision {
        checks = List.copyOf(checks);
        tried = List.copyOf(tried);
    }

    /** A decision for which no waiver was tried. */
    public Decision(
            Effect effect,
            SeenFinding seen,
            Assessment risk,
            @Nullable Deadline deadline,
            List<Check> checks,
            @Nullable String waiver,
            Fix fix,
            String headline) {
        this(effect, seen, risk, deadline, checks, waiver, fix, headline, List.of());
    }
}
