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
