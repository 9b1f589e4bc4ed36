package io.github.shiftup.gate;

import io.github.shiftup.match.SeenFinding;
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
 */
public record Decision(
        Effect effect,
        SeenFinding seen,
        Assessment risk,
        @Nullable Deadline deadline,
        List<Check> checks,
        @Nullable String waiver,
        Fix fix,
        String headline) {

    public Decision {
        checks = List.copyOf(checks);
    }
}
