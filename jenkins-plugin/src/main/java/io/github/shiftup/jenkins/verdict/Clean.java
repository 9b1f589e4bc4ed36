package io.github.shiftup.jenkins.verdict;

import org.jspecify.annotations.Nullable;

/** Texts from elsewhere, made fit to be kept: capped, and without characters that steer a terminal or turn the writing. */
public final class Clean {
    /** Of one text, in characters. */
    static final int LONGEST = 2_000;

    private Clean() {}

    static @Nullable String text(@Nullable String text) {
        return text == null ? null : text(text, LONGEST);
    }

    /** The text without what steers, and at most so long. */
    public static String text(String text, int longest) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest) + 1);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (clean.length() + Character.charCount(point) > longest) {
                return clean.append('…').toString();
            }
            clean.appendCodePoint(isHarmless(point) ? point : ' ');
        }
        return clean.toString();
    }

    private static boolean isHarmless(int point) {
        // What is no character in Unicode is none in XML either: what holds it cannot be saved.
        if ((point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
