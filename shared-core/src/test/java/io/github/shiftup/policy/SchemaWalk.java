package io.github.shiftup.policy;

import io.github.shiftup.testing.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The parts of a schema that hold for one place of a document, all alternatives together. */
final class SchemaWalk {

    /** One subschema: its file, and where it stands in it. */
    private record Part(String file, String pointer, JsonNode node) {
        Part at(String step) {
            return new Part(file, pointer + '/' + step, node.path(step));
        }

        String place() {
            return file + '#' + pointer;
        }
    }

    private final List<Part> parts;

    private SchemaWalk(List<Part> parts) {
        this.parts = parts;
    }

    static SchemaWalk of(String file) {
        return new SchemaWalk(expanded(List.of(new Part(file, "", Schemas.tree(file)))));
    }

    SchemaWalk key(String key) {
        List<Part> below = new ArrayList<>();
        for (Part part : parts) {
            Part value = part.at("properties").at(key);
            if (!value.node().isMissingNode()) {
                below.add(value);
            }
        }
        return new SchemaWalk(expanded(below));
    }

    SchemaWalk item() {
        List<Part> below = new ArrayList<>();
        for (Part part : parts) {
            if (part.node().has("items")) {
                below.add(part.at("items"));
            }
        }
        return new SchemaWalk(expanded(below));
    }

    /** The keys that a mapping at this place may have. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        parts.forEach(part -> keys.addAll(part.node().path("properties").propertyNames()));
        return keys;
    }

    /** Where the closed mappings of this place are described. */
    Set<String> mappings() {
        Set<String> mappings = new LinkedHashSet<>();
        parts.stream().filter(part -> isMapping(part.node())).forEach(part -> mappings.add(part.place()));
        return mappings;
    }

    /** Where every closed mapping of a file is described. */
    static Set<String> mappings(String file) {
        Set<String> mappings = new TreeSet<>();
        collect(new Part(file, "", Schemas.tree(file)), mappings);
        return mappings;
    }

    private static void collect(Part part, Set<String> mappings) {
        if (isMapping(part.node())) {
            mappings.add(part.place());
        }
        for (String step : steps(part.node())) {
            collect(part.at(step), mappings);
        }
    }

    private static List<String> steps(JsonNode node) {
        List<String> steps = new ArrayList<>(node.propertyNames());
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            steps.add(String.valueOf(i));
        }
        return steps;
    }

    private static boolean isMapping(JsonNode node) {
        return node.has("properties") && node.has("additionalProperties");
    }

    private static List<Part> expanded(List<Part> parts) {
        List<Part> expanded = new ArrayList<>();
        parts.forEach(part -> expand(part, expanded));
        return expanded;
    }

    private static void expand(Part part, List<Part> expanded) {
        expanded.add(part);
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
            for (int i = 0; i < part.node().path(several).size(); i++) {
                Part alternative = part.at(several);
                expand(
                        new Part(
                                part.file(),
                                alternative.pointer() + '/' + i,
                                alternative.node().path(i)),
                        expanded);
            }
        }
        String ref = part.node().path("$ref").asString("");
        if (!ref.isEmpty()) {
            expand(resolved(part.file(), ref), expanded);
        }
    }

    private static Part resolved(String file, String ref) {
        int hash = ref.indexOf('#');
        String other = hash == 0 ? file : hash < 0 ? ref : ref.substring(0, hash);
        String pointer = hash < 0 ? "" : ref.substring(hash + 1);
        JsonNode node = Schemas.tree(other).at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError("docs/schema/" + file + " refers to " + ref + ", which is not there");
        }
        return new Part(other, pointer, node);
    }
}
