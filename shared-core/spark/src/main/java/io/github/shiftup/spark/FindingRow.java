package io.github.shiftup.spark;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingLines;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.reader.Report;
import io.github.shiftup.evidence.reader.ReportReaders;
import io.github.shiftup.match.Condensed;
import io.github.shiftup.match.Stated;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding on its way between machines: as normalised JSON, which reads back as what was written.
 *
 * @param source id of its source
 * @param line the finding
 * @param reported when its report was made; null if nobody tells
 */
@SuppressWarnings("NonApiType") // serialisable lists
record FindingRow(String source, String line, @Nullable String reported) implements Serializable {
    /** Stands for a service that may have no findings. */
    static final FindingRow NONE = new FindingRow("", "", null);

    static FindingRow of(Finding finding, @Nullable Instant reported) {
        return new FindingRow(finding.source().id(), text(finding), reported == null ? null : reported.toString());
    }

    boolean isNone() {
        return line.isEmpty();
    }

    Finding finding() {
        List<Finding> read = new ArrayList<>(1);
        ReportDocument document = ReportDocument.ofBytes(line.getBytes(StandardCharsets.UTF_8), "a finding");
        ReportReaders.read(new Report(source, document, Limits.DEFAULT), "shift-up", read::add);
        return read.get(0);
    }

    /** The key of what it says. */
    String saying(Stated stated) {
        return text(Condensed.saying(finding(), stated));
    }

    /** What it says of ids, if it says that two name one weakness, or what it states; empty otherwise. */
    String naming() {
        Finding finding = finding();
        if (finding.statement() != null) {
            return line;
        }
        String tool = finding.source().tool() == null
                ? finding.source().format()
                : finding.source().tool();
        return finding.aliases().isEmpty()
                ? ""
                : finding.kind() + " " + tool + ' ' + finding.id() + ' ' + finding.aliases();
    }

    /** Of two lists of one key those that have to be kept. */
    static ArrayList<FindingRow> condensed(ArrayList<FindingRow> some, ArrayList<FindingRow> others, Stated stated) {
        Map<Finding, FindingRow> rows = new HashMap<>();
        Map<Provenance, @Nullable Instant> times = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ArrayList<FindingRow> list : List.of(some, others)) {
            for (FindingRow row : list) {
                Finding finding = row.finding();
                if (rows.put(finding, row) == null) {
                    findings.add(finding);
                    times.put(finding.source(), row.reported == null ? null : Instant.parse(row.reported));
                }
            }
        }
        ArrayList<FindingRow> kept = new ArrayList<>();
        for (Finding finding : Condensed.of(findings, stated, times::get)) {
            FindingRow row = rows.get(finding);
            if (row != null) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static String text(Finding finding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (FindingLines lines = new FindingLines(out)) {
            lines.accept(finding);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
