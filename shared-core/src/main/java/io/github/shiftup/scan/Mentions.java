package io.github.shiftup.scan;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Tells, without parsing it, that a record names nothing that is wanted: of ten thousand records a candidate needs some dozen.
 * In doubt the record is parsed: whatever is not whole, or written in a way that hides a name, is left to the parser.
 */
final class Mentions {
    private static final int LONGEST_NAME = 400;

    private final byte[] json;
    private final Predicate<String> wanted;

    private Mentions(byte[] json, Predicate<String> wanted) {
        this.json = json;
        this.wanted = wanted;
    }

    /**
     * Whether a record has to be parsed.
     *
     * @param wanted tells by {@code group:artifact} what is wanted
     */
    static boolean of(byte[] json, Predicate<String> wanted) {
        return new Mentions(json, wanted).toBeParsed();
    }

    private boolean toBeParsed() {
        int depth = 0;
        for (int i = 0; i < json.length; i++) {
            switch (json[i]) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    int end = end(i + 1);
                    if (end < 0 || isWanted(i + 1, end)) {
                        return true;
                    }
                    i = end;
                }
                default -> {
                    // Between strings there is ASCII only, in every encoding that JSON of one byte a character may
                    // have.
                    if (json[i] <= 0) {
                        return true;
                    }
                }
            }
        }
        return depth != 0;
    }

    /** Where a string ends; -1 if it does not, or if it has an escape that could hide a name. */
    private int end(int from) {
        for (int i = from; i < json.length; i++) {
            if (json[i] == '"') {
                return i;
            }
            if (json[i] == '\\') {
                i++;
                if (i < json.length && (json[i] == 'u' || json[i] == '/')) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean isWanted(int from, int to) {
        if (to - from > LONGEST_NAME) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (json[i] == ':') {
                return wanted.test(new String(json, from, to - from, StandardCharsets.UTF_8));
            }
            if (json[i] == ' ') {
                return false;
            }
        }
        return false;
    }
}
