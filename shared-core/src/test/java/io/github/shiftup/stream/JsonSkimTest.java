package io.github.shiftup.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class JsonSkimTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> KEYS = Set.of("a", "results", "\u00fc\u2028");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "{\"a\":[1,2],\"b\":[3]} | {\"a\":null,\"b\":[3]}",
                "{\"a\" : { \"x\" : \"}\" } , \"b\":1} | {\"a\" : null , \"b\":1}",
                "{\"b\":{\"a\":[1]}} | {\"b\":{\"a\":[1]}}",
                "{\"b\":\"a\",\"c\":[1]} | {\"b\":\"a\",\"c\":[1]}",
                "{\"a\":1,\"b\":[\"a\",{}]} | {\"a\":1,\"b\":[\"a\",{}]}",
                "{\"a\":\"a\",\"b\":{}} | {\"a\":\"a\",\"b\":{}}",
                "{\"aa\":[1],\"\":[2]} | {\"aa\":[1],\"\":[2]}",
                "{\"a\":[\"\\\\\",\"\\\"]\",[[]]],\"b\":0} | {\"a\":null,\"b\":0}",
                "[{\"a\":[1]}] | [{\"a\":[1]}]",
                "[\"a\",[1]] | [\"a\",[1]]",
                "{\"a\":[1]}{\"a\":[2]} | {\"a\":null}{\"a\":null}"
            })
    void arraysAndObjectsUnderTheKeysReadAsNull(String text, String skimmed) {
        assertThat(skim(text, 1)).isEqualTo(skimmed);
    }

    @Test
    void onlyTheGivenDepthCounts() {
        String text = "{\"a\":{\"a\":[{\"a\":[1]}]}}";

        assertThat(skim(text, 1)).isEqualTo("{\"a\":null}");
        assertThat(skim(text, 2)).isEqualTo("{\"a\":{\"a\":null}}");
        assertThat(skim(text, 4)).isEqualTo("{\"a\":{\"a\":[{\"a\":null}]}}");
    }

    @Test
    void aKeyWithEscapesIsLeftAlone() {
        assertThat(skim("{\"\\u0061\":[1]}", 1)).isEqualTo("{\"\\u0061\":[1]}");
    }

    @Test
    void aTextThatIsCutOffStaysCutOff() {
        assertThat(skim("{\"b\":1,\"a\":[1,{\"x", 1)).isEqualTo("{\"b\":1,\"a\":null");
    }

    @Test
    void manyEmptyListsAreLongerThanTheyWere() {
        String text = "{" + "\"a\":[],".repeat(50_000) + "\"b\":1}";

        assertThat(skim(text, 1)).isEqualTo(text.replace("[]", "null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "x-UTF-16LE-BOM", "UTF-32LE", "UTF-32BE", "X-UTF-32BE-BOM"})
    void otherEncodingsComeThroughUnchanged(String encoding) throws IOException {
        // The signs of the second key have the bytes of brackets and quotes in them.
        byte[] text = "{\"a\":[1],\"\u7b22\u5b7b\":2}".getBytes(Charset.forName(encoding));

        try (InputStream in = new JsonSkim(new Trickle(text, new Random(1)), 1, KEYS)) {
            assertThat(in.readAllBytes()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 21, 22, 23})
    void aBackslashAtTheEndOfWhatHasArrivedStillEscapesWhatComesNext(int length) throws IOException {
        String arrived = "{\"a\":[\"" + "x".repeat(length) + '\\';
        String rest = "\"]\"],\"b\":1}";

        try (InputStream in = new JsonSkim(new SequenceInputStream(bytes(arrived), bytes(rest)), 1, KEYS)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":null,\"b\":1}");
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingStaysNothing() {
        assertThat(skim("", 1)).isEmpty();
        assertThat(skim("7", 1)).isEqualTo("7");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(skim("\ufeff{\"a\":[1]}", 1)).isEqualTo("\ufeff{\"a\":null}");
    }

    @RepeatedTest(200)
    void whateverTheTextAndHoweverItArrivesAParserSeesTheRest(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        JsonNode tree = tree(random, 5);
        String text = random.nextBoolean()
                ? tree.toString()
                : MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        int level = 1 + random.nextInt(4);

        String skimmed;
        try (InputStream in = new JsonSkim(new Trickle(text.getBytes(StandardCharsets.UTF_8), random), level, KEYS)) {
            skimmed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(MAPPER.readTree(skimmed)).isEqualTo(without(tree, level));
    }

    @RepeatedTest(200)
    void whatLiesDeeperThanAskedForReadsAsNull(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        JsonNode tree = tree(random, 6);
        int depth = 1 + random.nextInt(4);

        String skimmed;
        try (InputStream in =
                JsonSkim.of(new Trickle(tree.toString().getBytes(StandardCharsets.UTF_8), random), depth)) {
            skimmed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(MAPPER.readTree(skimmed)).isEqualTo(upTo(tree, depth));
    }

    private static JsonNode upTo(JsonNode node, int depth) {
        if (!node.isContainer()) {
            return node;
        }
        if (depth == 0) {
            return MAPPER.nullNode();
        }
        if (node instanceof ObjectNode object) {
            ObjectNode kept = MAPPER.createObjectNode();
            object.properties().forEach(each -> kept.set(each.getKey(), upTo(each.getValue(), depth - 1)));
            return kept;
        }
        ArrayNode kept = MAPPER.createArrayNode();
        node.forEach(each -> kept.add(upTo(each, depth - 1)));
        return kept;
    }

    private static String skim(String text, int level) {
        try (InputStream in =
                new JsonSkim(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), level, KEYS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode tree(Random random, int depth) {
        int kind = depth == 0 ? 2 + random.nextInt(3) : random.nextInt(6);
        if (kind == 0 || kind == 5) {
            ObjectNode object = MAPPER.createObjectNode();
            for (int i = random.nextInt(6); i > 0; i--) {
                object.set(word(random), tree(random, depth - 1));
            }
            return object;
        }
        if (kind == 1) {
            ArrayNode array = MAPPER.createArrayNode();
            for (int i = random.nextInt(5); i > 0; i--) {
                array.add(tree(random, depth - 1));
            }
            return array;
        }
        return kind == 2
                ? MAPPER.getNodeFactory().stringNode(word(random))
                : kind == 3 ? MAPPER.getNodeFactory().numberNode(random.nextInt()) : MAPPER.nullNode();
    }

    private static String word(Random random) {
        String[] words = {
            "a",
            "results",
            "\u00fc\u2028",
            "b",
            "",
            "aa",
            "]}\"\\",
            "\\\\\"",
            "x".repeat(random.nextInt(40)),
            "{[\n",
            "one line\nand another\tof words\r\n"
        };
        return words[random.nextInt(words.length)];
    }

    private static JsonNode without(JsonNode node, int level) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            object.properties().forEach(member -> {
                boolean dropped = level == 1
                        && KEYS.contains(member.getKey())
                        && member.getValue().isContainer();
                copy.set(member.getKey(), dropped ? MAPPER.nullNode() : without(member.getValue(), level - 1));
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(element -> copy.add(without(element, level - 1)));
            return copy;
        }
        return node;
    }

    /** Gives a few bytes at a time, as a slow pipe does. */
    private static final class Trickle extends ByteArrayInputStream {
        private final Random random;
        private final int most;

        Trickle(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
            this.most = 1 << (1 + random.nextInt(12));
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(most)));
        }
    }
}
