package io.github.shiftup.spark;

import io.github.shiftup.evidence.fetch.FetchException;
import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.ReportReading.AgeBasis;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.portfolio.EstateSources.Place;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one file, as it travels between machines: its findings, and how reading it went. */
@SuppressWarnings("NonApiType") // serialisable lists
final class ReadFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int place;
    private final int number;
    private final @Nullable String absence;
    private final @Nullable String absenceText;
    private final ArrayList<String> unreadable;
    private final ArrayList<String> remarks;
    private final @Nullable Reading reading;
    private final ArrayList<FindingRow> rows;

    /** {@link ReportReading} in what can be serialised. */
    private record Reading(
            String location,
            String digest,
            String format,
            @Nullable String tool,
            @Nullable Instant time,
            @Nullable AgeBasis basis,
            @Nullable Instant written,
            long findings,
            long covered,
            ArrayList<String> remarks)
            implements Serializable {

        static Reading of(ReportReading report) {
            return new Reading(
                    report.location(),
                    report.digest(),
                    report.format(),
                    report.tool(),
                    report.time(),
                    report.ageBasis(),
                    report.written(),
                    report.findings(),
                    report.covered(),
                    new ArrayList<>(report.remarks()));
        }

        ReportReading report() {
            return new ReportReading(location, digest, format, tool, time, basis, written, findings, covered, remarks);
        }
    }

    private ReadFile(
            int place,
            int number,
            @Nullable String absence,
            @Nullable String absenceText,
            ArrayList<String> unreadable,
            ArrayList<String> remarks,
            @Nullable Reading reading,
            ArrayList<FindingRow> rows) {
        this.place = place;
        this.number = number;
        this.absence = absence;
        this.absenceText = absenceText;
        this.unreadable = unreadable;
        this.remarks = remarks;
        this.reading = reading;
        this.rows = rows;
    }

    static ReadFile of(int place, int number, SourceReading source, ArrayList<FindingRow> rows) {
        return new ReadFile(
                place,
                number,
                source.absence() == null ? null : source.absence().name(),
                source.absenceText(),
                new ArrayList<>(source.unreadable()),
                new ArrayList<>(source.remarks()),
                source.reports().isEmpty() ? null : Reading.of(source.reports().get(0)),
                rows);
    }

    int place() {
        return place;
    }

    ArrayList<FindingRow> rows() {
        return rows;
    }

    ReadFile withoutRows() {
        return new ReadFile(place, number, absence, absenceText, unreadable, remarks, reading, new ArrayList<>());
    }

    /** What came of a place, of its files in their order. */
    // Of a nested type, NullAway does not see in class files that it may be null.
    @SuppressWarnings("NullAway")
    static SourceReading together(Place place, List<ReadFile> files) {
        List<ReportReading> reports = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        FetchException.Kind absence = null;
        String absenceText = null;
        for (ReadFile file : files.stream()
                .sorted(Comparator.comparingInt(each -> each.number))
                .toList()) {
            if (file.reading != null) {
                reports.add(file.reading.report());
            }
            unreadable.addAll(file.unreadable);
            remarks.addAll(file.remarks);
            if (file.absence != null) {
                absence = FetchException.Kind.valueOf(file.absence);
                absenceText = file.absenceText;
            }
        }
        return new SourceReading(
                place.spec(),
                reports,
                absence,
                absenceText,
                unreadable,
                List.of(),
                new Coverage(0, List.of(), null),
                null,
                remarks);
    }
}
