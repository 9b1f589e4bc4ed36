package io.github.shiftup.intel;

/**
 * One row as FIRST writes them, {@code CVE-2021-44228,0.94358,0.99964}, read from its bytes: a day's file has some hundred
 * thousand, and no text is made of any. Any other way to write a row is left to {@link EpssReader}.
 */
final class EpssRow {
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    private static final int CVE = "CVE-1999-".length();

    private long key;
    private double probability;
    private double percentile;

    /** Year and number, as {@link EpssIndex#key} has them. */
    long key() {
        return key;
    }

    double probability() {
        return probability;
    }

    double percentile() {
        return percentile;
    }

    /** Reads the bytes from one place to before another; false if the row is not written in that way. */
    boolean read(byte[] bytes, int from, int to) {
        int first = comma(bytes, from, to);
        int second = comma(bytes, first + 1, to);
        return second < to
                && cve(bytes, from, first)
                && (probability = share(bytes, first + 1, second)) >= 0
                && (percentile = share(bytes, second + 1, to)) >= 0;
    }

    private static int comma(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ',') {
            at++;
        }
        return at;
    }

    private boolean cve(byte[] bytes, int from, int to) {
        if (to - from < CVE + 4
                || to - from > EpssIndex.LONGEST
                || bytes[from] != 'C'
                || bytes[from + 1] != 'V'
                || bytes[from + 2] != 'E'
                || bytes[from + 3] != '-'
                || bytes[from + 8] != '-') {
            return false;
        }
        key = EpssIndex.key(
                digits(bytes, from + 4, from + 8),
                digits(bytes, from + CVE, to),
                bytes[from + CVE] == '0' && to - from > CVE + 4);
        return key != 0;
    }

    /** A share such as {@code 0.00123}: few digits, whose quotient is what the library's parser would find. -1 for others. */
    private static double share(byte[] bytes, int from, int to) {
        if (to - from < 3 || to - from > 2 + TENS.length - 1 || bytes[from] != '0' || bytes[from + 1] != '.') {
            return -1;
        }
        long digits = digits(bytes, from + 2, to);
        return digits < 0 ? -1 : digits / TENS[to - from - 2];
    }

    private static long digits(byte[] bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
