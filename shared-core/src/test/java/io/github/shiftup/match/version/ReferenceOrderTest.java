package io.github.shiftup.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the keys that versions are sorted by against the rules in the form in which the ecosystems state them: walking two
 * versions side by side.
 */
class ReferenceOrderTest {
    private static final List<String> DEBIAN = List.of(
            "0", "1", "01", "10", "9", ".", "-", "~", "+", "a", "b", "A", "rc", "ubuntu", "~~", "+dfsg", ".0", "-1",
            "é");

    private static final List<String> RED_HAT = List.of(
            "0", "1", "01", "10", "9", ".", "_", "~", "^", "a", "b", "A", "rc", "el7", "..", "~1", "^git", ".0", "+");

    private static final List<String> RUBY = List.of(
            "0", "1", "01", "10", ".", ".0", ".0.0", ".1", "a", ".a", ".b", "-", "-1", ".pre", "A", "_", ".rc1");

    private static final List<String> ALPINE = List.of(
            "0", "1", "10", ".0", ".01", ".1", ".10", ".00", "a", "b", "_alpha", "_rc2", "_p", "_git5", "_pre", "_foo",
            "~ab", "~1", "-r0", "-r1", "-r10", "$", ".", "_");

    @Test
    void debianKeysOrderAsDebianComparesParts() {
        compareGenerated(VersionScheme.DEB, DEBIAN, (a, b) -> {
            int upstream = debianPart(beforeLastHyphen(a), beforeLastHyphen(b));
            return upstream != 0 ? upstream : debianPart(afterLastHyphen(a), afterLastHyphen(b));
        });
    }

    @Test
    void rpmKeysOrderAsRpmComparesVersions() {
        compareGenerated(VersionScheme.RPM, RED_HAT, ReferenceOrderTest::rpmPart);
    }

    @Test
    void rubyKeysOrderAsRubyGemsComparesSegments() {
        compareGenerated(VersionScheme.GEM, RUBY, (a, b) -> gemSegments(segments(a), segments(b)));
    }

    @Test
    void alpineKeysOrderAsApkComparesTokens() {
        compareGenerated(VersionScheme.APK, ALPINE, (a, b) -> apkTokens(new ApkTokens(a), new ApkTokens(b)));
    }

    private static void compareGenerated(VersionScheme scheme, List<String> pieces, Comparator<String> reference) {
        Generated generated = new Generated(20240329);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            String a = generated.from(pieces);
            String b = i % 2 == 0 ? generated.from(pieces) : a + generated.any(pieces);
            int expected = Integer.signum(reference.compare(a, b));
            int actual = Integer.signum(scheme.compare(a, b));
            if (expected != actual) {
                wrong.add(a + " against " + b + " should be " + expected + ", not " + actual);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String beforeLastHyphen(String version) {
        int hyphen = version.lastIndexOf('-');
        return hyphen < 0 ? version : version.substring(0, hyphen);
    }

    private static String afterLastHyphen(String version) {
        return version.substring(version.lastIndexOf('-') + 1).equals(version)
                ? ""
                : version.substring(version.lastIndexOf('-') + 1);
    }

    private static int debianPart(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            while ((i < a.length() && !Chars.isDigit(a.charAt(i))) || (j < b.length() && !Chars.isDigit(b.charAt(j)))) {
                int order = Integer.compare(debianWeight(a, i), debianWeight(b, j));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
            int endA = Chars.afterDigits(a, i);
            int endB = Chars.afterDigits(b, j);
            int order = numbers(a.substring(i, endA), b.substring(j, endB));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return 0;
    }

    private static int debianWeight(String text, int index) {
        if (index >= text.length() || Chars.isDigit(text.charAt(index))) {
            return 0;
        }
        char c = text.charAt(index);
        return c == '~' ? -1 : Chars.isLetter(c) ? c : c + 256;
    }

    private static int rpmPart(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            i = afterSeparators(a, i);
            j = afterSeparators(b, j);
            char x = i < a.length() ? a.charAt(i) : 0;
            char y = j < b.length() ? b.charAt(j) : 0;
            if (x == '~' || y == '~') {
                if (x != y) {
                    return x == '~' ? -1 : 1;
                }
                i++;
                j++;
            } else if (x == '^' || y == '^') {
                if (x != y) {
                    return x == '^' ? (y == 0 ? 1 : -1) : (x == 0 ? -1 : 1);
                }
                i++;
                j++;
            } else if (x == 0 || y == 0) {
                return Integer.compare(x == 0 ? 0 : 1, y == 0 ? 0 : 1);
            } else if (Chars.isDigit(x) != Chars.isDigit(y)) {
                return Chars.isDigit(x) ? 1 : -1;
            } else {
                boolean number = Chars.isDigit(x);
                int endA = number ? Chars.afterDigits(a, i) : Chars.afterLetters(a, i);
                int endB = number ? Chars.afterDigits(b, j) : Chars.afterLetters(b, j);
                String runA = a.substring(i, endA);
                String runB = b.substring(j, endB);
                int order = number ? numbers(runA, runB) : runA.compareTo(runB);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            }
        }
    }

    private static int afterSeparators(String text, int from) {
        int at = from;
        while (at < text.length()
                && !Chars.isDigit(text.charAt(at))
                && !Chars.isLetter(text.charAt(at))
                && "~^".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int numbers(String a, String b) {
        String x = a.replaceFirst("^0+", "");
        String y = b.replaceFirst("^0+", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    /** Digits or letters; zeros dropped before the first letters and at the end. */
    private static List<String> segments(String version) {
        List<String> all = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("[0-9]+|[a-zA-Z]+").matcher(version.replace("-", ".pre."));
        while (matcher.find()) {
            all.add(matcher.group());
        }
        int letters = 0;
        while (letters < all.size() && Chars.isDigit(all.get(letters).charAt(0))) {
            letters++;
        }
        List<String> canonical = withoutZeros(all.subList(0, letters));
        canonical.addAll(withoutZeros(all.subList(letters, all.size())));
        return canonical;
    }

    private static List<String> withoutZeros(List<String> part) {
        List<String> kept = new ArrayList<>(part);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).matches("0+")) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static int gemSegments(List<String> a, List<String> b) {
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            String x = i < a.size() ? a.get(i) : "0";
            String y = i < b.size() ? b.get(i) : "0";
            boolean numberX = Chars.isDigit(x.charAt(0));
            boolean numberY = Chars.isDigit(y.charAt(0));
            int order = numberX && numberY
                    ? numbers(x, y)
                    : numberX != numberY ? Boolean.compare(numberX, numberY) : x.compareTo(y);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int apkTokens(ApkTokens a, ApkTokens b) {
        for (int i = 0; ; i++) {
            ApkTokens.Token x = a.get(i);
            ApkTokens.Token y = b.get(i);
            if (x.kind() != y.kind()) {
                if (x.isPreRelease() || y.isPreRelease()) {
                    return Boolean.compare(y.isPreRelease(), x.isPreRelease());
                }
                return Integer.compare(y.kind(), x.kind());
            }
            int order = x.kind() == ApkTokens.END ? 0 : x.compareTo(y);
            if (order != 0 || x.kind() >= ApkTokens.END) {
                return order;
            }
        }
    }
}
