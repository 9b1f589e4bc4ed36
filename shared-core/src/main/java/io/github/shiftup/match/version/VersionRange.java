package io.github.shiftup.match.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of versions of one scheme: intervals in ascending order that neither overlap nor touch. Immutable.
 *
 * <p>Equal when the same versions are in it, as far as the scheme tells versions apart.
 */
public final class VersionRange {
    private final VersionScheme scheme;
    private final List<VersionInterval> intervals;

    private VersionRange(VersionScheme scheme, List<VersionInterval> intervals) {
        this.scheme = scheme;
        this.intervals = List.copyOf(intervals);
    }

    /**
     * Everything that is in one of the intervals, given in any order.
     *
     * @throws IllegalArgumentException if a bound is of another scheme
     */
    public static VersionRange of(VersionScheme scheme, Collection<VersionInterval> intervals) {
        // A tree, because List.sort refuses comparators that are not transitive, and Maven's order is not quite.
        TreeMap<VersionInterval, VersionInterval> sorted = new TreeMap<>(VersionInterval::compareLower);
        for (VersionInterval interval : intervals) {
            if (!interval.isOf(scheme)) {
                throw new IllegalArgumentException(interval + " is no interval of " + scheme);
            }
            sorted.merge(interval, interval, VersionInterval::longer);
        }
        List<VersionInterval> merged = new ArrayList<>();
        for (VersionInterval next : sorted.values()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).joins(next)) {
                merged.set(last, merged.get(last).to(VersionInterval.longer(merged.get(last), next)));
            } else {
                merged.add(next);
            }
        }
        return new VersionRange(scheme, merged);
    }

    /** Every version. */
    public static VersionRange all(VersionScheme scheme) {
        return new VersionRange(scheme, List.of(VersionInterval.ALL));
    }

    /** No version, for those who say so: {@code vers:none/*}. */
    public static VersionRange none(VersionScheme scheme) {
        return new VersionRange(scheme, List.of());
    }

    public VersionScheme scheme() {
        return scheme;
    }

    /** In ascending order, at least one version apart. */
    public List<VersionInterval> intervals() {
        return intervals;
    }

    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** Whether a version is in the range; one of another scheme is read anew in this range's. */
    public boolean contains(Version version) {
        Version own = own(version);
        int place = place(own);
        return place >= 0 && intervals.get(place).contains(own);
    }

    public boolean contains(String version) {
        return contains(scheme.parse(version));
    }

    /** The interval that a version is in, to be named as the fact that decided. */
    public Optional<VersionInterval> intervalWith(Version version) {
        Version own = own(version);
        int place = place(own);
        return place >= 0 && intervals.get(place).contains(own) ? Optional.of(intervals.get(place)) : Optional.empty();
    }

    private Version own(Version version) {
        return version.scheme() == scheme ? version : scheme.parse(version.text());
    }

    /** The last interval that does not begin above a version; -1 if all do. */
    private int place(Version version) {
        int low = 0;
        int high = intervals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (intervals.get(middle).isAbove(version)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /** What is in this or in the other range, of the same scheme. */
    public VersionRange or(VersionRange other) {
        List<VersionInterval> both = new ArrayList<>(intervals);
        both.addAll(other.intervals);
        return of(scheme, both);
    }

    /** What is in this and in the other range, of the same scheme. */
    public VersionRange and(VersionRange other) {
        List<VersionInterval> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < intervals.size() && j < other.intervals.size()) {
            VersionInterval a = intervals.get(i);
            VersionInterval b = other.intervals.get(j);
            VersionInterval start = VersionInterval.compareLower(a, b) >= 0 ? a : b;
            boolean endsFirst = VersionInterval.compareUpper(a, b) <= 0;
            VersionInterval end = endsFirst ? a : b;
            if (start.isBefore(end)) {
                common.add(start.to(end));
            }
            if (endsFirst) {
                i++;
            } else {
                j++;
            }
        }
        return of(scheme, common);
    }

    /**
     * The range as a canonical version range specifier: {@code vers:maven/>=2.0|<2.15.0}; {@code vers:none/*} if it is
     * empty.
     *
     * @param type a purl type, in any case
     */
    public String toVers(String type) {
        return VersWriter.write(type.toLowerCase(Locale.ROOT), intervals);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionRange that && scheme == that.scheme && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return 31 * scheme.hashCode() + intervals.hashCode();
    }

    /** As {@link #toVers}, with the scheme's own type. */
    @Override
    public String toString() {
        return toVers(scheme.versType());
    }
}
