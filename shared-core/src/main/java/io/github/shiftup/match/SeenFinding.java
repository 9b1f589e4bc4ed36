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
 */
public record SeenFinding(
        Finding finding, Match match, List<Sighting> sightings, long sightingCount, List<String> services) {

    public SeenFinding {
        sightings = List.copyOf(sightings);
        services = List.copyOf(services);
    }
}
