package io.github.shiftup.risk.table;

import io.github.shiftup.stream.CsvCursor;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.List;

/** Reads a table as CERT/CC publishes them in CSV: a column for each fact, the outcome last, {@code row} numbers if any. */
final class CsvTable {
    private CsvTable() {}

    static DecisionTable read(ReportDocument document, Limits limits, String name) {
        TableBuilder table = new TableBuilder(name);
        try (CsvCursor csv = CsvCursor.open(document.open(limits), name, limits)) {
            List<String> columns = csv.columns();
            boolean numbered = columns.get(0).equalsIgnoreCase("row");
            List<String> facts = columns.subList(numbered ? 1 : 0, Math.max(1, columns.size() - 1));
            if (columns.size() < (numbered ? 3 : 2)) {
                throw csv.error(Reason.SHAPE, "needs a column for each fact, and the outcome in the last one");
            }
            facts.forEach(table::fact);
            while (csv.next()) {
                table.row(
                        numbered ? text(csv, columns.get(0)) : null,
                        facts.stream().map(column -> text(csv, column)).toList(),
                        text(csv, columns.get(columns.size() - 1)));
            }
        }
        return table.table(name, name, name);
    }

    private static String text(CsvCursor csv, String column) {
        String text = csv.text(column);
        if (text == null) {
            throw csv.error(Reason.SHAPE, "has nothing under \"" + column + "\"");
        }
        return text;
    }
}
