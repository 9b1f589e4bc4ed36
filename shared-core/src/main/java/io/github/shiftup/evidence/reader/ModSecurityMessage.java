package io.github.shiftup.evidence.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule said of a transaction. */
final class ModSecurityMessage {
    /** Stands for the id of a message that no rule wrote. */
    static final String NO_RULE = "UNKNOWN";

    final String pointer;

    @Nullable
    String id;

    @Nullable
    String title;

    @Nullable
    String severity;

    final List<String> tags = new ArrayList<>();

    ModSecurityMessage(String pointer) {
        this.pointer = pointer;
    }

    String rule() {
        return id == null || id.equals("-") ? NO_RULE : id;
    }

    /** Rules of the Core Rule Set that add up what other rules found, or report the sum. */
    boolean isScoring() {
        String rule = rule();
        return rule.length() == 6 && (rule.startsWith("949") || rule.startsWith("959") || rule.startsWith("980"));
    }

    /**
     * Reads {@code Warning. Pattern match "..." at ARGS:q. [file "..."] [id "932130"] [msg "..."] [severity "CRITICAL"] [tag
     * "..."]}. What was matched stands before the rule's own words and is written by whoever sent the request, with quotes
     * and brackets if they like; the server escapes quotes in what it puts behind the id. So the last id is the rule's, and
     * only what follows it counts.
     */
    void readText(String text) {
        title = Headline.of(text);
        int next = text.indexOf('[');
        while (next >= 0) {
            int space = endOfName(text, next + 1);
            int end = space > next + 1 && text.startsWith(" \"", space) ? endOfQuoted(text, space + 2) : -1;
            if (end > 0 && text.startsWith("]", end + 1)) {
                field(text.substring(next + 1, space), text.substring(space + 2, end));
                next = text.indexOf('[', end + 1);
            } else {
                next = text.indexOf('[', next + 1);
            }
        }
    }

    private void field(String name, String value) {
        switch (name) {
            case "id" -> {
                id = value.isBlank() ? null : value;
                severity = null;
                tags.clear();
            }
            case "msg" -> title = Headline.of(value);
            case "severity" -> severity = value;
            case "tag" -> tags.add(value);
            default -> {}
        }
    }

    /** The quote that ends a quoted text: the first that no backslash stands before. Negative if there is none. */
    private static int endOfQuoted(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length()
                && (text.charAt(end) == '_' || (text.charAt(end) >= 'a' && text.charAt(end) <= 'z'))) {
            end++;
        }
        return end;
    }
}
