package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingLines;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A finding as text in which the order of its lists does not matter. */
final class SortedLists {
    private static final JsonMapper JSON = new JsonMapper();

    private SortedLists() {}

    static String of(Finding finding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FindingLines lines = new FindingLines(out)) {
            lines.accept(finding);
        }
        JsonNode tree = JSON.readTree(out.toByteArray());
        tree.forEach(node -> {
            if (node instanceof ArrayNode array) {
                List<JsonNode> elements = new ArrayList<>();
                array.forEach(elements::add);
                elements.sort(Comparator.comparing(JsonNode::toString));
                array.removeAll().addAll(elements);
            }
        });
        return tree.toString();
    }
}
