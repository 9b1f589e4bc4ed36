package io.github.shiftup.risk.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The layout of the built-in tables. {@code title}, {@code source} and {@code facts} come first; then a line holds the answers
 * of all facts but the last, a colon, and the outcome for each answer of the last fact, mildest first. {@code #} is a remark.
 */
final class CompactTable {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private CompactTable() {}

    static DecisionTable read(String name, List<String> lines) {
        TableBuilder table = new TableBuilder(name);
        String title = name;
        String source = name;
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String before = line.substring(0, colon).strip();
            String after = line.substring(colon + 1).strip();
            switch (before) {
                case "title" -> title = after;
                case "source" -> source = after;
                case "facts" -> BAR.splitAsStream(after).forEach(table::fact);
                default -> rows(table, before, after);
            }
        }
        return table.table(name, title, source);
    }

    private static void rows(TableBuilder table, String before, String after) {
        Fact last = table.facts().get(table.facts().size() - 1);
        List<String> outcomes = BAR.splitAsStream(after).toList();
        for (int i = 0; i < last.answers().size(); i++) {
            List<String> values = new ArrayList<>(BAR.splitAsStream(before).toList());
            values.add(last.answers().get(i));
            table.row(null, values, outcomes.get(i));
        }
    }
}
