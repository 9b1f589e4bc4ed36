package io.github.shiftup.bench;

/** JSON with a line for each value, as most tools write it: a quarter to a half of a real report's bytes is indentation. */
final class Layout {
    private Layout() {}

    /**
     * @param width of one step, in spaces
     * @param depth of the value in its document
     */
    static String indented(String json, int width, int depth) {
        StringBuilder out = new StringBuilder(2 * json.length());
        boolean inText = false;
        int level = depth;
        line(out, width * level);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText) {
                out.append(c);
                if (c == '\\') {
                    out.append(json.charAt(++i));
                }
                inText = c != '"';
            } else if (c == '{' || c == '[') {
                level++;
                line(out.append(c), width * level);
            } else if (c == '}' || c == ']') {
                level--;
                close(out, c, width * level);
            } else if (c == ',') {
                line(out.append(c), width * level);
            } else if (c == ':') {
                out.append(": ");
            } else if (!Character.isWhitespace(c)) {
                out.append(c);
                inText = c == '"';
            }
        }
        return out.toString();
    }

    /** What is empty stays on its line. */
    private static void close(StringBuilder out, char c, int spaces) {
        int end = out.length();
        while (Character.isWhitespace(out.charAt(end - 1))) {
            end--;
        }
        char last = out.charAt(end - 1);
        if (last == '{' || last == '[') {
            out.setLength(end);
        } else {
            line(out, spaces);
        }
        out.append(c);
    }

    private static void line(StringBuilder out, int spaces) {
        out.append('\n').append(" ".repeat(spaces));
    }
}
