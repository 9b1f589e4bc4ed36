package io.github.shiftup.match.version;

import java.util.Comparator;

/**
 * Debian policy, section 5.6.12: epoch, upstream version, revision; letters before all other characters, and {@code ~}
 * before everything, even the end.
 */
final class DebOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        int order = Runs.compareNumbers(epoch(left), epoch(right));
        if (order != 0) {
            return order;
        }
        String a = left.substring(left.indexOf(':') + 1);
        String b = right.substring(right.indexOf(':') + 1);
        int dashA = a.lastIndexOf('-');
        int dashB = b.lastIndexOf('-');
        order = part(dashA < 0 ? a : a.substring(0, dashA), dashB < 0 ? b : b.substring(0, dashB));
        return order != 0
                ? order
                : part(dashA < 0 ? "" : a.substring(dashA + 1), dashB < 0 ? "" : b.substring(dashB + 1));
    }

    private static String epoch(String version) {
        int colon = version.indexOf(':');
        return colon < 0 ? "0" : version.substring(0, colon);
    }

    static int part(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            while ((i < a.length() && !Runs.isDigit(a.charAt(i))) || (j < b.length() && !Runs.isDigit(b.charAt(j)))) {
                int order = Integer.compare(weight(a, i), weight(b, j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
            int endA = digits(a, i);
            int endB = digits(b, j);
            int order = Runs.compareNumbers(
                    a.substring(Math.min(i, a.length()), endA), b.substring(Math.min(j, b.length()), endB));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return 0;
    }

    private static int digits(String text, int start) {
        int end = Math.min(start, text.length());
        while (end < text.length() && Runs.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int weight(String text, int index) {
        if (index >= text.length() || Runs.isDigit(text.charAt(index))) {
            return 0;
        }
        char c = text.charAt(index);
        if (c == '~') {
            return -1;
        }
        return Character.isLetter(c) ? c : c + 256;
    }
}
