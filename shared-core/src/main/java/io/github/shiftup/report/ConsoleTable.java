package io.github.shiftup.report;

import java.util.List;

/** Columns side by side on a console. */
public final class ConsoleTable {
    private ConsoleTable() {}

    /**
     * Lines of a table, each set in by two blanks.
     *
     * @param rows cells by row; all rows have as many as the first, which is the head
     */
    public static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
