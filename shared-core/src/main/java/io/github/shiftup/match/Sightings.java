package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of all sources, merged: one entry for one weakness in one component, for one standing. Equal for equal
 * findings in whatever order.
 *
 * @param open those that some report counts, by standing, then id, then component
 * @param silenced those that every report which names them calls resolved, suppressed or not applicable
 */
public record Sightings(List<SeenFinding> open, List<SeenFinding> silenced) {

    public Sightings {
        open = List.copyOf(open);
        silenced = List.copyOf(silenced);
    }

    /**
     * Holds all findings against the candidate and merges them, in time linear in their number.
     *
     * @param findings of all sources; gone through more than once
     */
    public static Sightings of(Matcher matcher, Iterable<Finding> findings) {
        List<SeenFinding> open = new ArrayList<>();
        List<SeenFinding> silenced = new ArrayList<>();
        for (Finding finding : findings) {
            Sighting sighting =
                    new Sighting(finding.source(), finding.asset(), finding.firstSeen(), finding.lastSeen());
            SeenFinding seen = new SeenFinding(finding, matcher.match(finding), List.of(sighting), 1, List.of());
            (finding.activity().counts() ? open : silenced).add(seen);
        }
        return new Sightings(open, silenced);
    }
}
