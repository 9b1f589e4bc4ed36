package io.github.shiftup.match.version;

/** The numbers with dots between them that most versions begin with. */
final class NumberRow {
    private NumberRow() {}

    /**
     * Writes the numbers that begin at a place, without the zeros at the end: 1.0 is 1.
     *
     * @return the place after them; a dot that no number follows is not part of them
     */
    static int write(String text, int from, SortKeyBuilder key) {
        int at = from;
        int zeros = 0;
        int end = Chars.afterDigits(text, at);
        int last = from;
        while (end > at) {
            if (Chars.isZero(text, at, end)) {
                zeros++;
            } else {
                for (; zeros > 0; zeros--) {
                    key.zero();
                }
                key.number(text, at, end);
            }
            last = end;
            at = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
            end = at == last ? at : Chars.afterDigits(text, at);
        }
        return last;
    }
}
