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

    YamlMap(YamlFile file, YamlNode node, List<Entry> entries, String path) {
        this.file = file;
        this.node = node;
        this.path = path;
        entries.forEach(entry -> this.entries.put(entry.key(), entry));
    }

    /** The value of a key, if it is there. A key without a value counts as absent. */
    public Optional<YamlValue> get(String key) {
        known.add(key);
        Entry entry = entries.get(key);
        if (entry == null || entry.value().isNothing()) {
            return Optional.empty();
        }
        return Optional.of(new YamlValue(file, entry.value(), path.isEmpty() ? key : path + "." + key));
    }

    /** The value of a key that has to be there; its absence is a problem, and so is an empty text. */
    public Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = get(key);
        if (value.isEmpty()) {
            problem("the key \"" + key + "\" is missing" + (path.isEmpty() ? "" : " in \"" + path + "\""));
        }
        value.ifPresent(YamlValue::refuseBlank);
        return value;
    }

    /** For mappings in which a key without a value must not count as absent, since that would widen what they say. */
    public void refuseKeysWithoutValue() {
        for (Entry entry : entries.values()) {
            if (known.contains(entry.key()) && get(entry.key()).isEmpty()) {
                file.report(
                        entry.line(),
                        entry.column(),
                        "\"" + path + "." + entry.key() + "\" has no value; give it one or take the key out");
            }
        }
    }

    /** The keys that were not asked for, in a file of another tool, where they are no problem. */
    public Set<String> others() {
        Set<String> others = new TreeSet<>(entries.keySet());
        others.removeAll(known);
        known.addAll(others);
        return others;
    }

    /** The keys that are there, for a mapping whose keys are names; each has to be asked for like any other. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    public boolean isEmpty() {
        return entries.isEmpty();
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
