package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads what {@link io.github.shiftup.evidence.FindingLines} writes: findings that a reader of ours, or someone, made before. */
final class FindingLinesReader implements ReportReader {
    static final String ID = "shift-up";

    private static final ReportFormat FORMAT = new ReportFormat(
            ID,
            "Shift Up findings",
            "the normalised findings of the goal shift-up:evidence",
            List.of("JSON Lines", "JSON (one finding, or an array of them)"),
            "one finding",
            List.of("shift-up:evidence", "whatever writes the same keys"),
            List.of(
                    "What is read equals what was written, but for the id of the source, which is the policy's: format, tool,"
                            + " location and pointer are those of the report that the finding was read from first. A finding"
                            + " without a source stands where it is read.",
                    "Asked for are id and kind. Without a level it is that of the severity, without active the finding"
                            + " counts; active null says that the report contradicted itself.",
                    "A kind, level, time, count or flag that is none is refused, not guessed.",
                    "The report is as old as the latest time that something was seen last.",
                    "A line with nothing but scanned tells what a scan (shift-up:scan) looked at, so that one which found"
                            + " nothing is read as that.",
                    "A file cut off between two lines cannot be told from a whole one; the goal writes it beside and renames"
                            + " it. No finding at all is an empty file, which is refused: bring the report itself."));

    @Override
    public ReportFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        if (Records.have(shape, "scanned.tool", "scanned.components")) {
            return true;
        }
        return Records.have(shape, "id", "kind", "level", "active", "asset", "source")
                && Arrays.stream(Kind.values()).anyMatch(kind -> kind.name().equals(Records.text(shape, "kind")));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        FindingLine line = new FindingLine(report, findings);
        try (JsonCursor json = report.json()) {
            Records.each(json, () -> line.read(json));
        }
        return line.summary();
    }
}
