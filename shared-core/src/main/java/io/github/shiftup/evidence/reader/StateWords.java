package io.github.shiftup.evidence.reader;

import org.jspecify.annotations.Nullable;

/** The state of a finding in its report's words: {@code not_affected, code_not_present: why}. */
final class StateWords {
    private StateWords() {}

    /**
     * @param detail what people wrote; null if they did not
     * @param words that the tool has for it, those that are null left out
     * @return null where nothing was said
     */
    static @Nullable String of(@Nullable String detail, @Nullable String... words) {
        StringBuilder some = new StringBuilder();
        for (String word : words) {
            if (word != null) {
                some.append(some.isEmpty() ? "" : ", ").append(word);
            }
        }
        String all = some.toString();
        if (detail == null) {
            return all.isEmpty() ? null : all;
        }
        return all.isEmpty() ? detail : all + ": " + detail;
    }
}
