package io.github.shiftup.policy.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of a YAML document and where it stands.
 *
 * @param text of a scalar; null for a mapping, a sequence and an empty value
 * @param entries of a mapping; null if it is none
 * @param items of a sequence; null if it is none
 * @param line 1-based
 * @param column 1-based
 */
record YamlNode(
        @Nullable String text,
        @Nullable List<Entry> entries,
        @Nullable List<YamlNode> items,
        int line,
        int column) {

    /** A key with its place, and its value. */
    record Entry(String key, int line, int column, YamlNode value) {}

    YamlNode withText(String other) {
        return new YamlNode(other, entries, items, line, column);
    }

    boolean isNothing() {
        return text == null && entries == null && items == null;
    }

    /** In words, for messages. */
    String kind() {
        if (entries != null) {
            return "a mapping";
        }
        if (items != null) {
            return "a list";
        }
        return text == null ? "nothing" : "\"" + text + "\"";
    }
}
