package io.github.shiftup.risk.table;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * From facts to days. A table says something for every combination of its facts' answers, and one thing only.
 *
 * @param name as policies write it: {@code bod-26-04}, or a file's path
 * @param title for people
 * @param source who publishes it
 * @param facts that it asks for
 * @param rows one for each combination
 */
public record DecisionTable(String name, String title, String source, List<Fact> facts, List<TableRow> rows) {

    private static final int MOST_ROWS = 10_000;

    public DecisionTable {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        check(name, facts, rows);
    }

    private static void check(String name, List<Fact> facts, List<TableRow> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new ReportException(Reason.LIMIT, name, "has more rows than the limit of " + MOST_ROWS);
        }
        Map<List<String>, TableRow> seen = new HashMap<>();
        for (TableRow row : rows) {
            TableRow before = seen.put(row.values(), row);
            if (before != null && !before.outcome().equals(row.outcome())) {
                throw new ReportException(
                        Reason.SHAPE,
                        name,
                        "contradicts itself: " + String.join(" / ", row.values()) + " leads to \""
                                + before.outcome().label() + "\" and to \""
                                + row.outcome().label() + "\"");
            }
        }
        for (List<String> combination : combinations(facts)) {
            if (!seen.containsKey(combination)) {
                throw new ReportException(
                        Reason.SHAPE,
                        name,
                        "has no row for " + String.join(" / ", combination) + " ("
                                + String.join(
                                        " / ", facts.stream().map(Fact::title).toList())
                                + "); a table answers for every combination, or some vulnerability would have no deadline");
            }
        }
    }

    private static List<List<String>> combinations(List<Fact> facts) {
        List<List<String>> all = List.of(List.of());
        for (Fact fact : facts) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> beginning : all) {
                for (String value : fact.answers()) {
                    List<String> next = new ArrayList<>(beginning);
                    next.add(value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /**
     * The row that holds. Where facts are not known it is the severest of those that they leave open.
     *
     * @param known of each fact; one that is missing is not known
     */
    public TableDecision decide(Map<Fact, FactValue> known) {
        Map<Fact, FactValue> asked = new LinkedHashMap<>();
        facts.forEach(fact -> asked.put(
                fact, Objects.requireNonNullElseGet(known.get(fact), () -> FactValue.unknown(fact, "nothing tells"))));
        TableRow severest = rows.stream()
                .filter(row -> fits(row, asked))
                .min(Comparator.comparing(TableRow::outcome, TableOutcome.SEVEREST_FIRST)
                        .thenComparing(row -> -severity(row)))
                .orElseThrow(() -> new IllegalStateException("A complete table answers for " + asked));
        return new TableDecision(this, severest, asked);
    }

    private boolean fits(TableRow row, Map<Fact, FactValue> asked) {
        for (int i = 0; i < facts.size(); i++) {
            if (!Objects.requireNonNull(asked.get(facts.get(i)))
                    .possible()
                    .contains(row.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    private int severity(TableRow row) {
        int severity = 0;
        for (int i = 0; i < facts.size(); i++) {
            severity += facts.get(i).severity(row.values().get(i));
        }
        return severity;
    }
}
