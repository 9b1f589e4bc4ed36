package io.github.shiftup.match.version;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comparator lists as GitHub, GitLab, Grype, Snyk, Trivy and the ecosystems themselves write them.
 *
 * <p>Commas, white space and {@code &&} mean "and", {@code ||} and {@code |} mean "or". Plain versions next to each other
 * are alternatives: nothing else could be meant.
 */
final class ComparatorSyntax {
    private static final String OPERATOR = "<>=!~^";

    /** What no version has in it; a space, a comma or a pipe ends one. */
    private static final String FOREIGN = "[](){}\"'`";

    private final String whole;
    private final String text;
    private final VersionScheme scheme;
    private final Shorthands shorthands;
    private int at;

    private ComparatorSyntax(String whole, String text, VersionScheme scheme) {
        this.whole = whole;
        this.text = text;
        this.scheme = scheme;
        this.shorthands = new Shorthands(whole, scheme);
    }

    /**
     * @param whole the text that the list is the beginning of, for messages
     */
    static VersionRange read(String whole, String list, VersionScheme scheme) {
        return new ComparatorSyntax(whole, list, scheme).alternatives();
    }

    private VersionRange alternatives() {
        List<VersionInterval> intervals = new ArrayList<>(alternative().intervals());
        while (at < text.length()) {
            skip("|");
            intervals.addAll(alternative().intervals());
        }
        return VersionRange.of(scheme, intervals);
    }

    /** Everything up to the next pipe. */
    private VersionRange alternative() {
        List<VersionInterval> plain = new ArrayList<>();
        List<VersionRange> compared = new ArrayList<>();
        int start = at;
        skipSeparators();
        while (at < text.length() && text.charAt(at) != '|') {
            String operator = operator();
            String version = version(operator);
            VersionRange part = hyphenated(operator, version);
            if (part == null) {
                part = shorthands.expand(operator, version);
            }
            if (isPlain(operator)) {
                plain.addAll(part.intervals());
            } else {
                compared.add(part);
            }
            skipSeparators();
        }
        if (plain.isEmpty() && compared.isEmpty()) {
            throw new VersionRangeFormatException(whole, "after " + start + " characters there should be a comparison");
        }
        if (!plain.isEmpty()) {
            compared.add(VersionRange.of(scheme, plain));
        }
        VersionRange all = Intervals.common(scheme, compared);
        if (all.isEmpty()) {
            throw new VersionRangeFormatException(
                    whole,
                    "no version satisfies "
                            + VersionRangeFormatException.shown(
                                    text.substring(start, at).strip()));
        }
        return all;
    }

    private static boolean isPlain(String operator) {
        return operator.isEmpty() || operator.equals("=") || operator.equals("==") || operator.equals("===");
    }

    private String operator() {
        int start = at;
        skip(OPERATOR);
        String operator = text.substring(start, at);
        skipWhitespace();
        return operator;
    }

    private String version(String operator) {
        int start = at;
        while (at < text.length() && !endsVersion(text.charAt(at)) && !text.startsWith("!=", at)) {
            if (FOREIGN.indexOf(text.charAt(at)) >= 0) {
                throw new VersionRangeFormatException(
                        whole,
                        "after " + at + " characters there is a " + text.charAt(at) + " where a version should be");
            }
            at++;
        }
        String version = text.substring(start, at);
        if (version.isEmpty()) {
            throw new VersionRangeFormatException(whole, "after " + start + " characters there should be a version");
        }
        if (operator.isEmpty() && !isPlainVersion(version)) {
            throw new VersionRangeFormatException(
                    whole,
                    "\"" + VersionRangeFormatException.shown(version) + "\" is neither a version nor a comparator");
        }
        return version;
    }

    /** Whether a text without a comparator can be meant as a version, and not as a word or half a hyphen range. */
    private static boolean isPlainVersion(String version) {
        return Shorthands.isAny(version)
                || (Chars.hasDigit(version) && !version.startsWith("-") && !version.endsWith("-"));
    }

    private static boolean endsVersion(char c) {
        return c == ',' || c == '|' || c == '<' || c == '>' || c == '=' || c == '&' || Character.isWhitespace(c);
    }

    /** {@code 1.0 - 2.0}, if that is what stands here. */
    private @Nullable VersionRange hyphenated(String operator, String version) {
        int start = at;
        skipWhitespace();
        if (operator.isEmpty() && at > start && at + 1 < text.length() && text.charAt(at) == '-') {
            at++;
            if (Character.isWhitespace(text.charAt(at))) {
                skipWhitespace();
                String end = version("");
                return VersionRange.of(
                        scheme,
                        List.of(Intervals.between(whole, scheme.parse(version), true, scheme.parse(end), true)));
            }
        }
        at = start;
        return null;
    }

    private void skipSeparators() {
        while (at < text.length() && (",&".indexOf(text.charAt(at)) >= 0 || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
    }

    private void skipWhitespace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
