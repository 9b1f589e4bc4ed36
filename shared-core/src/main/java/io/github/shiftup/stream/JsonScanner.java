package io.github.shiftup.stream;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON text (RFC 8259), or several one after the other, value by value, and tells where it stands. Strict: what
 * is skipped is as well-formed as what is read.
 *
 * <p>It stands before a value, behind the bracket that opens an object or array, or behind a value. Why it is not a
 * library's parser: ADR 15.
 */
final class JsonScanner extends JsonLexemes {
    /** In place of a key's number, where its name is among {@link #names}. */
    private static final int NAMED = -1;

    private static final boolean[] BEGINS_VALUE = new boolean[256];

    static {
        for (char c : "\"{[-0123456789tfn".toCharArray()) {
            BEGINS_VALUE[c] = true;
        }
    }

    private final int maxDepth;
    /** Whether the text stands before a value, of which {@link #kind} is the first byte. */
    private boolean beforeValue;
    /** Whether it stands behind an opening bracket. */
    private boolean opened;

    private int kind;
    private int roots;

    private int depth;
    /** By depth: whether it is an object. */
    private boolean[] objects = new boolean[32];
    /** By depth: the current element's index, or the current key's number. Numbers, as references cost the collector's notice. */
    private int[] places = new int[32];
    /** By depth: the current key, where it has no number. */
    private @Nullable String[] names = new @Nullable String[32];

    private final List<String> numbered = new ArrayList<>();
    /** The same as they stand in a pointer. */
    private final List<byte[]> segments = new ArrayList<>();

    private final PointerText pointer = new PointerText();

    JsonScanner(InputStream in, String location, Limits limits, int size) {
        super(in, location, limits, size);
        this.maxDepth = limits.maxDepth();
    }

    /** A number for a key, by which it is remembered where the text stands. */
    int number(String key) {
        numbered.add(key);
        segments.add(PointerText.segment(key));
        return numbered.size() - 1;
    }

    /** How many objects and arrays the text stands in. */
    int depth() {
        return depth;
    }

    /** The first byte of the value before or behind which the text stands; 0 before all. */
    int kind() {
        return kind;
    }

    boolean isBeforeValue() {
        return beforeValue;
    }

    /** Moves to the next root value. False at the end of the text. */
    boolean root() {
        leaveTo(0);
        long behind = taken();
        int next = dark();
        if (next < 0) {
            return false;
        }
        if (roots > 0 && taken() == behind && kind != '{' && kind != '[' && kind != '"') {
            throw unexpected("a space");
        }
        roots++;
        arrive(next);
        return true;
    }

    private void arrive(int first) {
        if (first < 0 || !BEGINS_VALUE[first]) {
            throw unexpected("a value");
        }
        kind = first;
        beforeValue = true;
        opened = false;
    }

    /** Enters the object or array before which the text stands. */
    void enter() {
        at++;
        depth++;
        if (depth > maxDepth) {
            throw overLimit("objects and arrays are nested deeper than " + maxDepth);
        }
        if (depth >= places.length) {
            objects = Arrays.copyOf(objects, 2 * depth);
            places = Arrays.copyOf(places, 2 * depth);
            names = Arrays.copyOf(names, 2 * depth);
        }
        objects[depth] = kind == '{';
        places[depth] = -1;
        names[depth] = null;
        beforeValue = false;
        opened = true;
    }

    private void leave() {
        at++;
        depth--;
        opened = false;
    }

    /** Moves to the next element. False at the end of the array, which is then left. */
    boolean element() {
        int next = next(']');
        if (next < 0) {
            return false;
        }
        places[depth]++;
        arrive(next);
        return true;
    }

