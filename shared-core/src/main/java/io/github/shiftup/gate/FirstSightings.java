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
    /** Times of reports, by source and location. */
    private final Map<String, Map<String, Instant>> reports = new HashMap<>();

    /** By source, the oldest report: for findings that came through it from a report that is not here. */
    private final Map<String, Instant> oldest = new HashMap<>();

    private final List<SourceReading> sources;
    private final History history;
    private final Instant asOf;
    private boolean timed;

    FirstSightings(List<SourceReading> sources, History history, Instant asOf) {
        this.sources = sources;
        this.history = history;
        this.asOf = asOf;
    }

    /** Most reports tell the first sightings themselves; those of a great many are gone through only where one does not. */
    private void timeReports() {
        if (timed) {
            return;
        }
        timed = true;
        for (SourceReading source : sources) {
            for (ReportReading report : source.reports()) {
                Instant time = report.time();
                if (time != null) {
                    reports.computeIfAbsent(source.spec().id(), any -> new HashMap<>())
                            .put(report.location(), time);
                    oldest.merge(source.spec().id(), time, FirstSightings::earliest);
                }
            }
        }
    }

    /**
     * The first sighting.
     *
     * @param at never after the verdict's moment
     * @param basis who tells it
     */
    record First(Instant at, Basis basis) {}

    First of(SeenFinding seen) {
        First reported = reported(seen);
        Instant remembered = history.first(seen.finding());
        return remembered != null && remembered.isBefore(reported.at())
                ? new First(remembered, Basis.REMEMBERED)
                : reported;
    }

    private First reported(SeenFinding seen) {
        Instant told = seen.finding().firstSeen();
        if (told != null) {
            return new First(earliest(told, asOf), Basis.REPORTED);
        }
        timeReports();
        Instant first = asOf;
        for (Sighting sighting : seen.sightings()) {
            first = earliest(first, sighting.lastSeen());
            String source = sighting.source().id();
            Instant here =
                    reports.getOrDefault(source, Map.of()).get(sighting.source().location());
            first = earliest(first, here == null ? oldest.get(source) : here);
        }
        return new First(first, Basis.ASSUMED);
    }

    private static Instant earliest(Instant a, @Nullable Instant b) {
        return b != null && b.isBefore(a) ? b : a;
    }
}
