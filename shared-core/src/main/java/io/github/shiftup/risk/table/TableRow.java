package io.github.shiftup.risk.table;

import java.util.List;

/**
 * One row of a decision table.
 *
 * @param name its number in the table's file, or its values where it has none
 * @param values one for each of the table's facts, in their order
 * @param outcome that they lead to
 */
public record TableRow(String name, List<String> values, TableOutcome outcome) {

    public TableRow {
        values = List.copyOf(values);
    }
}
