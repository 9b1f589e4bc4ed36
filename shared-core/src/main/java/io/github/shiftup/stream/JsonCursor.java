package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A forward-only view of a JSON text, or of several one after the other (JSON Lines).
 *
 * <p>The cursor always stands at a value. A reader asks for it as text, number, object or array, or ignores it: what is
 * not asked for is skipped. A value of another kind than asked for is a {@link ReportException} with its JSON pointer,
 * except {@code null}, which reads as absent, and scalars, which read as text whatever their type, since tools write
 * numbers as strings and the other way round.
 *
 * <pre>{@code
 * for (var result = json.object(RESULT); result.next();) {
 *     switch (result.key()) {
 *         case Target -> target = json.text();
 *         case Vulnerabilities -> {
 *             for (var each = json.array(); each.next();) {
 *                 vulnerability(json);
 *             }
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Well-formedness errors surface as Jackson's unchecked exceptions; {@link #failure} turns them into words.
 */
public final class JsonCursor implements AutoCloseable {
    static final JsonFactory FACTORY = new JsonFactory();
    private static final ReadBuffer.Pool BUFFERS = new ReadBuffer.Pool();
    /** One for each limits, of which there are a handful: it keeps the names that documents have in common. */
    private static final Map<Limits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

    private final JsonParser parser;
    private final String location;
    private @Nullable String timeText;
    private @Nullable Instant time;
    /** By the number of the keys. */
    private @Nullable KeyOrder[] orders = new KeyOrder[0];

    private JsonCursor(JsonParser parser, String location) {
        this.parser = parser;
        this.location = location;
    }

    /**
     * Opens a cursor before the first root value.
     *
     * @param in UTF-8, UTF-16 or UTF-32, told apart by their first bytes; closed with the cursor
     */
    public static JsonCursor open(InputStream in, String location, Limits limits) {
        JsonFactory factory = FACTORIES.computeIfAbsent(limits, JsonCursor::factory);
        try {
            return new JsonCursor(factory.createParser(ObjectReadContext.empty(), in), location);
        } catch (JacksonException e) {
            throw failure(e, location);
        }
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .recyclerPool(BUFFERS)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(limits.maxNameLength())
                        .maxNumberLength(1_000)
                        .build())
                .build();
    }

    /** Moves to the next root value, past whatever is left of the current one. False at the end of the text. */
    public boolean nextRoot() {
        leaveTo(0);
        return parser.nextToken() != null;
    }

    /**
     * Ends a document that is one value.
     *
     * @throws ReportException if anything follows it: then it is not the document that it seemed to be
     */
    public void end() {
        if (nextRoot()) {
            throw new ReportException(
                    Reason.SYNTAX,
                    location,
                    "goes on after the end of its one document; two reports in one file are read as neither");
        }
    }

    /** What the current value is. */
    public JsonToken peek() {
        return value();
    }

    public boolean isNull() {
        return value() == JsonToken.VALUE_NULL;
    }

    public boolean isObject() {
        return value() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return value() == JsonToken.START_ARRAY;
    }

    /** The current scalar as text; null for JSON null. */
    public @Nullable String text() {
        // What a key is followed by is a text, nearly always: the parser does both in one step.
        if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
            String text = parser.nextStringValue();
            if (text != null) {
                return text;
            }
        }
        JsonToken token = value();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isScalarValue()) {
            throw wrong("a text");
        }
        return parser.getString();
    }

    /** The current scalar as text without surrounding space; null for JSON null and for blank text. */
    public @Nullable String label() {
        String text = text();
        if (text == null || (!text.isEmpty() && isDark(text.charAt(0)) && isDark(text.charAt(text.length() - 1)))) {
            return text;
        }
        String label = text.strip();
        return label.isEmpty() ? null : label;
    }

    /** Whether this character is ASCII and no space: nearly all texts begin and end so, and need no stripping. */
    private static boolean isDark(char c) {
        return c > ' ' && c < 0x7f;
    }

    /** The first characters of the current text, so many at most; null for JSON null. */
    public @Nullable String beginning(int characters) {
        if (value() != JsonToken.VALUE_STRING) {
            String text = text();
            return text == null ? null : text.substring(0, Math.min(characters, text.length()));
        }
        char[] buffer = parser.getStringCharacters();
        return new String(buffer, parser.getStringOffset(), Math.min(characters, parser.getStringLength()));
    }

    /** The current scalar as text; an object or array is skipped and reads as null, where tools vary. */
    public @Nullable String textIfScalar() {
        return value().isScalarValue() ? text() : null;
    }

    /**
     * The current number, or text that holds one; null for JSON null, for text such as {@code N/A} and for a number beyond
     * all measure ({@code 1e999}).
     */
    public @Nullable Double number() {
        JsonToken token = value();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            double number = parser.getDoubleValue();
            return Double.isFinite(number) ? number : null;
        }
        String text = label();
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The current boolean, or text that says {@code true} or {@code false}; null for anything else. */
    public @Nullable Boolean flag() {
        String text = label();
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** The current text as a time by {@link Times#parse}; null where it is none. */
    public @Nullable Instant time() {
        String text = label();
        if (text == null) {
            return null;
        }
        // A tool writes the time of its run into each finding.
        if (!text.equals(timeText)) {
            time = Times.parse(text);
            timeText = text;
        }
        return time;
    }

    /** The scalars of the current array; a lone scalar is a list of one, null is none. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (value().isScalarValue()) {
            String text = text();
            if (text != null) {
                texts.add(text);
            }
            return texts;
        }
        for (Elements each = array(); each.next(); ) {
            String text = text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The current array; JSON null reads as an empty one. */
    public Elements array() {
        JsonToken token = value();
        if (token == JsonToken.VALUE_NULL) {
            return new Elements(-1);
        }
        if (token != JsonToken.START_ARRAY) {
            throw wrong("an array");
        }
        return new Elements(depth());
    }

    /** The current array, or the current object or scalar as an array of one, where tools write either. */
    public Elements arrayOrOne() {
        return isArray() || isNull() ? array() : new Elements(Elements.ONE);
    }

    /** The current object; JSON null reads as an empty one. */
    public <K extends Enum<K>> Members<K> object(Keys<K> keys) {
        return new Members<>(keys, order(keys), enterObject());
    }

    private KeyOrder order(Keys<?> keys) {
        if (keys.number() >= orders.length) {
            orders = Arrays.copyOf(orders, keys.number() + 16);
        }
        KeyOrder order = orders[keys.number()];
        if (order == null) {
            order = new KeyOrder(keys);
            orders[keys.number()] = order;
        }
        return order;
    }

    /** The current object as a map from free keys, in the order of the text; JSON null reads as an empty one. */
    public Entries entries() {
        return new Entries(enterObject());
    }

    private int enterObject() {
        JsonToken token = value();
        if (token == JsonToken.VALUE_NULL) {
            return -1;
        }
        if (token != JsonToken.START_OBJECT) {
            throw wrong("an object");
        }
        return depth();
    }

    /** Skips the current value. Needed only where the rest of a loop must not see it. */
    public void skip() {
        value();
        parser.skipChildren();
    }

    /** The JSON pointer of the current value; in JSON Lines, {@code #3} before it names the fourth root value. */
    public String pointer() {
        value();
        return JsonPointers.of(parser);
    }

    /** An error about the current value: {@code what} says what is wrong and what to do. */
    public ReportException error(Reason reason, String what) {
        return new ReportException(reason, location, "at " + orRoot(JsonPointers.of(parser)) + ": " + what);
    }

    private ReportException wrong(String expected) {
        return error(
                Reason.SHAPE,
                "expected " + expected + " but found " + JsonFailures.name(parser.currentToken())
                        + ". The tool's format changed or the file was edited; nothing of this report is used");
    }

    private static String orRoot(String pointer) {
        return pointer.isEmpty() ? "the document" : pointer;
    }

    /** What a Jackson exception means, in words for whoever runs the gate. */
    public static ReportException failure(JacksonException e, String location) {
        return JsonFailures.of(e, location);
    }

    @Override
    public void close() {
        parser.close();
    }

    /** The first token of the current value. */
    private JsonToken value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.PROPERTY_NAME) {
            token = parser.nextToken();
        }
        if (token == null) {
            throw new ReportException(Reason.NO_CONTENT, location, "there is no value to read");
        }
        return token;
    }

    private int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    /** Skips whatever is left inside the value that stands at this depth. */
    private void leaveTo(int depth) {
        int here = depth();
        if (here == depth) {
            if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                parser.nextToken();
                parser.skipChildren();
            }
            return;
        }
        while (depth() > depth) {
            if (parser.nextToken() == null) {
                throw new ReportException(Reason.SYNTAX, location, "ends in the middle: the file was cut off");
            }
        }
    }

    /** The elements of an array, one after the other. */
    public final class Elements {
        private static final int ONE = -2;
        private static final int DONE = -1;
        private int depth;
        private int index = -1;

        private Elements(int depth) {
            this.depth = depth;
        }

        /** Moves to the next element, past whatever was not read of the current one. */
        public boolean next() {
            if (depth == DONE) {
                return false;
            }
            index++;
            if (depth == ONE) {
                depth = DONE;
                return true;
            }
            leaveTo(depth);
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                depth = DONE;
                return false;
            }
            return true;
        }

        /** 0-based. */
        public int index() {
            return index;
        }
    }

    /** The known members of an object, one after the other. */
    public final class Members<K extends Enum<K>> {
        private final Keys<K> keys;
        private final KeyOrder order;
        private KeyOrder.Step step;
        private int depth;
        private long seen;
        private @Nullable K key;

        private Members(Keys<K> keys, KeyOrder order, int depth) {
            this.keys = keys;
            this.order = order;
            this.step = order.start();
            this.depth = depth;
        }

        /** Moves to the next known member, past whatever was not read of the current one. */
        public boolean next() {
            if (depth < 0) {
                return false;
            }
            leaveTo(depth);
            while (true) {
                KeyOrder.Step next = order.next(parser, step);
                if (next == null) {
                    depth = -1;
                    return false;
                }
                step = next;
                if (!next.isUnknown()) {
                    key = keys.constant(next.index);
                    if (keys.repeats(next.index, seen)) {
                        throw error(
                                Reason.SYNTAX,
                                "the key \"" + parser.currentName()
                                        + "\" stands twice in one object; which of the two counts is anyone's guess");
                    }
                    seen |= 1L << next.index;
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        }

        public K key() {
            if (key == null) {
                throw new IllegalStateException("next() comes before key()");
            }
            return key;
        }
    }

    /** The members of an object with free keys. */
    public final class Entries {
        private int depth;
        private String key = "";

        private Entries(int depth) {
            this.depth = depth;
        }

        public boolean next() {
            if (depth < 0) {
                return false;
            }
            leaveTo(depth);
            String name = parser.nextName();
            if (name == null) {
                depth = -1;
                return false;
            }
            key = name;
            return true;
        }

        public String key() {
            return key;
        }
    }
}
