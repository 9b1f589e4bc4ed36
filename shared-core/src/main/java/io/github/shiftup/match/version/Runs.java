package io.github.shiftup.match.version;

/** Comparing runs of digits of any length without turning them into numbers. */
final class Runs {
    private Runs() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
    }

    static int compareNumbers(String a, String b) {
        String x = withoutLeadingZeros(a);
        String y = withoutLeadingZeros(b);
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** End of the run of digits, or of other characters, that begins at {@code start}. */
    static int end(String text, int start) {
        boolean digits = isDigit(text.charAt(start));
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }
}
