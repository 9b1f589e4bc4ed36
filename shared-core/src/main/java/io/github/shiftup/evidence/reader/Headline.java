package io.github.shiftup.evidence.reader;

import org.jspecify.annotations.Nullable;

/** The title of a finding whose report has a description only. */
final class Headline {
    /** In characters. A title is one line on a screen; the whole text stands in the report. */
    private static final int LONGEST = 200;

    private Headline() {}

    /** The first line that says something, cut between words; null where there is none. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start <= LONGEST && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end - start > LONGEST) {
            int space = text.lastIndexOf(' ', start + LONGEST);
            end = space > start ? space : start + LONGEST;
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
        }
        String line = text.substring(start, end).strip();
        return line.isEmpty() ? null : line;
    }
}
