package io.github.shiftup.stream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * In which order the keys of one kind of object came so far in a report. Tools write them in the same order again and
 * again: to hold the report's bytes against the key that came next last time takes much less time than to decode a key
 * and to look it up, which is a third of all reading.
 */
final class KeyOrder {
    /** Of the keys to be skipped so many are remembered: an object with more of them is a map, which has no order. */
    private static final int MOST = 64;

    private static final int LONGEST = 100;

    /** A key, and the one that came after it last time. */
    static final class Step {
        final int index;
        private final SerializedString name;
        private @Nullable Step next;

        private Step(String name, int index) {
            this.name = new SerializedString(name);
            this.index = index;
        }

        /** Whether no reader asks for this key. */
        boolean isUnknown() {
            return index < 0;
        }
    }

    private final Keys<?> keys;
    private final Map<String, Step> steps = new HashMap<>();
    private final Step start = new Step("", -1);
    private final Step other = new Step("", -1);

    KeyOrder(Keys<?> keys) {
        this.keys = keys;
    }

    /** Before the first key. */
    Step start() {
        return start;
    }

    /** Moves the parser to the key after the last one; null at the end of the object. */
    @Nullable
    Step next(JsonParser parser, Step last) {
        Step expected = last.next;
        if (expected != null && parser.nextName(expected.name)) {
            return expected;
        }
        String name = expected == null ? parser.nextName() : nameAt(parser);
        if (name == null) {
            return null;
        }
        Step step = steps.get(name);
        if (step == null) {
            step = learn(name);
        }
        last.next = step;
        return step;
    }

    private static @Nullable String nameAt(JsonParser parser) {
        return parser.currentToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }

    private Step learn(String name) {
        int index = keys.index(name);
        if (index < 0 && (steps.size() >= MOST + Long.SIZE || name.length() > LONGEST)) {
            return other;
        }
        Step step = new Step(name, index);
        steps.put(name, step);
        return step;
    }
}
