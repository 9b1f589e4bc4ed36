package io.github.shiftup.match.name;

import java.util.Arrays;

/**
 * A name with wild cards: {@code *} stands for any text within one part, {@code **} for any text across parts, and
 * {@code **} with the separator behind it, at the beginning of a part, for any number of whole parts, none included. All
 * else stands for itself.
 *
 * <p>Time is at most text length times pattern length: neither can be made to backtrack.
 */
public final class Glob {
    private static final int PART = -1;
    private static final int ACROSS = -2;
    private static final int PARTS = -3;
    private static final int PARTS_INSIDE = -4;

    private final String pattern;
    private final char separator;
    private final int[] tokens;

    private Glob(String pattern, char separator) {
        this.pattern = pattern;
        this.separator = separator;
        this.tokens = tokens(pattern, separator);
    }

    /**
     * Reads a pattern. Every text is one.
     *
     * @param separator of parts: {@code '/'} for images, workloads and URLs, {@code '.'} for hosts
     */
    public static Glob of(String pattern, char separator) {
        return new Glob(pattern, separator);
    }

    /** Whether the whole text is covered. Case counts. */
    public boolean matches(String text) {
        if (isExact()) {
            return pattern.equals(text);
        }
        boolean[] at = new boolean[tokens.length + 1];
        reach(at, 0);
        for (int i = 0; i < text.length(); i++) {
            boolean[] next = new boolean[tokens.length + 1];
            boolean alive = false;
            for (int state = 0; state < tokens.length; state++) {
                alive |= at[state] && step(next, state, text.charAt(i));
            }
            if (!alive) {
                return false;
            }
            at = next;
        }
        return at[tokens.length];
    }

    /** Whether there is no wild card, so that it stands for one text only. */
    public boolean isExact() {
        return pattern.indexOf('*') < 0;
    }

    /** Marks the state and all that are reached from it without a character. */
    private void reach(boolean[] states, int state) {
        states[state] = true;
        if (state == tokens.length) {
            return;
        }
        switch (tokens[state]) {
            case PART, ACROSS -> reach(states, state + 1);
            case PARTS -> {
                states[state + 1] = true;
                reach(states, state + 2);
            }
            default -> {
                // a character, or the inside of whole parts, which ends at a separator only
            }
        }
    }

    private boolean step(boolean[] next, int state, char character) {
        int token = tokens[state];
        switch (token) {
            case PART -> {
                if (character == separator) {
                    return false;
                }
                reach(next, state);
            }
            case ACROSS -> reach(next, state);
            case PARTS -> {
                return false;
            }
            case PARTS_INSIDE -> {
                next[state] = true;
                if (character == separator) {
                    reach(next, state + 1);
                }
            }
            default -> {
                if (token != character) {
                    return false;
                }
                reach(next, state + 1);
            }
        }
        return true;
    }

    private static int[] tokens(String pattern, char separator) {
        int[] tokens = new int[pattern.length() + 1];
        int count = 0;
        int i = 0;
        while (i < pattern.length()) {
            if (pattern.startsWith("**", i)) {
                boolean startsPart = i == 0 || pattern.charAt(i - 1) == separator;
                i += 2;
                if (startsPart && i < pattern.length() && pattern.charAt(i) == separator) {
                    tokens[count++] = PARTS;
                    tokens[count++] = PARTS_INSIDE;
                    i++;
                } else {
                    tokens[count++] = ACROSS;
                }
            } else {
                char character = pattern.charAt(i++);
                tokens[count++] = character == '*' ? PART : character;
            }
        }
        return Arrays.copyOf(tokens, count);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
