package io.github.shiftup.match.version;

import java.util.Comparator;

/** Semantic Versioning 2.0.0, section 11: numbers, then pre-releases before the release; build metadata is no order. */
final class SemVerOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        String a = withoutMetadata(left);
        String b = withoutMetadata(right);
        int dashA = dash(a);
        int dashB = dash(b);
        int order = numbers(a.substring(0, dashA), b.substring(0, dashB));
        if (order != 0) {
            return order;
        }
        boolean releaseA = dashA == a.length();
        boolean releaseB = dashB == b.length();
        if (releaseA || releaseB) {
            return Boolean.compare(releaseA, releaseB);
        }
        return identifiers(
                a.substring(dashA + 1).split("\\."), b.substring(dashB + 1).split("\\."));
    }

    private static String withoutMetadata(String version) {
        int plus = version.indexOf('+');
        String text = plus < 0 ? version : version.substring(0, plus);
        boolean prefixed = text.length() > 1 && (text.charAt(0) == 'v' || text.charAt(0) == 'V');
        return prefixed && Runs.isDigit(text.charAt(1)) ? text.substring(1) : text;
    }

    private static int dash(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? version.length() : dash;
    }

    private static int numbers(String a, String b) {
        String[] x = a.split("\\.");
        String[] y = b.split("\\.");
        for (int i = 0; i < Math.max(x.length, y.length); i++) {
            int order = identifier(i < x.length ? x[i] : "0", i < y.length ? y[i] : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int identifiers(String[] a, String[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = identifier(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    /** Numbers are below words. */
    private static int identifier(String a, String b) {
        boolean numberA = Runs.isNumber(a);
        boolean numberB = Runs.isNumber(b);
        if (numberA && numberB) {
            return Runs.compareNumbers(a, b);
        }
        return numberA != numberB ? Boolean.compare(numberB, numberA) : a.compareTo(b);
    }
}
