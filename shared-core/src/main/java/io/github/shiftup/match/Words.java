package io.github.shiftup.match;

/** Text from reports inside our sentences: one line, no control characters, not too long. */
final class Words {
    private static final int MAX_LENGTH = 120;

    private Words() {}

    /** The text as it may stand in a sentence. Escaping for HTML and the like is up to whoever prints it. */
    static String of(String text) {
        if (isHarmless(text)) {
            return text;
        }
        int length = Math.min(text.length(), MAX_LENGTH);
        StringBuilder plain = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            plain.append(isPlain(character) ? character : ' ');
        }
        return text.length() > MAX_LENGTH
                ? plain.append('…').toString()
                : plain.toString().strip();
    }

    /** Most text is short, without space around it, and of visible ASCII characters: it needs no copy. */
    private static boolean isHarmless(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return length == 0;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Neither control characters nor those that turn the direction of writing or break a line. */
    private static boolean isPlain(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
