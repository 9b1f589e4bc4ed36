package io.github.shiftup.evidence.source;

import io.github.shiftup.evidence.fetch.FetchException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one source.
 *
 * @param spec what was asked for
 * @param reports read to their end, in the order of their paths
 * @param absence why there is no report to read; null if there is one
 * @param absenceText the same in words
 * @param unreadable reports that could not be read, in words; nothing of them counts
 * @param untrusted why reports are not what the source signed, in words; nothing of them counts
 * @param coverage what it looked at
 * @param copyOf when the reports were fetched, if they are the last good copy because the source could not be asked now
 * @param remarks on how they were got
 */
public record SourceReading(
        SourceSpec spec,
        List<ReportReading> reports,
        FetchException.@Nullable Kind absence,
        @Nullable String absenceText,
        List<String> unreadable,
        List<String> untrusted,
        Coverage coverage,
        @Nullable Instant copyOf,
        List<String> remarks) {
    /** Clocks differ; a report from further ahead than this was not made by a clock that can be trusted. */
    public static final Duration SKEW = Duration.ofMinutes(10);

    private static final Comparator<Instant> UNKNOWN_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    public SourceReading {
        reports = List.copyOf(reports);
        unreadable = List.copyOf(unreadable);
        untrusted = List.copyOf(untrusted);
        remarks = List.copyOf(remarks);
    }

    static SourceReading absent(SourceSpec spec, FetchException.Kind kind, String text) {
        return new SourceReading(spec, List.of(), kind, text, List.of(), List.of(), Coverage.NONE, null, List.of());
    }

    /** Whether no report was found. */
    public boolean missing() {
        return absence == FetchException.Kind.MISSING;
    }

    /**
     * The newest report. It tells whether the sensor lives; an old report beside it may be of a workload that is gone.
     */
    public Optional<ReportReading> newest() {
        return reports.stream()
                .max(Comparator.comparing(ReportReading::time, UNKNOWN_FIRST).thenComparing(ReportReading::location));
    }

    /** Time of the newest report; empty if none tells. */
    public Optional<Instant> time() {
        return reports.stream()
                .map(ReportReading::time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Age of the newest report; negative if it comes from the future. */
    public Optional<Duration> age(Instant asOf) {
        return time().map(time -> Duration.between(time, asOf));
    }

    public long findings() {
        return reports.stream().mapToLong(ReportReading::findings).sum();
    }

    /** How the source did, judged at a moment. The worst counts. */
    public SourceHealth health(Instant asOf) {
        if (absence != null) {
            return missing() ? SourceHealth.MISSING : SourceHealth.UNREACHABLE;
        }
        if (!untrusted.isEmpty()) {
            return SourceHealth.UNTRUSTED;
        }
        if (!unreadable.isEmpty()) {
            return SourceHealth.UNREADABLE;
        }
        boolean nothing = reports.stream().allMatch(report -> report.findings() == 0 && report.covered() == 0);
        if (nothing && !spec.allowEmpty()) {
            return SourceHealth.EMPTY;
        }
        Optional<Duration> age = age(asOf);
        if (age.isEmpty()) {
            return SourceHealth.UNDATED;
        }
        if (!fromTheFuture(asOf).isEmpty()) {
            return SourceHealth.FUTURE;
        }
        Duration maxAge = spec.maxAge();
        if (maxAge != null && age.get().compareTo(maxAge) > 0) {
            return SourceHealth.STALE;
        }
        return coverage.meets(spec.expect()) ? SourceHealth.OK : SourceHealth.INCOMPLETE;
    }

    /** Reports that say that they were made later than now. */
    public List<ReportReading> fromTheFuture(Instant asOf) {
        Instant latest = asOf.plus(SKEW);
        return reports.stream()
                .filter(report -> report.time() != null && report.time().isAfter(latest))
                .toList();
    }
}
