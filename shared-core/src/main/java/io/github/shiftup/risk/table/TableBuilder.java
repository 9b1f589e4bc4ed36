package io.github.shiftup.risk.table;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a table of the words in a file, and says of each that it does not know where it stands. */
final class TableBuilder {
    private final String location;
    private final List<Fact> facts = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();

    TableBuilder(String location) {
        this.location = location;
    }

    void fact(String column) {
        Fact fact = Fact.named(column)
                .orElseThrow(() -> new ReportException(
                        Reason.SHAPE,
                        location,
                        "asks for \"" + column + "\", of which nothing is known here. Known facts: "
                                + Arrays.stream(Fact.values()).map(Fact::title).collect(Collectors.joining(", "))));
        if (facts.contains(fact)) {
            throw new ReportException(Reason.SHAPE, location, "asks for " + fact.title() + " twice");
        }
        facts.add(fact);
    }

    List<Fact> facts() {
        return facts;
    }

    void row(@Nullable String number, List<String> written, String outcome) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            String value = fact.answer(written.get(i));
            if (value == null) {
                throw new ReportException(
                        Reason.SHAPE,
                        location,
                        place(number) + "\"" + written.get(i) + "\" is no value of " + fact.title() + "; there are "
                                + String.join(", ", fact.answers()));
            }
            values.add(value);
        }
        TableOutcome read = TableOutcome.of(outcome)
                .orElseThrow(() -> new ReportException(
                        Reason.SHAPE,
                        location,
                        place(number) + "\"" + outcome + "\" tells no time. Write \"14 days\", \"12 hours\", with"
                                + " \" & ...\" for what is to be done besides, \"fix on system upgrade\" for none, or"
                                + " the outcomes of SSVC's deployer or CISA's coordinator"));
        rows.add(new TableRow(number == null ? String.join(" / ", values) : number, values, read));
    }

    private static String place(@Nullable String number) {
        return number == null ? "" : "row " + number + ": ";
    }

    DecisionTable table(String name, String title, String source) {
        return new DecisionTable(name, title, source, facts, rows);
    }
}
