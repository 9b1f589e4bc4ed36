package io.github.shiftup.fix;

import io.github.shiftup.match.version.VersionScheme;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the known versions of a Maven component are worth a trial, and how far apart two are. */
public final class Versions {
    private static final VersionScheme MAVEN = VersionScheme.of("maven");
    private static final Pattern PRE_RELEASE =
            Pattern.compile("(^|[.\\-_+])(alpha|beta|b|a|m|milestone|rc|cr|pr|pre|ea|dev|preview|snapshot|incubating)"
                    + "[.\\-_]?\\d*($|[.\\-_+])");
    private static final Pattern PART = Pattern.compile("[.\\-_]");

    private Versions() {}

    /**
     * Those above a version, smallest first. Pre-releases only where the version is one itself.
     *
     * @param atLeast what mends, as far as anybody says; null if nobody does
     */
    public static List<String> above(String from, Collection<String> known, @Nullable String atLeast) {
        return known.stream()
                .distinct()
                .filter(version -> compare(version, from) > 0)
                .filter(version -> atLeast == null || compare(version, atLeast) >= 0)
                .filter(version -> isPreRelease(from) || !isPreRelease(version))
                .sorted(Comparator.comparing(MAVEN::parse))
                .toList();
    }

    /** In Maven's order. */
    public static int compare(String a, String b) {
        return MAVEN.parse(a).compareTo(MAVEN.parse(b));
    }

    static boolean isPreRelease(String version) {
        return PRE_RELEASE.matcher(version.toLowerCase(Locale.ROOT)).find();
    }

    /** How big a step is: 3 where the first part changes, 2 the second, 1 a later one, 0 nothing. */
    static int step(String from, String to) {
        String[] a = PART.split(from, -1);
        String[] b = PART.split(to, -1);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            if (i >= a.length || i >= b.length || !a[i].equals(b[i])) {
                return Math.max(1, 3 - i);
            }
        }
        return 0;
    }
}
