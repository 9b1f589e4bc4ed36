package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import org.jspecify.annotations.Nullable;

/** The title of a finding whose report has a description only. */
final class Headline {
    /** In characters. A title is one line on a screen; the whole text stands in the report. */
    private static final int LONGEST = 200;

    /** How much of a text is enough to find its headline: some more, for space before it. */
    private static final int ENOUGH = LONGEST + 100;

    private Headline() {}

    /** The headline of the text at which the cursor stands. */
    static @Nullable String of(JsonCursor json) {
        return of(json.beginning(ENOUGH));
    }

    /** The same, but null where there is something better: then the text, which may be long, is not even decoded. */
    static @Nullable String unless(@Nullable String better, JsonCursor json) {
        return better == null ? of(json) : null;
    }

    /** The first line that says something, cut between words; null where there is none. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String said = text.strip();
        int end = end(said.indexOf('\r'), end(said.indexOf('\n'), said.length()));
        if (end > LONGEST) {
            int space = said.lastIndexOf(' ', LONGEST);
            end = space > 0 ? space : LONGEST;
            if (Character.isHighSurrogate(said.charAt(end - 1))) {
                end--;
            }
        }
        String line = said.substring(0, end).strip();
        return line.isEmpty() ? null : line;
    }

    private static int end(int lineBreak, int end) {
        return lineBreak < 0 ? end : Math.min(lineBreak, end);
    }
}
