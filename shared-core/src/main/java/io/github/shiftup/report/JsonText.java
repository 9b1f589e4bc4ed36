package io.github.shiftup.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes indented JSON (UTF-8, two spaces, line feeds) member by member, in the order of the calls. A member whose value is
 * null is left out. Beyond what JSON asks for, everything is escaped that would steer a terminal or turn the direction of
 * writing; half a surrogate pair becomes U+FFFD, since no UTF-8 can hold it.
 */
public final class JsonText implements Closeable {
    private final Writer out;
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean afterKey;

    /** Begins a text. Closing it flushes but leaves {@code out} open. */
    public JsonText(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    }

    /** Begins an object as an element, or as the text itself. */
    public JsonText object() {
        return begin('{', '}');
    }

    /** Begins an object as a member. */
    public JsonText object(String key) {
        return key(key).object();
    }

    /** Begins an array as a member. */
    public JsonText array(String key) {
        return key(key).begin('[', ']');
    }

    /** Ends what was begun last. */
    public JsonText end() {
        char close = open.pop();
        if (!first) {
            newLine();
        }
        first = false;
        put(String.valueOf(close));
        return this;
    }

    public JsonText member(String key, @Nullable String value) {
        return value == null ? this : key(key).text(value);
    }

    public JsonText member(String key, @Nullable Instant value) {
        return member(key, value == null ? null : value.toString());
    }

    public JsonText member(String key, @Nullable Duration value) {
        return member(key, value == null ? null : value.toString());
    }

    public JsonText member(String key, Enum<?> value) {
        return member(key, value.name());
    }

    public JsonText member(String key, long value) {
        return key(key).literal(Long.toString(value));
    }

    public JsonText member(String key, @Nullable Double value) {
        return value == null ? this : key(key).literal(BigDecimal.valueOf(value).toPlainString());
    }

    public JsonText member(String key, @Nullable Boolean value) {
        return value == null ? this : key(key).literal(value.toString());
    }

    public JsonText memberNull(String key) {
        return key(key).literal("null");
    }

    public JsonText member(String key, Collection<String> values) {
        array(key);
        values.forEach(this::text);
        return end();
    }

    /** An array of texts as an element of an array. */
    public JsonText element(Collection<String> values) {
        begin('[', ']');
        values.forEach(this::text);
        return end();
    }

    public JsonText element(long value) {
        return literal(Long.toString(value));
    }

    @Override
    public void close() throws IOException {
        put("\n");
        out.flush();
    }

    private JsonText begin(char opening, char closing) {
        beforeValue();
        put(String.valueOf(opening));
        open.push(closing);
        first = true;
        return this;
    }

    private JsonText key(String key) {
        beforeValue();
        quoted(key);
        put(": ");
        afterKey = true;
        return this;
    }

    private JsonText text(String text) {
        beforeValue();
        quoted(text);
        return this;
    }

    private JsonText literal(String literal) {
        beforeValue();
        put(literal);
        return this;
    }

    private void beforeValue() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (!open.isEmpty()) {
            if (!first) {
                put(",");
            }
            newLine();
        }
        first = false;
    }

    private void newLine() {
        put("\n" + "  ".repeat(open.size()));
    }

    private void quoted(String text) {
        if (isTame(text)) {
            put("\"");
            put(text);
            put("\"");
            return;
        }
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0, length; at < text.length(); at += length) {
            int point = text.codePointAt(at);
            length = Character.charCount(point);
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Plain.isHarmless(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        Plain.spellOut(quoted, isHalf(point) ? 0xfffd : point);
                    }
                }
            }
        }
        put(quoted.append('"').toString());
    }

    private static boolean isTame(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private void put(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
