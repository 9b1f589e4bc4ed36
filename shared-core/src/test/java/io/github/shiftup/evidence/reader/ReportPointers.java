package io.github.shiftup.evidence.reader;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks up the pointers of findings with other parsers than the readers'. */
final class ReportPointers {
    private static final Pattern STEP = Pattern.compile("/([^/\\[]+)(?:\\[(\\d+)])?");
    private static final Pattern ROOT = Pattern.compile("(?:#(\\d+))?(.*)", Pattern.DOTALL);

    private ReportPointers() {}

    /** Whether a JSON pointer, after {@code #n} for the n-th root value, leads to a value. */
    static boolean resolvesInJson(byte[] json, String pointer) {
        Matcher root = ROOT.matcher(pointer);
        if (!root.matches()) {
            return false;
        }
        List<JsonNode> roots = values(json);
        int index = root.group(1) == null ? 0 : Integer.parseInt(root.group(1));
        return index < roots.size() && !roots.get(index).at(root.group(2)).isMissingNode();
    }

    /** The values of a text, one after the other. */
    static List<JsonNode> values(byte[] json) {
        List<JsonNode> values = new ArrayList<>();
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try (JsonParser parser = mapper.createParser(json)) {
            while (parser.nextToken() != null) {
                values.add(mapper.readTree(parser));
            }
        }
        return values;
    }

    /** Whether a path of element names with 0-based indices among namesakes leads to an element. */
    static boolean resolvesInXml(byte[] xml, String pointer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // What a licence's comment before the declaration makes of it is no XML, and tools' reports are copied with
            // one.
            int start = Math.max(0, new String(xml, StandardCharsets.ISO_8859_1).indexOf("<?xml"));
            Node here = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml, start, xml.length - start));
            Matcher step = STEP.matcher(pointer);
            int end = 0;
            while (here != null && step.find() && step.start() == end) {
                end = step.end();
                here = child(here, step.group(1), step.group(2) == null ? 0 : Integer.parseInt(step.group(2)));
            }
            return here != null && end == pointer.length();
        } catch (Exception e) {
            throw new AssertionError("the fixture is no XML", e);
        }
    }

    private static @Nullable Node child(Node parent, String name, int index) {
        int left = index;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name) && left-- == 0) {
                return child;
            }
        }
        return null;
    }
}
