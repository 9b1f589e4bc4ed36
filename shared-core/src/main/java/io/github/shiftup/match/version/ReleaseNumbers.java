package io.github.shiftup.match.version;

import java.util.Arrays;

/** The numbers that a version begins with, in any scheme: {@code 2.9.10.7} of {@code 1:2.9.10.7-3.el8}. */
final class ReleaseNumbers {
    /** More digits than fit are all taken for this; no release line has such a number. */
    private static final long TOO_LARGE = 999_999_999_999_999_999L;

    private static final int MOST_DIGITS = 18;

    private ReleaseNumbers() {}

    /** In order; empty if the version does not begin with one. */
    static long[] of(String version) {
        long[] numbers = new long[4];
        int count = 0;
        int at = start(version);
        int end = Chars.afterDigits(version, at);
        while (end > at) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = end - at > MOST_DIGITS ? TOO_LARGE : Long.parseLong(version, at, end, 10);
            at = end < version.length() && version.charAt(end) == '.' ? end + 1 : version.length();
            end = Chars.afterDigits(version, at);
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Where they begin: after an epoch ({@code 1:} of Debian and RPM, {@code 1!} of Python) and a {@code v}. */
    static int start(String version) {
        int digits = Chars.afterDigits(version, 0);
        boolean epoch = digits > 0
                && digits < version.length()
                && (version.charAt(digits) == ':' || version.charAt(digits) == '!');
        return Chars.afterV(version, epoch ? digits + 1 : 0);
    }

    /** What follows them: {@code -3.el8}, {@code .Final}, {@code -jre}; empty if nothing does. */
    static String flavour(String version) {
        int at = start(version);
        int end = Chars.afterDigits(version, at);
        int last = at;
        while (end > at) {
            last = end;
            at = end < version.length() && version.charAt(end) == '.' ? end + 1 : version.length();
            end = Chars.afterDigits(version, at);
        }
        return version.substring(last);
    }
}
