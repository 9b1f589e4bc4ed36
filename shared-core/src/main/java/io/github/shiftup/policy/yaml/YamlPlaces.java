package io.github.shiftup.policy.yaml;

import io.github.shiftup.policy.yaml.YamlNode.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in a file that was read without a problem, so that what comes to light later has its place.
 * Paths are those of {@link YamlValue#path}: {@code evidence[0].maxAge}.
 */
public final class YamlPlaces {
    private final YamlFile file;
    private final Map<String, YamlNode> nodes = new LinkedHashMap<>();

    YamlPlaces(YamlFile file, YamlNode root) {
        this.file = file;
        add("", root);
    }

    private void add(String path, YamlNode node) {
        nodes.put(path, node);
        List<Entry> entries = node.entries();
        if (entries != null) {
            entries.forEach(entry -> add(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value()));
        }
        List<YamlNode> items = node.items();
        for (int i = 0; items != null && i < items.size(); i++) {
            add(path + "[" + i + "]", items.get(i));
        }
    }

    /** A problem at a place; at the nearest thing around it where it is not written. */
    public Problem problem(String path, String message) {
        String there = path;
        while (!nodes.containsKey(there)) {
            there = there.substring(0, Math.max(0, Math.max(there.lastIndexOf('.'), there.lastIndexOf('['))));
        }
        YamlNode node = Objects.requireNonNull(nodes.get(there), "the file itself has a place");
        return file.problem(node.line(), node.column(), message);
    }

    public boolean has(String path) {
        return nodes.containsKey(path);
    }

    /** The text at a place; null if there is none. */
    public @Nullable String text(String path) {
        YamlNode node = nodes.get(path);
        return node == null ? null : node.text();
    }

    /** The texts at a place or in the list there. */
    public List<String> texts(String path) {
        return nodes.entrySet().stream()
                .filter(entry -> entry.getKey().equals(path) || isItem(entry.getKey(), path))
                .map(entry -> entry.getValue().text())
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isItem(String path, String list) {
        return path.startsWith(list + "[") && path.indexOf(']', list.length()) == path.length() - 1;
    }
}
