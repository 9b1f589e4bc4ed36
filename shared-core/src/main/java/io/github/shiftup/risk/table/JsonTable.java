package io.github.shiftup.risk.table;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as CERT/CC publishes them in JSON (schema 2.0.0): decision points with their values, and a mapping that names
 * both by their keys.
 */
final class JsonTable {

    private enum Table {
        name,
        schemaVersion,
        decision_points,
        outcome,
        mapping
    }

    private enum Point {
        name,
        values
    }

    private enum Value {
        key,
        name
    }

    private static final Keys<Table> TABLE = Keys.of(Table.class);
    private static final Keys<Point> POINT = Keys.of(Point.class);
    private static final Keys<Value> VALUE = Keys.of(Value.class);

    /** A decision point: its name, and the names of its values by key. */
    private record Named(String name, Map<String, String> values) {}

    private final Map<String, Named> points = new LinkedHashMap<>();
    private final List<Map<String, String>> mapping = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String outcome;

    private JsonTable() {}

    static DecisionTable read(ReportDocument document, Limits limits, String name) {
        try (JsonCursor json = Syntaxes.open(document, limits)) {
            json.nextRoot();
            return new JsonTable().table(json, name);
        }
    }

    private DecisionTable table(JsonCursor json, String name) {
        for (var member = json.object(TABLE); member.next(); ) {
            switch (member.key()) {
                case name -> title = json.label();
                case schemaVersion -> checkVersion(json);
                case decision_points -> {
                    for (var point = json.entries(); point.next(); ) {
                        points.put(point.key(), point(json));
                    }
                }
                case outcome -> outcome = json.label();
                case mapping -> {
                    for (var row = json.array(); row.next(); ) {
                        mapping.add(row(json));
                    }
                }
            }
        }
        Named last = outcome == null ? null : points.remove(outcome);
        if (last == null) {
            throw json.error(
                    Reason.UNKNOWN_FORMAT,
                    "is no decision table of CERT/CC's schema 2.0.0: its outcome is not among its decision_points");
        }
        TableBuilder table = new TableBuilder(name);
        points.values().forEach(point -> table.fact(point.name()));
        for (int i = 0; i < mapping.size(); i++) {
            Map<String, String> row = mapping.get(i);
            List<String> values = new ArrayList<>();
            points.forEach((id, point) -> values.add(named(json, row, id, point)));
            table.row(String.valueOf(i), values, named(json, row, Objects.requireNonNull(outcome), last));
        }
        return table.table(name, title == null ? name : title, name);
    }

    private static String named(JsonCursor json, Map<String, String> row, String id, Named point) {
        String key = row.get(id);
        String value = key == null ? null : point.values().get(key);
        if (value == null) {
            throw json.error(
                    Reason.SHAPE,
                    "a row of the mapping has \"" + key + "\" for " + id + ", which is none of its values");
        }
        return value;
    }

    private static void checkVersion(JsonCursor json) {
        String version = json.label();
        if (version != null && !version.startsWith("2.")) {
            throw json.error(Reason.UNKNOWN_VERSION, "SSVC schema " + version + " is not read by this version; 2.x is");
        }
    }

    private static Named point(JsonCursor json) {
        String name = "";
        Map<String, String> values = new HashMap<>();
        for (var member = json.object(POINT); member.next(); ) {
            switch (member.key()) {
                case name -> name = String.valueOf(json.label());
                case values -> {
                    for (var value = json.array(); value.next(); ) {
                        value(json, values);
                    }
                }
            }
        }
        return new Named(name, values);
    }

    private static void value(JsonCursor json, Map<String, String> values) {
        String key = null;
        String name = null;
        for (var member = json.object(VALUE); member.next(); ) {
            switch (member.key()) {
                case key -> key = json.label();
                case name -> name = json.label();
            }
        }
        if (key != null && name != null) {
            values.put(key, name);
        }
    }

    private static Map<String, String> row(JsonCursor json) {
        Map<String, String> row = new HashMap<>();
        for (var entry = json.entries(); entry.next(); ) {
            String key = json.label();
            if (key != null) {
                row.put(entry.key(), key);
            }
        }
        return row;
    }
}
