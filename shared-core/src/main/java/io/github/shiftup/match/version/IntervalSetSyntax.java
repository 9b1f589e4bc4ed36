package io.github.shiftup.match.version;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads interval sets as Maven and NuGet write them, and Snyk and GitLab with more white space and fewer commas:
 * {@code [1.0,2.0),[3.0,)}, {@code (,1.3.4]}, {@code [1.5]}. An empty bound is no bound, whatever its bracket.
 */
final class IntervalSetSyntax {
    private final String text;
    private final VersionScheme scheme;

    private IntervalSetSyntax(String text, VersionScheme scheme) {
        this.text = text;
        this.scheme = scheme;
    }

    static boolean reads(String text) {
        return text.startsWith("[") || text.startsWith("(");
    }

    static VersionRange read(String text, VersionScheme scheme) {
        return VersionRange.of(scheme, new IntervalSetSyntax(text, scheme).intervals());
    }

    private List<VersionInterval> intervals() {
        List<VersionInterval> intervals = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[' || c == '(') {
                int end = end(at);
                intervals.add(interval(c == '[', text.substring(at + 1, end), text.charAt(end) == ']'));
                at = end;
            } else if (c != ',' && c != '|' && !Character.isWhitespace(c)) {
                throw new VersionRangeFormatException(
                        text, "after " + at + " characters there should be [ or ( to begin the next interval");
            }
            at++;
        }
        return intervals;
    }

    private int end(int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ']' || c == ')') {
                return i;
            }
            if (c == '[' || c == '(') {
                break;
            }
        }
        throw new VersionRangeFormatException(
                text, "the interval that begins after " + from + " characters does not end with ] or )");
    }

    private VersionInterval interval(boolean lowerInclusive, String content, boolean upperInclusive) {
        int comma = content.indexOf(',');
        if (comma < 0) {
            Version exact = bound(content);
            if (exact == null || !lowerInclusive || !upperInclusive) {
                throw new VersionRangeFormatException(
                        text, "an interval without a comma must be one version in [ and ]");
            }
            return VersionInterval.exactly(exact);
        }
        if (content.indexOf(',', comma + 1) >= 0) {
            throw new VersionRangeFormatException(text, "an interval has more than two bounds");
        }
        return Intervals.between(
                text,
                bound(content.substring(0, comma)),
                lowerInclusive,
                bound(content.substring(comma + 1)),
                upperInclusive);
    }

    private @Nullable Version bound(String bound) {
        String version = bound.strip();
        if (version.chars().anyMatch(Character::isWhitespace)) {
            throw new VersionRangeFormatException(text, "a bound has white space in it");
        }
        return version.isEmpty() ? null : scheme.parse(version);
    }
}
