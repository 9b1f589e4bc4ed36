package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.table.DecisionTable;
import io.github.shiftup.risk.table.DecisionTables;
import io.github.shiftup.stream.ReportException;
import java.util.ArrayList;
import java.util.List;

/** Finds the decision tables that a profile names. */
final class TableReader {
    private TableReader() {}

    /**
     * The tables, in the order of their names.
     *
     * @param library that holds their files
     * @param place whose problem it is if one cannot be used
     */
    static List<DecisionTable> tables(List<String> names, PolicyLibrary library, YamlValue place) {
        List<DecisionTable> tables = new ArrayList<>();
        for (String name : names) {
            try {
                tables.add(DecisionTables.isFile(name) ? file(name, library) : DecisionTables.builtIn(name));
            } catch (PolicyException e) {
                place.problems("decision table", e);
            } catch (ReportException e) {
                place.problem("decision table " + e.getMessage());
            }
        }
        return tables;
    }

    private static DecisionTable file(String name, PolicyLibrary library) {
        byte[] bytes = library.table(name);
        if (bytes.length > YamlFile.MAX_BYTES) {
            throw PolicyException.of(name, "is longer than the limit of " + YamlFile.MAX_BYTES + " bytes");
        }
        return DecisionTables.read(name, bytes);
    }
}
