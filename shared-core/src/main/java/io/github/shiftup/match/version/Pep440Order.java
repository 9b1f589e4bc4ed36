package io.github.shiftup.match.version;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PEP 440: epoch, release, then dev, pre, final and post releases; a local version is newer than the public one. */
final class Pep440Order implements Comparator<String> {
    private static final Pattern FORM = Pattern.compile("v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)"
            + "(?:[-_.]?(?<pre>a|b|c|rc|alpha|beta|pre|preview)[-_.]?(?<preNumber>\\d*))?"
            + "(?:-(?<implicitPost>\\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\\d*))?"
            + "(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\\d*))?(?:\\+(?<local>[a-z0-9.\\-_]+))?");

    private final Comparator<String> otherwise = new NaturalOrder();

    @Override
    public int compare(String left, String right) {
        Matcher a = FORM.matcher(left.toLowerCase(Locale.ROOT));
        Matcher b = FORM.matcher(right.toLowerCase(Locale.ROOT));
        if (!a.matches() || !b.matches()) {
            return otherwise.compare(left, right);
        }
        int order = number(a.group("epoch"), b.group("epoch"));
        if (order == 0) {
            order = release(a.group("release").split("\\."), b.group("release").split("\\."));
        }
        if (order == 0) {
            order = Integer.compare(stage(a), stage(b));
        }
        if (order == 0) {
            order = number(a.group("preNumber"), b.group("preNumber"));
        }
        if (order == 0) {
            order = Boolean.compare(isPost(a), isPost(b));
        }
        if (order == 0) {
            order = number(postNumber(a), postNumber(b));
        }
        if (order == 0) {
            // A development release comes before what it leads to.
            order = Boolean.compare(a.group("dev") == null, b.group("dev") == null);
        }
        if (order == 0) {
            order = number(a.group("devNumber"), b.group("devNumber"));
        }
        if (order == 0) {
            order = otherwise.compare(
                    Objects.requireNonNullElse(a.group("local"), ""), Objects.requireNonNullElse(b.group("local"), ""));
        }
        return order;
    }

    private static int release(String[] a, String[] b) {
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = Runs.compareNumbers(i < a.length ? a[i] : "0", i < b.length ? b[i] : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** dev of the release itself, alpha, beta, candidate, release. */
    private static int stage(Matcher version) {
        String pre = version.group("pre");
        if (pre == null) {
            return version.group("dev") != null && !isPost(version) ? 0 : 4;
        }
        return switch (pre) {
            case "a", "alpha" -> 1;
            case "b", "beta" -> 2;
            default -> 3;
        };
    }

    private static boolean isPost(Matcher version) {
        return version.group("post") != null || version.group("implicitPost") != null;
    }

    private static @Nullable String postNumber(Matcher version) {
        String implicit = version.group("implicitPost");
        return implicit != null ? implicit : version.group("postNumber");
    }

    private static int number(@Nullable String a, @Nullable String b) {
        return Runs.compareNumbers(Objects.requireNonNullElse(a, "0"), Objects.requireNonNullElse(b, "0"));
    }
}
