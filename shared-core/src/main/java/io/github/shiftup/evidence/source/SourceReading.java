package io.github.shiftup.evidence.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of one source.
 *
 * @param spec what was asked for
 * @param reports read to their end, in the order of their paths
 * @param missing whether no report was found
 * @param unreadable reports that could not be read, in words; nothing of them counts
 */
public record SourceReading(SourceSpec spec, List<ReportReading> reports, boolean missing, List<String> unreadable) {

    public SourceReading {
        reports = List.copyOf(reports);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * The newest report. It tells whether the sensor lives; an old report beside it may be of a workload that is gone.
     */
    public Optional<ReportReading> newest() {
        return reports.stream().max(Comparator.comparing(ReportReading::time).thenComparing(ReportReading::location));
    }

    /** Age of the newest report; negative if it comes from the future. */
    public Optional<Duration> age(Instant asOf) {
        return newest().map(report -> Duration.between(report.time(), asOf));
    }

    public long findings() {
        return reports.stream().mapToLong(ReportReading::findings).sum();
    }

    /** How the source did, judged at a moment. The worst counts. */
    public SourceHealth health(Instant asOf) {
        if (missing) {
            return SourceHealth.MISSING;
        }
        if (!unreadable.isEmpty()) {
            return SourceHealth.UNREADABLE;
        }
        boolean nothing = reports.stream().allMatch(report -> report.findings() == 0 && report.covered() == 0);
        if (nothing && !spec.allowEmpty()) {
            return SourceHealth.EMPTY;
        }
        Duration maxAge = spec.maxAge();
        boolean stale = maxAge != null
                && age(asOf).map(age -> age.compareTo(maxAge) > 0).orElse(false);
        return stale ? SourceHealth.STALE : SourceHealth.OK;
    }
}
