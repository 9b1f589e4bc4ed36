package io.github.shiftup.gate;

import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sighting;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When production saw a finding first: from there its deadline counts. */
final class FirstSightings {
    private final Map<String, Instant> reports = new HashMap<>();
    private final Instant asOf;

    FirstSightings(List<SourceReading> sources, Instant asOf) {
        this.asOf = asOf;
        for (SourceReading source : sources) {
            for (ReportReading report : source.reports()) {
                if (report.time() != null) {
                    reports.put(key(source.spec().id(), report.location()), report.time());
                }
            }
        }
    }

    /**
     * The first sighting.
     *
     * @param at never after the verdict's moment
     * @param assumed whether no report told it, so that it is the time of the oldest report that shows the finding
     */
    record First(Instant at, boolean assumed) {}

    First of(SeenFinding seen) {
        Instant told = seen.finding().firstSeen();
        if (told != null) {
            return new First(earliest(told, asOf), false);
        }
        Instant first = asOf;
        for (Sighting sighting : seen.sightings()) {
            first = earliest(first, sighting.lastSeen());
            first = earliest(
                    first,
                    reports.get(key(sighting.source().id(), sighting.source().location())));
        }
        return new First(first, true);
    }

    private static Instant earliest(Instant a, @Nullable Instant b) {
        return b != null && b.isBefore(a) ? b : a;
    }

    private static String key(String source, String location) {
        return source + '\n' + location;
    }
}
