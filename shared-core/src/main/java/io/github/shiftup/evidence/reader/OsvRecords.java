package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a document of records: one, a list, or one a line. */
final class OsvRecords {
    private final Report report;
    private final Consumer<Finding> sink;
    private final Remarks remarks = new Remarks();
    private @Nullable String version;
    private long findings;
    private long records;

    OsvRecords(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    long findings() {
        return findings;
    }

    long records() {
        return records;
    }

    /** Of the last record. */
    @Nullable
    String version() {
        return version;
    }

    List<String> remarks() {
        return remarks.all();
    }

    void run() {
        try (JsonCursor json = report.json()) {
            while (json.nextRoot()) {
                if (!json.isArray()) {
                    record(json);
                    continue;
                }
                for (var each = json.array(); each.next(); ) {
                    record(json);
                }
            }
        }
    }

    private void record(JsonCursor json) {
        String pointer = json.pointer();
        OsvRecord record = new OsvRecord();
        record.read(json, null);
        if (record.id == null && record.affected.isEmpty()) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    report.location(),
                    "is neither an OSV record nor a report of osv-scanner: there are no id, no affected and no results at "
                            + (pointer.isEmpty() ? "the document" : pointer));
        }
        String id = Required.text(record.id, report, pointer, "id");
        records++;
        version = record.version;
        for (OsvAffected affected : record.affected) {
            Provenance source = report.at(OsvReader.ID, null, null, pointer + "/affected/" + affected.index);
            findings++;
            sink.accept(record.finding(id, source, List.of(affected))
                    .component(affected.component())
                    .build());
        }
        if (record.affected.isEmpty()) {
            remarks.add(id + " names no package");
        }
    }
}
