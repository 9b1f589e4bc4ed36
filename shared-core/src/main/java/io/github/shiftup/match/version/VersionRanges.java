package io.github.shiftup.match.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads version ranges in every notation that reports and advisories use. */
public final class VersionRanges {
    private VersionRanges() {}

    /**
     * The range that a text stands for. The notation is recognised by how the text begins:
     *
     * <ul>
     *   <li>{@code vers:maven/>=1.0|<2.0}: a version range specifier. The component's scheme orders it; if its type says
     *       a different one, it is refused;
     *   <li>{@code [1.0,2.0),[3.0,)}: an interval set;
     *   <li>all else: a comparator list, {@code >= 2.0.0, < 2.15.0}, {@code < 1.2.3 || >= 2.0 < 2.3}, {@code = 1.2.3}, a
     *       plain version or several, {@code ^1.2}, {@code ~1.2}, {@code ~> 1.2}, {@code 1.2.x}, {@code 1.0 - 2.0} and
     *       {@code *}. The kind of comparison that Grype adds, {@code (maven)}, does not count; its {@code none} means
     *       that no version is excluded.
     * </ul>
     *
     * @param scheme of the component that the range is about
     * @return a range that is never empty but for {@code vers:none/*}
     * @throws VersionRangeFormatException if it is none of these, or if no version could ever be in it
     */
    public static VersionRange parse(String text, VersionScheme scheme) {
        String range = text.strip();
        if (VersSyntax.reads(range)) {
            return VersSyntax.read(range, scheme);
        }
        if (IntervalSetSyntax.reads(range)) {
            return IntervalSetSyntax.read(range, scheme);
        }
        String list = withoutKind(range);
        if (list.isEmpty()) {
            throw new VersionRangeFormatException(text, "it is empty");
        }
        return list.equals("none") ? VersionRange.all(scheme) : ComparatorSyntax.read(range, list, scheme);
    }

    /**
     * What is in any of some ranges, as a finding lists them. Where the component has no scheme of its own, the scheme that
     * one of them names orders all.
     *
     * @throws VersionRangeFormatException if one of them cannot be read, or if there are none
     */
    public static VersionRange parseAll(Collection<String> texts, VersionScheme scheme) {
        if (texts.isEmpty()) {
            throw new VersionRangeFormatException("", "there is no range");
        }
        VersionScheme agreed = scheme;
        for (String text : texts) {
            agreed = agreed == VersionScheme.NATURAL ? parse(text, agreed).scheme() : agreed;
        }
        List<VersionInterval> intervals = new ArrayList<>();
        for (String text : texts) {
            intervals.addAll(parse(text, agreed).intervals());
        }
        return VersionRange.of(agreed, intervals);
    }

    /**
     * Exactly some versions, as OSV's {@code versions} list them.
     *
     * @throws VersionRangeFormatException if there are none
     */
    public static VersionRange ofVersions(Collection<String> versions, VersionScheme scheme) {
        if (versions.isEmpty()) {
            throw new VersionRangeFormatException("", "there is no version");
        }
        return VersionRange.of(
                scheme,
                versions.stream()
                        .map(version -> VersionInterval.exactly(scheme.parse(version)))
                        .toList());
    }

    /**
     * The range of OSV events, in any order.
     *
     * @throws VersionRangeFormatException if nothing was introduced, or if no version was ever affected
     */
    public static VersionRange ofEvents(List<VersionEvent> events, VersionScheme scheme) {
        return OsvEvents.range(events, scheme);
    }

    /** {@code < 4.3.5} of {@code < 4.3.5 (maven)}. */
    private static String withoutKind(String range) {
        int open = range.lastIndexOf(" (");
        if (open > 0 && range.endsWith(")")) {
            String kind = range.substring(open + 2, range.length() - 1);
            if (kind.chars().allMatch(c -> Chars.isLetter((char) c) || c == '-')) {
                return range.substring(0, open).strip();
            }
        }
        return range;
    }
}
