package io.github.shiftup.stream;

import static io.github.shiftup.stream.JsonReadings.REFUSED;
import static io.github.shiftup.stream.JsonReadings.SKIPPED;
import static io.github.shiftup.stream.JsonReadings.byJackson;
import static io.github.shiftup.stream.JsonReadings.open;
import static io.github.shiftup.stream.JsonReadings.read;
import static io.github.shiftup.stream.JsonReadings.skipAll;
import static io.github.shiftup.stream.JsonReadings.skips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and what is skipped, is held against Jackson, on well-formed texts and on damaged ones. */
class JsonScannerTest {
    private enum Key {
        id,
        name,
        severity
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class).lastWins();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, JsonInput.SIZE})
    void readsWhatJacksonReads(int size) {
        Random random = new Random(size);
        for (int i = 0; i < 2_000; i++) {
            String text = new RandomJson(random).root();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

            assertThat(read(bytes, size)).as(text).isEqualTo(byJackson(bytes)).isNotEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, JsonInput.SIZE})
    void refusesWhatJacksonRefuses(int size) {
        Random random = new Random(size);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = damaged(new RandomJson(random).root().getBytes(StandardCharsets.UTF_8), random);
            String expected = byJackson(bytes);
            if (expected != null) {
                refused += expected.equals(REFUSED) ? 1 : 0;

                assertThat(read(bytes, size)).as(() -> shown(bytes)).isEqualTo(expected);
            }
        }
        assertThat(refused).isBetween(5_000, 19_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, JsonInput.SIZE})
    void skipsWhatIsWellFormedAndNothingElse(int size) {
        Random random = new Random(-size);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new RandomJson(random).root().getBytes(StandardCharsets.UTF_8);
            byte[] skipped = random.nextBoolean() ? bytes : damaged(bytes, random);
            String expected = byJackson(skipped);
            if (expected != null) {
                assertThat(skips(skipped, size))
                        .as(() -> shown(skipped))
                        .isEqualTo(expected.equals(REFUSED) ? REFUSED : SKIPPED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, JsonInput.SIZE})
    void findsTheSameByKnownKeysAsByFreeOnes(int size) {
        Random random = new Random(size);
        for (int i = 0; i < 500; i++) {
            List<String> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder("[");
            for (int object = 0; object < 20; object++) {
                text.append(object == 0 ? "{" : ",\n  {");
                int members = random.nextInt(5);
                for (int member = 0; member < members; member++) {
                    String key = random.nextInt(3) > 0
                            ? Key.values()[random.nextInt(3)].name()
                            : List.of("identity", "i", "severity_of_all", "").get(random.nextInt(4));
                    RandomJson value = new RandomJson(random);
                    text.append(member == 0 ? "" : ", ").append('"').append(key).append("\" : ");
                    boolean known = List.of("id", "name", "severity").contains(key);
                    String json = known ? Integer.toString(random.nextInt(100)) : value.root();
                    text.append(json);
                    if (known) {
                        expected.add("/" + object + "/" + key + "=" + json);
                    }
                }
                text.append('}');
            }
            byte[] bytes = text.append(']').toString().getBytes(StandardCharsets.UTF_8);

            List<String> found = new ArrayList<>();
            try (JsonCursor json = open(bytes, size)) {
                json.nextRoot();
                for (var each = json.array(); each.next(); ) {
                    for (var member = json.object(KEYS); member.next(); ) {
                        String pointer = json.pointer();
                        found.add(pointer + "=" + json.text());
                    }
                }
                json.end();
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7.5",
                "9.8",
                "-1.25e3",
                "1e-7",
                "0.1",
                "3.141592653589793",
                "123456789012345678",
                "1234567890123456789",
                "0.000000000000000001",
                "9007199254740993",
                "0.30000000000000004",
                "1E400",
                "-1e-400",
                "17976931348623157e292",
                "100000000000000000000000",
                "4.9e-324",
                "2.2250738585072012e-308"
            })
    void aNumberIsTheNearestDouble(String number) {
        try (JsonCursor json = open(number.getBytes(StandardCharsets.UTF_8), JsonInput.SIZE)) {
            json.nextRoot();
            double expected = Double.parseDouble(number);

            assertThat(json.number()).isEqualTo(Double.isInfinite(expected) ? null : (Double) expected);
        }
    }

    @Test
    void anyNumberIsTheNearestDouble() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String number = switch (random.nextInt(3)) {
                case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
                case 1 -> Long.toString(random.nextLong() >> random.nextInt(64));
                default -> String.format(Locale.ROOT, "%." + random.nextInt(20) + "f", random.nextGaussian() * 1e6);
            };
            try (JsonCursor json = open(number.getBytes(StandardCharsets.UTF_8), 1 + random.nextInt(40))) {
                json.nextRoot();

                assertThat(json.number()).as(number).isEqualTo(Double.valueOf(number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": tru} | line 1, column 10): found '}' where true was expected",
                "{\"a\": 1, } | line 1, column 10): found '}' where a key was expected",
                "[1 2] | line 1, column 4): found '2' where a comma or ']' was expected",
                "{\"a\" 1} | line 1, column 6): found '1' where a colon was expected",
                "[01] | line 1, column 3): found '1' where a comma or ']' was expected",
                "[1.] | line 1, column 4): found ']' where a digit was expected",
                "[\"\\x\"] | line 1, column 4): found 'x' where one of",
                "['a'] | line 1, column 2): found ''' where a value was expected",
            })
    void whatIsNotWellFormedIsToldWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> skipAll(text.getBytes(StandardCharsets.UTF_8), JsonInput.SIZE))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("report: is not well-formed JSON (" + message);
    }

    @Test
    void aLineIsCountedWhereverItBegins() {
        String text = "{\n  \"a\": \"" + "long ".repeat(50_000) + "\",\r\n\n\t \"b\": x}";

        for (int size : new int[] {1, 100, JsonInput.SIZE}) {
            assertThatThrownBy(() -> skipAll(text.getBytes(StandardCharsets.UTF_8), size))
                    .hasMessageContaining("(line 4, column 8): found 'x' where a value was expected");
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWhereverTheyStand() {
        byte[][] wrong = {
            {(byte) 0xe9},
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xe0, (byte) 0x80, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xf8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0xe2, (byte) 0x82}
        };
        for (byte[] bytes : wrong) {
            byte[] text = ByteBuffer.allocate(bytes.length + 11)
                    .put("[\"plain ".getBytes(StandardCharsets.UTF_8))
                    .put(bytes)
                    .put("!\"]".getBytes(StandardCharsets.UTF_8))
                    .array();

            assertThat(skips(text, 1)).isEqualTo(REFUSED);
            assertThat(read(text, 64)).isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void theEncodingIsToldByTheFirstBytesWithAMarkOrWithout(String encoding) {
        String text = "{\"a\": \"caf\u00e9 \ud83d\ude00 " + "\ud83d\ude00".repeat(10_000) + "\"}";
        for (String mark : new String[] {"", "\ufeff"}) {
            byte[] bytes = (mark + text).getBytes(Charset.forName(encoding));

            assertThat(read(bytes, JsonInput.SIZE)).isEqualTo(byJackson(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void halfOfACharacterInUtf16IsRefused() {
        byte[] bytes = "[\"a\ud83d\"]".getBytes(StandardCharsets.UTF_16LE);
        // Java's encoder has put a question mark where the half stood.
        bytes[6] = 0x3d;
        bytes[7] = (byte) 0xd8;

        assertThatThrownBy(() -> skipAll(bytes, JsonInput.SIZE))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("has bytes that are no characters");
    }

    @Test
    void halfOfAPairIsNoCharacter() {
        byte[] bytes =
                "[\"a\\ud83d\", \"\\ude00b\", \"\\ud83d\\ude00\", \"\\ud83d\\u0041\"]".getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes, 1)).isEqualTo("[(a\ufffd)(\ufffdb)(\ud83d\ude00)(\ufffdA)]");
    }

    @Test
    void limitsAreErrorsThatNameThem() {
        Limits limits = new Limits(1_000_000, 5, 10, 8, 10);

        assertThat(beyond("[[[[[[1]]]]]]", limits)).contains("nested deeper than 5");
        assertThat(beyond("[\"12345678901\"]", limits)).contains("a text has more than 10 characters");
        assertThat(beyond("[\"1234567890\\n\"]", limits)).contains("a text has more than 10 characters");
        assertThat(beyond("[\"1234567890\u00e9\"]", limits)).contains("a text has more than 10 characters");
        assertThat(beyond("[\"" + "\\n".repeat(100) + "\"]", limits)).contains("a text has more than 10 characters");
        assertThat(beyond("{\"123456789\": 1}", limits)).contains("a key has more than 8 characters");
        assertThat(beyond("[" + "1".repeat(1_001) + "]", limits)).contains("a number has more than 1000 characters");
    }

    @Test
    void whatIsWithinTheLimitsIsRead() {
        Limits limits = new Limits(1_000_000, 5, 10, 8, 10);
        String text = "[[[[[\"1234567890\", \"\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\", {"
                        .replace(", {", "]]]], {\"12345678\": ")
                + "1".repeat(1_000) + "}]";

        try (JsonCursor json =
                JsonCursor.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "report", limits)) {
            json.nextRoot();
            StringBuilder read = new StringBuilder();
            read(json, read);
            assertThat(read).contains("(1234567890)(\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9)");
        }
    }

    @Test
    void theBeginningOfATextIsReadHoweverLongItIs() {
        Limits limits = new Limits(1_000_000, 5, 100, 100, 10);
        String text = "[\"\u00e9\\n" + "abc".repeat(100_000) + "\", \"next\"]";

        try (JsonCursor json =
                JsonCursor.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "report", limits)) {
            json.nextRoot();
            var each = json.array();
            each.next();
            assertThat(json.beginning(5)).isEqualTo("\u00e9\nabc");
            each.next();
            assertThat(json.text()).isEqualTo("next");
        }
    }

    @Test
    void rootsMayFollowOneAnother() {
        assertThat(read("1 2 {}[]\"a\"\"b\"\n\ntrue\r\n".getBytes(StandardCharsets.UTF_8), 1))
                .isEqualTo("(1)(2){}[](a)(b)(true)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truefalse", "1\"a\"", "nullnull", "12-3"})
    void rootsThatRunIntoOneAnotherAreRefused(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), 1)).isEqualTo(REFUSED);
    }

    private static String beyond(String text, Limits limits) {
        try (JsonCursor json =
                JsonCursor.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "report", limits)) {
            json.nextRoot();
            read(json, new StringBuilder());
            return "read";
        } catch (ReportException e) {
            assertThat(e.reason()).isEqualTo(Reason.LIMIT);
            return String.valueOf(e.getMessage());
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] signs = "{}[]\",:\\ue0-+.\n\t 1ntf\u00e9\u0000".getBytes(StandardCharsets.UTF_8);
        List<Byte> damaged = new ArrayList<>();
        for (byte b : bytes) {
            damaged.add(b);
        }
        for (int times = 1 + random.nextInt(2); times > 0 && !damaged.isEmpty(); times--) {
            int at = random.nextInt(damaged.size());
            switch (random.nextInt(4)) {
                case 0 -> damaged.remove(at);
                case 1 -> damaged.add(at, signs[random.nextInt(signs.length)]);
                case 2 -> damaged.set(at, signs[random.nextInt(signs.length)]);
                default -> damaged.subList(at, damaged.size()).clear();
            }
        }
        byte[] all = new byte[damaged.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = damaged.get(i);
        }
        return all;
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Any JSON text whose root is an object or array. */
    private static final class RandomJson {
        private static final String[] PIECES = {
            "a",
            "plain text of some length",
            "\\n",
            "\\\"",
            "\\\\",
            "\\/\\b\\f\\r\\t",
            "\\u00e9",
            "\u00e9",
            "\u20ac",
            "\ud83d\ude00",
            "{[,:]}",
            "\\uD83D\\uDE00",
            "\\ud83d",
            "\\uDE00x",
            "\\u0000",
            "\u007f"
        };

        private final Random random;
        private final StringBuilder out = new StringBuilder();

        RandomJson(Random random) {
            this.random = random;
        }

        String root() {
            space();
            container(0);
            space();
            return out.toString();
        }

        private void value(int depth) {
            switch (random.nextInt(depth < 5 ? 6 : 4)) {
                case 0 -> out.append(pick("true", "false", "null"));
                case 1 -> out.append(pick("0", "-1", "7.5", "1e3", "-2.5E-10", "1234567890123456789", "0.0e+0"));
                case 2, 3 -> text(PIECES.length);
                default -> container(depth);
            }
        }

        private void container(int depth) {
            boolean object = random.nextBoolean();
            out.append(object ? '{' : '[');
            space();
            for (int count = random.nextInt(5), i = 0; i < count; i++) {
                if (i > 0) {
                    out.append(',');
                    space();
                }
                if (object) {
                    // Half of a pair makes a key that is refused by Jackson, though it takes it in a value.
                    text(11);
                    space();
                    out.append(':');
                    space();
                }
                value(depth + 1);
                space();
            }
            out.append(object ? '}' : ']');
        }

        private void text(int pieces) {
            out.append('"');
            for (int count = random.nextInt(4); count > 0; count--) {
                out.append(PIECES[random.nextInt(pieces)]);
            }
            out.append('"');
        }

        private void space() {
            out.append(pick("", "", "", " ", "\n", "\r\n\t", "\n            ", "  "));
        }

        private String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
