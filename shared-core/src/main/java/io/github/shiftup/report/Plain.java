package io.github.shiftup.report;

import org.jspecify.annotations.Nullable;

/**
 * Makes text from reports harmless for one line that people read: whatever steers a terminal, changes the direction of
 * writing or cannot be seen is spelled out, and long text is cut. The syntax of a format (HTML, XML, Markdown) is escaped
 * by the format, after this.
 */
public final class Plain {
    /** Names, ids, versions, paths. */
    public static final int NAME = 200;
    /** Titles, reasons, sentences. */
    public static final int SENTENCE = 600;

    private Plain() {}

    /** The text on one line, at most {@code max} characters of it; empty for null. */
    public static String line(@Nullable String text, int max) {
        if (text == null) {
            return "";
        }
        if (text.length() <= max && isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), max + 40));
        boolean space = false;
        for (int at = 0, length; at < text.length(); at += length) {
            int point = text.codePointAt(at);
            length = Character.charCount(point);
            if (isSpace(point)) {
                space = !line.isEmpty();
                continue;
            }
            if (line.length() >= max) {
                return line + "... (" + Words.count(text.length() - at, "more character") + ")";
            }
            if (space) {
                line.append(' ');
                space = false;
            }
            if (isHarmless(point)) {
                line.appendCodePoint(point);
            } else {
                spellOut(line, point);
            }
        }
        return line.toString();
    }

    public static String name(@Nullable String text) {
        return line(text, NAME);
    }

    public static String sentence(@Nullable String text) {
        return line(text, SENTENCE);
    }

    /**
     * Whether a terminal, a browser and an XML parser show it as it is. The ranges are written out, since what Java calls
     * assigned or a format character grows with its version and equal verdicts have equal reports on all of them.
     */
    static boolean isHarmless(int point) {
        if (point < 0x80) {
            return point >= 0x20 && point != 0x7f;
        }
        return !(point <= 0x9f // C1 controls: U+009B alone begins a terminal sequence
                || isInvisible(point)
                || (point >= 0x202a && point <= 0x202e) // turn the direction of writing
                || (point >= 0x2060 && point <= 0x206f) // so do those, and the rest cannot be seen
                || (point >= 0xd800 && point <= 0xdfff) // half a surrogate pair
                || (point >= 0xfdd0 && point <= 0xfdef)
                || (point & 0xfffe) == 0xfffe // noncharacters
                || (point >= 0xfff9 && point <= 0xfffb)
                || (point >= 0xe0000 && point <= 0xe0fff)); // tags: text within text that nobody sees
    }

    private static boolean isInvisible(int point) {
        return switch (point) {
            case 0xad, 0x61c, 0x115f, 0x1160, 0x180e, 0x2028, 0x2029, 0x3164, 0xfeff, 0xffa0 -> true;
            default -> point >= 0x200b && point <= 0x200f;
        };
    }

    /** Appends {@code \}{@code u001b} for the escape character and the like, one group for each UTF-16 unit. */
    static void spellOut(StringBuilder out, int point) {
        for (char unit : Character.toChars(point)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit(unit >> shift & 0xf, 16));
            }
        }
    }

    /** Whether it is one line of ASCII already, as nearly all texts are. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isSpace(int point) {
        return point == '\t' || point == '\n' || point == '\r' || Character.isSpaceChar(point);
    }
}
