package io.github.shiftup.match.version;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Alpine's package versions: {@code 1.2.3b_rc4_git5-r6}. */
final class ApkOrder implements Comparator<String> {
    private static final Pattern FORM = Pattern.compile(
            "(?<numbers>\\d+(?:\\.\\d+)*)(?<letter>[a-z]?)(?<suffixes>(?:_[a-z]+\\d*)*)(?:~[0-9a-f]+)?(?:-r(?<build>\\d+))?");
    /** The empty word is the release itself. */
    private static final List<String> SUFFIXES =
            List.of("alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p");

    private final Comparator<String> otherwise = new NaturalOrder();

    @Override
    public int compare(String left, String right) {
        Matcher a = FORM.matcher(left);
        Matcher b = FORM.matcher(right);
        if (!a.matches() || !b.matches()) {
            return otherwise.compare(left, right);
        }
        int order = numbers(a.group("numbers").split("\\."), b.group("numbers").split("\\."));
        if (order == 0) {
            order = a.group("letter").compareTo(b.group("letter"));
        }
        if (order == 0) {
            order = suffixes(a.group("suffixes").split("_"), b.group("suffixes").split("_"));
        }
        if (order == 0) {
            order = Runs.compareNumbers(build(a), build(b));
        }
        return order;
    }

    private static String build(Matcher version) {
        String build = version.group("build");
        return build == null ? "0" : build;
    }

    private static int numbers(String[] a, String[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = Runs.compareNumbers(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int suffixes(String[] a, String[] b) {
        // The text before the first underscore is empty.
        for (int i = 1; i < Math.max(a.length, b.length); i++) {
            String x = i < a.length ? a[i] : "";
            String y = i < b.length ? b[i] : "";
            int order = Integer.compare(rank(x), rank(y));
            if (order == 0) {
                order = Runs.compareNumbers(x.replaceAll("\\D", ""), y.replaceAll("\\D", ""));
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int rank(String suffix) {
        int rank = SUFFIXES.indexOf(suffix.replaceAll("\\d", ""));
        return rank < 0 ? SUFFIXES.size() : rank;
    }
}
