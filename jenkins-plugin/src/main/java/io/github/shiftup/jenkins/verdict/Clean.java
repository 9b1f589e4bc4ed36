package io.github.shiftup.jenkins.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts from elsewhere, made fit to be kept: capped, and without characters that steer a terminal or turn the writing. */
public final class Clean {
    /** Of one text, in characters. */
    public static final int LONGEST = 2_000;

    private Clean() {}

    public static @Nullable String text(@Nullable String text) {
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

    /** So many of the texts at most, each cleaned. */
    public static List<String> texts(Collection<String> texts, int most) {
        List<String> clean = new ArrayList<>();
        for (String text : texts) {
            if (clean.size() == most) {
                break;
            }
            clean.add(text(text, LONGEST));
        }
        return clean;
    }

    private static boolean isHarmless(int point) {
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
