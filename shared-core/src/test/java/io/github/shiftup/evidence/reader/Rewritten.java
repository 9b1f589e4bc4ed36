package io.github.shiftup.evidence.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same report, written in another way. */
final class Rewritten {
    private static final JsonMapper JSON = new JsonMapper();

    private Rewritten() {}

    static byte[] gzipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] withByteOrderMark(byte[] utf8) {
        return concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, utf8);
    }

    static byte[] utf16(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
    }

    static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** The last key of every object first. */
    static byte[] keysReversed(byte[] json) {
        return reordered(json, false);
    }

    /** The keys of every object in their natural order. */
    static byte[] keysSorted(byte[] json) {
        return reordered(json, true);
    }

    /** Block style, as {@code kubectl -o yaml} writes it. */
    static byte[] yaml(byte[] json) {
        Dump dump = new Dump(DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                // Aliases are refused by the readers, and no tool writes them.
                .setDereferenceAliases(true)
                .build());
        Object plain = JSON.treeToValue(JSON.readTree(json), Object.class);
        return dump.dumpToString(plain).getBytes(StandardCharsets.UTF_8);
    }

    /** One value a line, as many as there are. */
    private static byte[] reordered(byte[] json, boolean sorted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (JsonNode value : ReportPointers.values(json)) {
            out.writeBytes(JSON.writeValueAsBytes(reordered(value, sorted)));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static JsonNode reordered(JsonNode node, boolean sorted) {
        if (node instanceof ArrayNode array) {
            ArrayNode result = JSON.createArrayNode();
            array.forEach(element -> result.add(reordered(element, sorted)));
            return result;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        List<String> keys = new ArrayList<>(node.propertyNames());
        if (sorted) {
            Collections.sort(keys);
        } else {
            Collections.reverse(keys);
        }
        ObjectNode result = JSON.createObjectNode();
        keys.forEach(key -> result.set(key, reordered(node.get(key), sorted)));
        return result;
    }
}
