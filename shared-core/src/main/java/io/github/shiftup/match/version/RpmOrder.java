package io.github.shiftup.match.version;

import java.util.Comparator;

/** RPM's rpmvercmp over epoch, version and release: {@code ~} is older than the end, {@code ^} newer. */
final class RpmOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        int order = Runs.compareNumbers(epoch(left), epoch(right));
        if (order != 0) {
            return order;
        }
        String a = left.substring(left.indexOf(':') + 1);
        String b = right.substring(right.indexOf(':') + 1);
        int dashA = a.indexOf('-');
        int dashB = b.indexOf('-');
        order = part(dashA < 0 ? a : a.substring(0, dashA), dashB < 0 ? b : b.substring(0, dashB));
        // A version without a release speaks of every release.
        return order != 0 || dashA < 0 || dashB < 0 ? order : part(a.substring(dashA + 1), b.substring(dashB + 1));
    }

    private static String epoch(String version) {
        int colon = version.indexOf(':');
        return colon < 0 ? "0" : version.substring(0, colon);
    }

    private static int part(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            i = separators(a, i);
            j = separators(b, j);
            char nextA = i < a.length() ? a.charAt(i) : 0;
            char nextB = j < b.length() ? b.charAt(j) : 0;
            if (nextA == '~' || nextB == '~') {
                if (nextA != nextB) {
                    return nextA == '~' ? -1 : 1;
                }
                i++;
                j++;
            } else if (nextA == '^' || nextB == '^') {
                if (nextA != nextB) {
                    return nextA == '^' ? (nextB == 0 ? 1 : -1) : (nextA == 0 ? -1 : 1);
                }
                i++;
                j++;
            } else if (nextA == 0 || nextB == 0) {
                return Integer.compare(nextA == 0 ? 0 : 1, nextB == 0 ? 0 : 1);
            } else {
                boolean number = Runs.isDigit(nextA);
                if (number != Runs.isDigit(nextB)) {
                    return number ? 1 : -1;
                }
                int endA = run(a, i, number);
                int endB = run(b, j, number);
                String runA = a.substring(i, endA);
                String runB = b.substring(j, endB);
                int order = number ? Runs.compareNumbers(runA, runB) : runA.compareTo(runB);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            }
        }
    }

    private static int separators(String text, int start) {
        int end = start;
        while (end < text.length()
                && !isAsciiLetterOrDigit(text.charAt(end))
                && text.charAt(end) != '~'
                && text.charAt(end) != '^') {
            end++;
        }
        return end;
    }

    private static int run(String text, int start, boolean number) {
        int end = start;
        while (end < text.length()
                && isAsciiLetterOrDigit(text.charAt(end))
                && Runs.isDigit(text.charAt(end)) == number) {
            end++;
        }
        return end;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return Runs.isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
