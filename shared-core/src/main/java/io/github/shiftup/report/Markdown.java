package io.github.shiftup.report;

import java.util.regex.Pattern;

/**
 * Text made harmless for GitHub-flavoured Markdown: it starts no markup, HTML, link, table cell, mention or reference. The
 * text has gone through {@link Plain} and is one line.
 */
public final class Markdown {
    /** Invisible; stands between what would become a mention or a link together. */
    private static final String JOINER = "&#8288;";

    private static final String MARKUP = "&<>\\`*_{}[]|~!#";
    private static final Pattern TAME = Pattern.compile("[A-Za-z0-9._:/@+,=>() -]*[A-Za-z0-9]");

    private Markdown() {}

    /** A name in code, in which nothing is interpreted; also inside a table. */
    public static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return TAME.matcher(text).matches() ? '`' + text + '`' : htmlCode(text);
    }

    /** A name in code where HTML is read and Markdown may be. */
    static String htmlCode(String text) {
        return "<code>" + text(text) + "</code>";
    }

    /** A sentence. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (MARKUP.indexOf(c) >= 0 || (at == 0 && "-+=".indexOf(c) >= 0)) {
                entity(out, c);
            } else if (c == '.' && at > 0 && (text.charAt(at - 1) == 'w' || text.charAt(at - 1) == 'W')) {
                out.append(JOINER).append(c);
            } else if ((c == '.' || c == ')') && at > 0 && isDigit(text.charAt(at - 1)) && allDigits(text, at)) {
                entity(out, c);
            } else {
                out.append(c);
            }
            if (c == '@' || c == '#' || (c == ':' && text.startsWith("//", at + 1))) {
                out.append(JOINER);
            }
        }
        return out.toString();
    }

    /** A character by its number never starts markup. */
    private static void entity(StringBuilder out, int point) {
        out.append("&#").append(point).append(';');
    }

    /** {@code 1.} at the start of a line begins a list. */
    private static boolean allDigits(String text, int end) {
        for (int at = 0; at < end; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
