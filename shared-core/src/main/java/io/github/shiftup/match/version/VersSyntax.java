package io.github.shiftup.match.version;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads version range specifiers (<a href="https://www.packageurl.org/docs/vers">VERS</a>).
 *
 * <p>Forgiving where the meaning is plain: white space, any order, empty constraints between pipes. Constraints that
 * VERS calls redundant are read as its simplification does, which gives the wider range ({@code 2.7.0|<2.8.1} is
 * {@code <2.8.1}). One version under two comparators has no meaning and is refused.
 */
final class VersSyntax {
    private enum Comparator {
        EQUAL("="),
        NOT_EQUAL("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }
    }

    /** In the order in which they must be tried: no sign may hide a longer one. */
    private static final List<Comparator> COMPARATORS = List.of(
            Comparator.AT_LEAST,
            Comparator.AT_MOST,
            Comparator.NOT_EQUAL,
            Comparator.ABOVE,
            Comparator.BELOW,
            Comparator.EQUAL);

    private final String text;
    private final VersionScheme scheme;
    private final TreeMap<Version, Comparator> constraints = new TreeMap<>();

    private VersSyntax(String text, VersionScheme scheme) {
        this.text = text;
        this.scheme = scheme;
    }

    static boolean reads(String text) {
        return text.regionMatches(true, 0, "vers:", 0, 5);
    }

    static VersionRange read(String text, VersionScheme wanted) {
        int slash = text.indexOf('/');
        String type =
                text.substring(5, slash < 0 ? text.length() : slash).strip().toLowerCase(Locale.ROOT);
        if (slash < 0 || !isType(type)) {
            throw new VersionRangeFormatException(
                    text, "between vers: and a slash there must be a type, such as maven");
        }
        VersionScheme scheme = scheme(text, type, wanted);
        String constraints = text.substring(slash + 1).strip();
        if (type.equals("none")) {
            return VersionRange.none(scheme);
        }
        return constraints.equals("*") ? VersionRange.all(scheme) : new VersSyntax(text, scheme).read(constraints);
    }

    private static boolean isType(String type) {
        return !type.isEmpty()
                && Chars.isLetter(type.charAt(0))
                && type.chars()
                        .allMatch(c -> Chars.isLetter((char) c) || Chars.isDigit((char) c) || c == '.' || c == '-');
    }

    /** The component's own scheme counts; the range's where the component has none. */
    private static VersionScheme scheme(String text, String type, VersionScheme wanted) {
        VersionScheme stated = VersionScheme.of(type);
        boolean general = stated == VersionScheme.NATURAL || type.equals("semver");
        if (wanted == VersionScheme.NATURAL) {
            return stated;
        }
        if (!general && stated != wanted) {
            throw new VersionRangeFormatException(
                    text, "it is of type " + type + ", but the component's versions are ordered as " + wanted);
        }
        return wanted;
    }

    private VersionRange read(String list) {
        for (String constraint : list.split("\\|")) {
            if (!constraint.isBlank()) {
                constraint(constraint.strip());
            }
        }
        if (constraints.isEmpty()) {
            throw new VersionRangeFormatException(text, "it has no constraint after the slash");
        }
        return range();
    }

    private void constraint(String constraint) {
        Comparator comparator = Comparator.EQUAL;
        String version = constraint;
        for (Comparator candidate : COMPARATORS) {
            if (constraint.startsWith(candidate.sign)) {
                comparator = candidate;
                version = constraint.substring(candidate.sign.length());
                break;
            }
        }
        version = decode(version.strip());
        if (version.isEmpty()) {
            throw new VersionRangeFormatException(text, "\"" + constraint + "\" has no version");
        }
        Comparator before = constraints.put(scheme.parse(version), comparator);
        if (before != null && before != comparator) {
            throw new VersionRangeFormatException(
                    text,
                    "the version " + VersionRangeFormatException.shown(version) + " stands under " + before.sign
                            + " and under " + comparator.sign);
        }
    }

    private String decode(String version) {
        for (char reserved : new char[] {'<', '>', '=', '*'}) {
            if (version.indexOf(reserved) >= 0) {
                throw new VersionRangeFormatException(
                        text, "a version has an unencoded " + reserved + "; constraints are separated by |");
            }
        }
        if (version.indexOf('%') < 0) {
            return version;
        }
        byte[] bytes = version.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw new VersionRangeFormatException(text, "after % there must be two hexadecimal digits");
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Signposts along the order: a lower bound opens an interval unless one is open, an upper bound closes it. */
    private VersionRange range() {
        List<VersionInterval> included = new ArrayList<>();
        List<Version> excluded = new ArrayList<>();
        @Nullable VersionInterval open = null;
        @Nullable VersionInterval closed = null;
        for (var constraint : constraints.entrySet()) {
            Version version = constraint.getKey();
            switch (constraint.getValue()) {
                case EQUAL -> included.add(VersionInterval.exactly(version));
                case NOT_EQUAL -> excluded.add(version);
                case AT_LEAST, ABOVE -> {
                    boolean inclusive = constraint.getValue() == Comparator.AT_LEAST;
                    open = open != null ? open : VersionInterval.from(version, inclusive);
                    closed = null;
                }
                case AT_MOST, BELOW -> {
                    VersionInterval start = open != null ? open : closed != null ? closed : VersionInterval.ALL;
                    boolean inclusive = constraint.getValue() == Comparator.AT_MOST;
                    closed = Intervals.between(text, start.lower(), start.lowerInclusive(), version, inclusive);
                    included.add(closed);
                    open = null;
                }
            }
        }
        if (open != null) {
            included.add(open);
        }
        if (included.isEmpty()) {
            included.add(VersionInterval.ALL);
        }
        return VersionRange.of(scheme, included).and(Intervals.except(scheme, excluded));
    }
}
