package io.github.shiftup.match.version;

import java.util.Comparator;
import java.util.Locale;

/** Runs of digits compare as numbers, all others as text without case; a version that goes on with a number is newer. */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = Runs.end(a, i);
            int endB = Runs.end(b, j);
            String runA = a.substring(i, endA);
            String runB = b.substring(j, endB);
            boolean bothNumbers = Runs.isDigit(runA.charAt(0)) && Runs.isDigit(runB.charAt(0));
            int order = bothNumbers ? Runs.compareNumbers(runA, runB) : runA.compareTo(runB);
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }
}
