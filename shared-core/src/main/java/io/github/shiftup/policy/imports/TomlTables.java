package io.github.shiftup.policy.imports;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the part of TOML in which people write osv-scanner's configuration: arrays of tables ({@code [[Name]]}) of dotted
 * keys with texts, dates, numbers, true or false, and arrays of texts on one line. Anything else is an error with its line,
 * not a guess.
 */
final class TomlTables {
    private final String file;
    private final List<String> lines;
    private final List<Table> tables = new ArrayList<>();
    private int line;

    /**
     * One table.
     *
     * @param name in double brackets; empty for what stands before the first
     * @param line of its name
     * @param values as texts; a list's are joined by commas
     */
    record Table(String name, int line, Map<String, String> values) {}

    private TomlTables(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    static List<Table> read(String file, String text) {
        TomlTables toml = new TomlTables(file, text);
        toml.tables.add(new Table("", 1, new LinkedHashMap<>()));
        while (toml.line < toml.lines.size()) {
            toml.statement(toml.lines.get(toml.line++).strip());
        }
        return toml.tables;
    }

    private void statement(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("[[")) {
            int end = text.indexOf("]]");
            if (end < 0) {
                throw wrong("a table's name ends with ]]");
            }
            nothingAfter(text.substring(end + 2));
            tables.add(new Table(text.substring(2, end).strip(), line, new LinkedHashMap<>()));
            return;
        }
        int equals = text.indexOf('=');
        if (text.startsWith("[") || equals < 0) {
            throw wrong("only arrays of tables ([[Name]]) and keys with values are read here");
        }
        String key = text.substring(0, equals).replace("\"", "").replace(" ", "");
        Map<String, String> values = tables.get(tables.size() - 1).values();
        if (values.put(key, value(text.substring(equals + 1).strip())) != null) {
            throw wrong("the key \"" + key + "\" stands twice");
        }
    }

    private String value(String text) {
        if (text.startsWith("\"\"\"") || text.startsWith("'''")) {
            return severalLines(text.substring(0, 3), text.substring(3));
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            StringBuilder value = new StringBuilder();
            nothingAfter(text.substring(quoted(text, 0, value)));
            return value.toString();
        }
        if (text.startsWith("[")) {
            return list(text);
        }
        String bare = text.split("#", 2)[0].strip();
        if (!bare.matches("[A-Za-z0-9+:._ -]+")) {
            throw wrong("the value " + (bare.isEmpty() ? "is missing" : bare + " is none that is read here"));
        }
        return bare;
    }

    private String list(String text) {
        List<String> items = new ArrayList<>();
        int at = 1;
        while (at < text.length() && text.charAt(at) != ']') {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                StringBuilder item = new StringBuilder();
                at = quoted(text, at, item);
                items.add(item.toString());
            } else if (c == ',' || c == ' ') {
                at++;
            } else {
                throw wrong("a list holds texts in quotes");
            }
        }
        if (at >= text.length()) {
            throw wrong("a list ends with ] on its line");
        }
        nothingAfter(text.substring(at + 1));
        return String.join(",", items);
    }

    /** Reads a text in quotes; the answer is where it ends. */
    private int quoted(String text, int from, StringBuilder value) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\' && quote == '"') {
                i++;
                value.append(i < text.length() ? unescaped(text.charAt(i)) : ' ');
            } else {
                value.append(c);
            }
        }
        throw wrong("a text has no closing quote");
    }

    private String severalLines(String quotes, String first) {
        StringBuilder value = new StringBuilder();
        String rest = first;
        while (!rest.contains(quotes)) {
            value.append(rest).append('\n');
            if (line >= lines.size()) {
                throw wrong("a text has no closing " + quotes);
            }
            rest = lines.get(line++);
        }
        int end = rest.indexOf(quotes);
        nothingAfter(rest.substring(end + 3));
        return value.append(rest, 0, end).toString().strip();
    }

    private char unescaped(char c) {
        return switch (c) {
            case 'n', 't', 'r' -> ' ';
            case '"', '\\' -> c;
            default -> throw wrong("the escape \\" + c + " is not read here");
        };
    }

    private void nothingAfter(String rest) {
        if (!rest.isBlank() && !rest.strip().startsWith("#")) {
            throw wrong("\"" + rest.strip() + "\" stands after a value");
        }
    }

    private PolicyException wrong(String what) {
        String excerpt = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        return new PolicyException(List.of(new Problem(
                file, line, 1, what + "; rewrite the line, or take it out and write that waiver by hand", excerpt)));
    }
}
