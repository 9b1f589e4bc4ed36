package io.github.shiftup.stream;

import io.github.shiftup.stream.ReportException.Reason;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
 * <p>Whatever is wrong with the text is a {@link ReportException}.
 */
public final class JsonCursor implements AutoCloseable {
    private final JsonScanner scanner;
    private @Nullable String timeText;
    private @Nullable Instant time;
    /** By the number of the keys. */
    private @Nullable KeyOrder[] orders = new KeyOrder[0];

    private JsonCursor(JsonScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Opens a cursor before the first root value.
     *
     * @param in UTF-8, UTF-16 or UTF-32, told apart by their first bytes; closed with the cursor
     */
    public static JsonCursor open(InputStream in, String location, Limits limits) {
        return open(in, location, limits, JsonInput.SIZE);
    }

    /** @param size of what is looked at at once, in bytes */
    static JsonCursor open(InputStream in, String location, Limits limits, int size) {
        return new JsonCursor(new JsonScanner(Utf8Text.of(in, location), location, limits, size));
    }

    /** Moves to the next root value, past whatever is left of the current one. False at the end of the text. */
    public boolean nextRoot() {
        return scanner.root();
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
                    scanner.location,
                    "goes on after the end of its one document; two reports in one file are read as neither");
        }
    }

    public boolean isNull() {
        return kind() == 'n';
    }

    public boolean isObject() {
        return kind() == '{';
    }

    public boolean isArray() {
        return kind() == '[';
    }

    private boolean isScalar() {
        int kind = kind();
        return kind != '{' && kind != '[';
    }

    /** The first byte of the current value. */
    private int kind() {
        int kind = scanner.kind();
        if (kind == 0) {
            throw new ReportException(Reason.NO_CONTENT, scanner.location, "there is no value to read");
        }
        return kind;
    }

    /** The current scalar as text; null for JSON null. */
    public @Nullable String text() {
        int kind = unread();
        return switch (kind) {
            case '"' -> scanner.takeText();
            case '{', '[' -> throw wrong("a text");
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> {
                scanner.skipValue();
                yield null;
            }
            default -> scanner.takeDigits();
        };
    }

    private String word(String word) {
        scanner.skipValue();
        return word;
    }

    /** The first byte of the current value, of which nothing has been read yet. */
    private int unread() {
        int kind = kind();
        if (!scanner.isBeforeValue()) {
            throw new IllegalStateException("The value at " + orRoot(pointer()) + " was read before");
        }
        return kind;
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
        if (unread() == '"') {
            return scanner.takeBeginning(characters);
        }
        String text = text();
        return text == null ? null : text.substring(0, Math.min(characters, text.length()));
    }

    /** The current scalar as text; an object or array is skipped and reads as null, where tools vary. */
    public @Nullable String textIfScalar() {
        return isScalar() ? text() : null;
    }

    /**
     * The current number, or text that holds one; null for JSON null, for text such as {@code N/A} and for a number beyond
     * all measure ({@code 1e999}).
     */
    public @Nullable Double number() {
        int kind = unread();
        if (kind == '-' || (kind >= '0' && kind <= '9')) {
            return finite(scanner.takeNumber());
        }
        return number(label());
    }

    /** The number that a text holds, as {@link #number()} takes it. */
    public static @Nullable Double number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return finite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** The current boolean, or text that says {@code true} or {@code false}; null for anything else. */
    public @Nullable Boolean flag() {
        int kind = unread();
        if (kind == 't' || kind == 'f') {
            scanner.skipValue();
            return kind == 't';
        }
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
        if (isScalar()) {
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
        return new Elements(enter('[', "an array"));
    }

    /** The depth inside of the current object or array, which is entered; -1 where it is null. */
    private int enter(char bracket, String expected) {
        int kind = unread();
        if (kind == 'n') {
            return Elements.DONE;
        }
        if (kind != bracket) {
            throw wrong(expected);
        }
        scanner.enter();
        return scanner.depth();
    }

    /** The current array, or the current object or scalar as an array of one, where tools write either. */
    public Elements arrayOrOne() {
        return isArray() || isNull() ? array() : new Elements(Elements.ONE);
    }

    /** The current object; JSON null reads as an empty one. */
    public <K extends Enum<K>> Members<K> object(Keys<K> keys) {
        return new Members<>(keys, order(keys), enter('{', "an object"));
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
        return new Entries(enter('{', "an object"));
    }

    /** Skips the current value. Needed only where the rest of a loop must not see it. */
    public void skip() {
        unread();
        scanner.skipValue();
    }

    /** The JSON pointer of the current value; in JSON Lines, {@code #3} before it names the fourth root value. */
    public String pointer() {
        return scanner.pointer();
    }

    /** An error about the current value: {@code what} says what is wrong and what to do. */
    public ReportException error(Reason reason, String what) {
        return new ReportException(reason, scanner.location, "at " + orRoot(pointer()) + ": " + what);
    }

    private ReportException wrong(String expected) {
        return error(
                Reason.SHAPE,
                "expected " + expected + " but found " + found()
                        + ". The tool's format changed or the file was edited; nothing of this report is used");
    }

    private static String orRoot(String pointer) {
        return pointer.isEmpty() ? "the document" : pointer;
    }

    /** What stands here, with its article. */
    private String found() {
        return switch (scanner.kind()) {
            case '{' -> "an object";
            case '[' -> "an array";
            case '"' -> "a text";
            case 't', 'f' -> "a boolean";
            case 'n' -> "null";
            default -> "a number";
        };
    }

    @Override
    public void close() {
        scanner.close();
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
            scanner.leaveTo(depth);
            if (!scanner.element()) {
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
            scanner.leaveTo(depth);
            while (true) {
                KeyOrder.Step next = scanner.member(order, step);
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
                                "the key \"" + scanner.key()
                                        + "\" stands twice in one object; which of the two counts is anyone's guess");
                    }
                    seen |= 1L << next.index;
                    return true;
                }
                scanner.skipValue();
            }
        }

        /** Whether these keys came already. They do not come again then, as that is an error. */
        @SafeVarargs
        public final boolean came(K... all) {
            for (K one : all) {
                if (!keys.repeats(keys.index(one), seen)) {
                    return false;
                }
            }
            return true;
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
            scanner.leaveTo(depth);
            String name = scanner.member();
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
