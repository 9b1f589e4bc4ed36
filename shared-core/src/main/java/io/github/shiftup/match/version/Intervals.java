package io.github.shiftup.match.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes intervals of what a text says. */
final class Intervals {
    private Intervals() {}

    /**
     * The versions between two bounds.
     *
     * @throws VersionRangeFormatException if there are none: that is a mistake in the text, not an empty range
     */
    static VersionInterval between(
            String text,
            @Nullable Version lower,
            boolean lowerInclusive,
            @Nullable Version upper,
            boolean upperInclusive) {
        if (VersionInterval.isEmpty(lower, lowerInclusive, upper, upperInclusive)) {
            throw new VersionRangeFormatException(
                    text,
                    "no version is " + (lowerInclusive ? ">= " : "> ") + shown(lower)
                            + (upperInclusive ? " and <= " : " and < ") + shown(upper));
        }
        return new VersionInterval(lower, lowerInclusive, upper, upperInclusive);
    }

    /** What is in all of some ranges, two by two, so that a long list of exclusions does not take the square of its length. */
    static VersionRange common(VersionScheme scheme, List<VersionRange> ranges) {
        List<VersionRange> left = new ArrayList<>(ranges);
        while (left.size() > 1) {
            List<VersionRange> halved = new ArrayList<>();
            for (int i = 0; i + 1 < left.size(); i += 2) {
                halved.add(left.get(i).and(left.get(i + 1)));
            }
            if (left.size() % 2 == 1) {
                halved.add(left.get(left.size() - 1));
            }
            left = halved;
        }
        return left.isEmpty() ? VersionRange.all(scheme) : left.get(0);
    }

    /** Everything but some versions. */
    static VersionRange except(VersionScheme scheme, Collection<Version> versions) {
        List<VersionInterval> gaps = new ArrayList<>();
        VersionInterval rest = VersionInterval.ALL;
        for (Version version : new TreeSet<>(versions)) {
            VersionInterval end = VersionInterval.upTo(version, false);
            if (rest.isBefore(end)) {
                gaps.add(rest.to(end));
            }
            rest = VersionInterval.from(version, false);
        }
        gaps.add(rest);
        return VersionRange.of(scheme, gaps);
    }

    private static String shown(@Nullable Version version) {
        return VersionRangeFormatException.shown(String.valueOf(version));
    }
}
