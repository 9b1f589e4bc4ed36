package io.github.shiftup.policy;

import java.util.regex.Pattern;

/**
 * A pattern in which {@code *} stands for any characters. Compares without case. Not a regular expression: what people
 * waive or block has to be readable.
 */
public record Glob(String text) {

    public boolean matches(String candidate) {
        return pattern().matcher(candidate).matches();
    }

    /** Whether it fits everything. */
    public boolean isEverything() {
        return text.replace("*", "").isBlank();
    }

    private Pattern pattern() {
        String[] parts = text.split("\\*", -1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    @Override
    public String toString() {
        return text;
    }
}
