package io.github.shiftup.match.version;

import io.github.shiftup.match.version.FixAnswer.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The versions that mend a weakness, one per release branch: "fixed in 2.3.1, 2.12.2, 2.15.0". Immutable.
 *
 * <h2>The branch rule</h2>
 *
 * Such a list says nothing of the versions between. 2.13.0 is above 2.12.2 and yet affected: 2.12.2 mended the branch
 * 2.12, and the branch 2.13 was left to 2.15.0. So a version's own release branch decides, in this order:
 *
 * <ol>
 *   <li>A version that is one of the fixed versions is fixed.
 *   <li>A version at or above the highest fixed version is fixed.
 *   <li>Else the fixed version that shares the most leading numbers with it decides, if they share the branch: all
 *       numbers of the fixed version but its last, at least one and at most two. Of several that share as many, the
 *       highest decides. The version is fixed if it is at or above that one.
 *   <li>Else it is affected.
 * </ol>
 *
 * <p>Missing numbers count as zero: 2.0 is on the branch of 2.0.1.
 *
 * <p>Why at most two: a hot fix has one number more than the releases around it. Where 2.12.6.1 and 2.13.2.1 are fixed,
 * 2.12.7 is later on the same branch and fixed too. Why the highest of several: were the lower one enough, nobody would
 * name the other; where two sources disagree, the stricter counts.
 *
 * <p>Limits: a project that develops on majors (fixed in 3.10.2 and 4.17.11, with 3.11.0 in between) is judged by
 * branches all the same, and 3.11.0 is taken to be affected: a list cannot tell the two apart, a range can. So ask the
 * affected ranges first where there are any.
 */
public final class FixedVersions {
    private static final int MOST_NUMBERS = 2;

    private final VersionScheme scheme;
    private final List<Version> ascending;
    /** Of each of these, the numbers that it begins with. */
    private final List<long[]> numbers;

    private final List<String> unreadable;

    private FixedVersions(VersionScheme scheme, Collection<Version> ascending, List<String> unreadable) {
        this.scheme = scheme;
        this.ascending = List.copyOf(ascending);
        this.numbers =
                ascending.stream().map(fix -> ReleaseNumbers.of(fix.text())).toList();
        this.unreadable = List.copyOf(unreadable);
    }

    /**
     * The fixed versions that a finding lists, in any order; an entry may itself be a list with commas or pipes, and have
     * the comparator of what is fixed before it ({@code >= 4.17.11}, {@code ~> 5.2.8}).
     */
    public static FixedVersions of(Collection<String> entries, VersionScheme scheme) {
        TreeSet<Version> versions = new TreeSet<>();
        List<String> unreadable = new ArrayList<>();
        for (String entry : entries) {
            for (String part : entry.split("[,|]")) {
                String version = withoutComparator(part.strip());
                if (Chars.hasDigit(version) && version.chars().noneMatch(FixedVersions::isForeign)) {
                    versions.add(scheme.parse(version));
                } else if (!part.isBlank()) {
                    unreadable.add(part.strip());
                }
            }
        }
        return new FixedVersions(scheme, versions, unreadable);
    }

    private static String withoutComparator(String entry) {
        for (String comparator : List.of(">=", "==", "=", "~>", "~=", "^")) {
            if (entry.startsWith(comparator)) {
                return entry.substring(comparator.length()).strip();
            }
        }
        return entry;
    }

    private static boolean isForeign(int c) {
        return Character.isWhitespace(c) || c == '<' || c == '>' || c == '=';
    }

    /** Whether there is no fixed version that can be read. */
    public boolean isEmpty() {
        return ascending.isEmpty();
    }

    /** Ascending, without those that the scheme holds to be the same. */
    public List<Version> versions() {
        return ascending;
    }

    /** Entries that are no version, such as {@code NotAvailable}, as written. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** Whether a version is fixed, and which fixed version decided; empty if there is none to decide. */
    public Optional<FixAnswer> check(Version version) {
        if (ascending.isEmpty()) {
            return Optional.empty();
        }
        Version own = version.scheme() == scheme ? version : scheme.parse(version.text());
        if (ascending.contains(own)) {
            Version same = ascending.get(ascending.indexOf(own));
            return answer(own, true, same, Basis.SAME_VERSION);
        }
        Version highest = ascending.get(ascending.size() - 1);
        boolean aboveAll = own.compareTo(highest) > 0;
        if (aboveAll || ascending.size() == 1) {
            return answer(own, aboveAll, highest, Basis.HIGHEST_FIX);
        }
        Optional<Version> ownBranch = ownBranch(own);
        if (ownBranch.isPresent()) {
            boolean fixed = own.compareTo(ownBranch.get()) > 0;
            return answer(own, fixed, ownBranch.get(), Basis.OWN_BRANCH);
        }
        String next = nearestFix(own).orElseThrow();
        return Optional.of(new FixAnswer(own.text(), false, next, Basis.NO_FIX_ON_BRANCH));
    }

    private static Optional<FixAnswer> answer(Version version, boolean fixed, Version decidedBy, Basis basis) {
        return Optional.of(new FixAnswer(version.text(), fixed, decidedBy.text(), basis));
    }

    /** The fixed version that shares the most numbers with a version, if it is on the same branch; the highest of such. */
    private Optional<Version> ownBranch(Version version) {
        long[] own = ReleaseNumbers.of(version.text());
        Optional<Version> nearest = Optional.empty();
        int most = 1;
        for (int i = 0; i < ascending.size(); i++) {
            int shared = shared(own, numbers.get(i));
            int branch = Math.min(Math.max(numbers.get(i).length - 1, 1), MOST_NUMBERS);
            if (shared >= branch && shared >= most) {
                most = shared;
                nearest = Optional.of(ascending.get(i));
            }
        }
        return nearest;
    }

    private static int shared(long[] a, long[] b) {
        int longer = Math.max(a.length, b.length);
        int shared = 0;
        while (shared < longer && at(a, shared) == at(b, shared)) {
            shared++;
        }
        return shared;
    }

    private static long at(long[] numbers, int place) {
        return place < numbers.length ? numbers[place] : 0;
    }

    /**
     * The smallest fixed version above a version; it is on the version's own branch if one there is above it. Where the
     * same release was published in several flavours ({@code 24.1.1-android}, {@code 24.1.1-jre}), the version's own.
     */
    public Optional<String> nearestFix(Version version) {
        Version own = version.scheme() == scheme ? version : scheme.parse(version.text());
        List<Version> higher = higher(own);
        if (higher.isEmpty()) {
            return Optional.empty();
        }
        String nearest = higher.get(0).text();
        long[] release = ReleaseNumbers.of(nearest);
        String flavour = ReleaseNumbers.flavour(own.text());
        return higher.stream()
                .map(Version::text)
                .filter(fix -> Arrays.equals(ReleaseNumbers.of(fix), release))
                .filter(fix -> ReleaseNumbers.flavour(fix).equals(flavour))
                .findFirst()
                .or(() -> Optional.of(nearest));
    }

    private List<Version> higher(Version version) {
        return ascending.stream().filter(fix -> fix.compareTo(version) > 0).toList();
    }
}
