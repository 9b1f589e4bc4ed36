package io.github.shiftup.match.version;

import org.jspecify.annotations.Nullable;

/**
 * All versions between two bounds, never empty.
 *
 * @param lower null for none: everything below {@code upper}
 * @param lowerInclusive whether {@code lower} itself is in; false without it
 * @param upper null for none: everything above {@code lower}
 * @param upperInclusive whether {@code upper} itself is in; false without it
 */
public record VersionInterval(
        @Nullable Version lower,
        boolean lowerInclusive,
        @Nullable Version upper,
        boolean upperInclusive) {

    /** Every version. */
    static final VersionInterval ALL = new VersionInterval(null, false, null, false);

    /**
     * @throws IllegalArgumentException if no version can lie between the bounds
     */
    public VersionInterval {
        lowerInclusive &= lower != null;
        upperInclusive &= upper != null;
        if (isEmpty(lower, lowerInclusive, upper, upperInclusive)) {
            throw new IllegalArgumentException(
                    "No version lies between " + lower + " and " + upper + " with these bounds");
        }
    }

    static VersionInterval exactly(Version version) {
        return new VersionInterval(version, true, version, true);
    }

    static VersionInterval from(Version lower, boolean inclusive) {
        return new VersionInterval(lower, inclusive, null, false);
    }

    static VersionInterval upTo(Version upper, boolean inclusive) {
        return new VersionInterval(null, false, upper, inclusive);
    }

    static boolean isEmpty(
            @Nullable Version lower, boolean lowerInclusive, @Nullable Version upper, boolean upperInclusive) {
        if (lower == null || upper == null) {
            return false;
        }
        int order = lower.compareTo(upper);
        return order > 0 || (order == 0 && !(lowerInclusive && upperInclusive));
    }

    /** Whether its bounds, if it has any, are of a scheme. */
    boolean isOf(VersionScheme scheme) {
        return (lower == null || lower.scheme() == scheme) && (upper == null || upper.scheme() == scheme);
    }

    /** Whether it is one version. */
    boolean isExact() {
        return lower != null && lower.equals(upper);
    }

    public boolean contains(Version version) {
        return !isAbove(version) && !isBelow(version);
    }

    /** Whether all of it lies above a version. */
    boolean isAbove(Version version) {
        if (lower == null) {
            return false;
        }
        int order = lower.compareTo(version);
        return order > 0 || (order == 0 && !lowerInclusive);
    }

    /** Whether all of it lies below a version. */
    private boolean isBelow(Version version) {
        if (upper == null) {
            return false;
        }
        int order = upper.compareTo(version);
        return order < 0 || (order == 0 && !upperInclusive);
    }

    /** By where they begin. */
    static int compareLower(VersionInterval a, VersionInterval b) {
        if (a.lower == null || b.lower == null) {
            return Boolean.compare(a.lower != null, b.lower != null);
        }
        int order = a.lower.compareTo(b.lower);
        return order != 0 ? order : Boolean.compare(b.lowerInclusive, a.lowerInclusive);
    }

    /** By where they end. */
    static int compareUpper(VersionInterval a, VersionInterval b) {
        if (a.upper == null || b.upper == null) {
            return Boolean.compare(a.upper == null, b.upper == null);
        }
        int order = a.upper.compareTo(b.upper);
        return order != 0 ? order : Boolean.compare(a.upperInclusive, b.upperInclusive);
    }

    /** The one that ends later. */
    static VersionInterval longer(VersionInterval a, VersionInterval b) {
        return compareUpper(a, b) >= 0 ? a : b;
    }

    /** Whether one that begins at or after this leaves no version between them, so that both are one interval. */
    boolean joins(VersionInterval next) {
        return isBefore(longer(this, next)) && !isShortOf(next);
    }

    private boolean isShortOf(VersionInterval next) {
        if (upper == null || next.lower == null) {
            return false;
        }
        int order = upper.compareTo(next.lower);
        return order < 0 || (order == 0 && !upperInclusive && !next.lowerInclusive);
    }

    /** Whether a version lies between where this begins and where the other ends. */
    boolean isBefore(VersionInterval end) {
        return !isEmpty(lower, lowerInclusive, end.upper, end.upperInclusive);
    }

    /** Where this begins, to where the other ends; both share a version or touch. */
    VersionInterval to(VersionInterval end) {
        return new VersionInterval(lower, lowerInclusive, end.upper, end.upperInclusive);
    }

    /** As a comparator list: {@code >= 2.13.0, < 2.15.0}, {@code = 1.0} or {@code *}. */
    @Override
    public String toString() {
        if (isExact()) {
            return "= " + lower;
        }
        StringBuilder text = new StringBuilder();
        if (lower != null) {
            text.append(lowerInclusive ? ">= " : "> ").append(lower);
        }
        if (upper != null) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(upperInclusive ? "<= " : "< ")
                    .append(upper);
        }
        return text.isEmpty() ? "*" : text.toString();
    }
}
