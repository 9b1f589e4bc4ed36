package io.github.shiftup.policy.yaml;

import io.github.shiftup.policy.yaml.YamlNode.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A mapping in a file. The keys that are asked for are the keys that it may have; any other is a problem. */
public final class YamlMap {
    private final YamlFile file;
    private final YamlNode node;
    private final String path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    private YamlMap(YamlFile file, YamlNode node, String path) {
        this.file = file;
        this.node = node;
        this.path = path;
    }

    static YamlMap of(YamlFile file, YamlNode node, String path) {
        YamlMap map = new YamlMap(file, node, path);
        if (node.entries() == null) {
            file.report(
                    node.line(),
                    node.column(),
                    (path.isEmpty() ? "the file" : "\"" + path + "\"") + " has to be a mapping, not " + node.kind());
        } else {
            node.entries().forEach(entry -> map.entries.put(entry.key(), entry));
        }
        return map;
    }

    /** The value of a key, if it is there. A key without a value counts as absent. */
    public Optional<YamlValue> get(String key) {
        known.add(key);
        Entry entry = entries.get(key);
        if (entry == null
                || (entry.value().text() == null
                        && entry.value().entries() == null
                        && entry.value().items() == null)) {
            return Optional.empty();
        }
        return Optional.of(new YamlValue(file, entry.value(), path.isEmpty() ? key : path + "." + key));
    }

    /** The value of a key that has to be there; its absence is a problem. */
    public Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = get(key);
        if (value.isEmpty()) {
            problem("the key \"" + key + "\" is missing" + (path.isEmpty() ? "" : " in \"" + path + "\""));
        }
        return value;
    }

    /** Keys that are there, in the file's order: for mappings with free keys, which asks for each of them. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Records a problem at the mapping's beginning. */
    public void problem(String message) {
        file.report(node.line(), node.column(), message);
    }

    void refuseUnknownKeys() {
        for (Entry entry : entries.values()) {
            if (!known.contains(entry.key())) {
                String nearest = Nearest.to(entry.key(), known);
                file.report(
                        entry.line(),
                        entry.column(),
                        "unknown key \"" + entry.key() + "\""
                                + (nearest == null
                                        ? "; known here: " + String.join(", ", known)
                                        : "; did you mean \"" + nearest + "\"?"));
            }
        }
    }
}
