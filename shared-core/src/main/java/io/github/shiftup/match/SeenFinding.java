package io.github.shiftup.match;

import io.github.shiftup.evidence.Finding;
import java.util.List;

/**
 * One weakness in one component, whoever reported it and however often.
 *
 * @param finding merged: all aliases, ratings and fixes; earliest first and latest last seen; worst level
 * @param match how it stands to the candidate
 * @param sightings where it was seen, in a stable order, at most 50
 * @param sightingCount how many there were
 * @param services other than this one that were seen with it, sorted
 * @param signals runtime signals that raise it
 */
public record SeenFinding(
        Finding finding,
        Match match,
        List<Sighting> sightings,
        long sightingCount,
        List<String> services,
        Signals signals) {

    /** A finding that no signal raises. */
    public SeenFinding(
            Finding finding, Match match, List<Sighting> sightings, long sightingCount, List<String> services) {
        this(finding, match, sightings, sightingCount, services, Signals.NONE);
    }

    public SeenFinding {
        sightings = List.copyOf(sightings);
        services = List.copyOf(services);
    }

    SeenFinding withSignals(Signals raising) {
        return raising.isEmpty() ? this : new SeenFinding(finding, match, sightings, sightingCount, services, raising);
    }
}