    /** Moves to the next member, and by its key from the last one's step to its own. Null at the end of the object, which is then left. */
    KeyOrder.@Nullable Step member(KeyOrder order, KeyOrder.Step last) {
        if (!toKey()) {
            return null;
        }
        KeyOrder.Step step = last.next();
        if (step != null && step.isAt(bytes, at + 1)) {
            at += step.length() + 2;
        } else {
            step = otherKey(order);
            if (step.number() != NAMED) {
                last.follow(step);
            }
        }
        places[depth] = step.number();
        colon();
        return step;
    }

    private KeyOrder.Step otherKey(KeyOrder order) {
        int to = plainEnd(at + 1);
        if (bytes[to] == '"') {
            KeyOrder.Step step = order.find(bytes, at + 1, to);
            if (step != null) {
                at = to + 1;
                return step;
            }
        }
        String name = name();
        names[depth] = name;
        return order.learn(name, this);
    }

    /** Moves to the next member and tells its key. Null at the end of the object, which is then left. */
    @Nullable
    String member() {
        if (!toKey()) {
            return null;
        }
        String name = name();
        names[depth] = name;
        places[depth] = NAMED;
        colon();
        return name;
    }

    /** The current key. */
    @Nullable
    String key() {
        return places[depth] >= 0 ? numbered.get(places[depth]) : names[depth];
    }

    private boolean toKey() {
        int next = next('}');
        if (next < 0) {
            return false;
        }
        if (next != '"') {
            throw unexpected("a key");
        }
        return true;
    }

    /** The first byte of the next element or key, or -1 where there is none and the object or array is left. */
    private int next(char closing) {
        int next = dark();
        if (next == closing) {
            leave();
            return -1;
        }
        if (!opened) {
            if (next != ',') {
                throw unexpected("a comma or '" + closing + "'");
            }
            at++;
            next = dark();
        }
        if (next < 0) {
            throw cutOff();
        }
        return next;
    }

    private void colon() {
        if (dark() != ':') {
            throw unexpected("a colon");
        }
        at++;
        arrive(dark());
    }

    /** Skips what is left of the value at this depth: of what the text stands before, or in. */
    void leaveTo(int target) {
        if (depth > target) {
            skipTo(target);
        } else if (beforeValue) {
            skipValue();
        }
    }

    void skipValue() {
        switch (kind) {
            case '{', '[' -> {
                enter();
                skipTo(depth - 1);
            }
            case '"' -> skipText();
            case 't' -> skipWord("true");
            case 'f' -> skipWord("false");
            case 'n' -> skipWord("null");
            default -> skipNumber();
        }
        beforeValue = false;
    }

    private void skipTo(int target) {
        while (depth > target) {
            if (beforeValue) {
                if (kind == '{' || kind == '[') {
                    enter();
                } else {
                    skipValue();
                }
            } else if (!objects[depth]) {
                element();
            } else if (toKey()) {
                places[depth] = NAMED;
                skipText();
                colon();
            }
        }
    }

    /** Takes the text before which the text stands. */
    String takeText() {
        beforeValue = false;
        return text();
    }

    /** Takes the beginning of the text before which the text stands. */
    String takeBeginning(int characters) {
        beforeValue = false;
        return beginning(characters);
    }

    /** Takes the number before which the text stands, as it is written. */
    String takeDigits() {
        beforeValue = false;
        return digits();
    }

    /** Takes the number before which the text stands. */
    double takeNumber() {
        beforeValue = false;
        return number();
    }

    /** The JSON pointer of the value before, in or behind which the text stands; {@code #3} before it is the fourth root. */
    String pointer() {
        pointer.clear();
        if (roots > 1) {
            pointer.number('#', roots - 1);
        }
        for (int level = 1; level <= depth; level++) {
            int place = places[level];
            if (!objects[level]) {
                if (place >= 0) {
                    pointer.number('/', place);
                }
            } else if (place >= 0) {
                pointer.segment(segments.get(place));
            } else if (names[level] != null) {
                pointer.segment(PointerText.segment(names[level]));
            }
        }
        return pointer.toString();
    }
}
