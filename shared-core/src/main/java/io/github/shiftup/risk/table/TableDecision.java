package io.github.shiftup.risk.table;

import java.util.Map;

/**
 * What a table says of one vulnerability.
 *
 * @param table that was asked
 * @param row that holds: of all that the known facts leave open the severest
 * @param facts what was known of each of the table's facts, in the table's order
 */
public record TableDecision(DecisionTable table, TableRow row, Map<Fact, FactValue> facts) {

    public TableOutcome outcome() {
        return row.outcome();
    }

    /** The answer of the row that holds, which for an unknown fact is the one assumed. */
    public String value(Fact fact) {
        return row.values().get(table.facts().indexOf(fact));
    }
}
