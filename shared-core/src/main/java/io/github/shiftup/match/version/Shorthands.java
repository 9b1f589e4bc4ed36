package io.github.shiftup.match.version;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One comparison: an operator and a version, either of which may be short for an interval.
 *
 * <p>The bound that a shorthand implies is written without a pre-release mark, so that {@code ^1.2} ends below 2.0 but
 * has 2.0-rc.1 in it: rather taken to be affected than left out unseen.
 */
final class Shorthands {
    private final String text;
    private final VersionScheme scheme;

    /**
     * @param text the whole range, for messages
     */
    Shorthands(String text, VersionScheme scheme) {
        this.text = text;
        this.scheme = scheme;
    }

    /** Whether a text stands for every version. */
    static boolean isAny(String version) {
        return version.equals("*") || version.equalsIgnoreCase("x");
    }

    VersionRange expand(String operator, String version) {
        if (isAny(version)) {
            return any(operator);
        }
        String given = withoutWildcards(version);
        return switch (operator) {
            case "^" -> upToNext(given, caretPlace(given));
            case "~" -> upToNext(given, scheme == VersionScheme.COMPOSER ? lastButOne(given) : tildePlace(given));
            case "~>", "~=" -> upToNext(given, lastButOne(given));
            default -> compare(operator, given, given.length() < version.length());
        };
    }

    private VersionRange any(String operator) {
        return switch (operator) {
            case "", "=", "==", ">=", "<=", "^", "~" -> VersionRange.all(scheme);
            default -> throw new VersionRangeFormatException(text, "the comparator " + operator + " needs a version");
        };
    }

    private VersionRange compare(String operator, String given, boolean wild) {
        Version first = scheme.parse(given);
        Version end = wild ? scheme.parse(next(given, numbers(given).length - 1)) : first;
        return switch (operator) {
            case "", "=", "==", "===" -> wild ? range(new VersionInterval(first, true, end, false)) : exactly(first);
            case "!=", "<>" ->
                wild
                        ? range(VersionInterval.upTo(first, false), VersionInterval.from(end, true))
                        : Intervals.except(scheme, List.of(first));
            case ">=", "=>" -> range(VersionInterval.from(first, true));
            case ">", ">>" -> range(VersionInterval.from(end, wild));
            case "<=", "=<" -> range(VersionInterval.upTo(end, !wild));
            case "<", "<<" -> range(VersionInterval.upTo(first, false));
            default -> throw new VersionRangeFormatException(text, "there is no comparator " + operator);
        };
    }

    private VersionRange exactly(Version version) {
        return range(VersionInterval.exactly(version));
    }

    private VersionRange range(VersionInterval... intervals) {
        return VersionRange.of(scheme, List.of(intervals));
    }

    private VersionRange upToNext(String given, int place) {
        return range(Intervals.between(text, scheme.parse(given), true, scheme.parse(next(given, place)), false));
    }

    /** The leftmost number that is not zero; the last if all are. */
    private int caretPlace(String given) {
        long[] numbers = numbers(given);
        int place = 0;
        while (place < numbers.length - 1 && numbers[place] == 0) {
            place++;
        }
        return place;
    }

    /** The second number; the first if there is only one. */
    private int tildePlace(String given) {
        return Math.min(1, numbers(given).length - 1);
    }

    /** The last number but one; the first if there is only one. */
    private int lastButOne(String given) {
        return Math.max(0, numbers(given).length - 2);
    }

    /** The first version of the release line after that of a version: the number at a place one higher, the rest zero. */
    private String next(String given, int place) {
        long[] numbers = numbers(given);
        numbers[place]++;
        Arrays.fill(numbers, place + 1, numbers.length, 0);
        return given.substring(0, ReleaseNumbers.start(given))
                + Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining("."));
    }

    private long[] numbers(String given) {
        long[] numbers = ReleaseNumbers.of(given);
        if (numbers.length == 0) {
            throw new VersionRangeFormatException(
                    text, "\"" + VersionRangeFormatException.shown(given) + "\" should begin with a number");
        }
        return numbers;
    }

    /** {@code 1.2} of {@code 1.2.x}, {@code 1.2.*} and {@code 1.2.+}. */
    private static String withoutWildcards(String version) {
        int end = version.length();
        while (end > 2 && "xX*+".indexOf(version.charAt(end - 1)) >= 0 && version.charAt(end - 2) == '.') {
            end -= 2;
        }
        return version.substring(0, end);
    }
}
