package io.github.shiftup.match.version;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes intervals as a canonical version range specifier (<a href="https://www.packageurl.org/docs/vers">VERS</a>). */
final class VersWriter {
    private static final String ENCODED = "><=!*|%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private VersWriter() {}

    /**
     * @param intervals ascending, apart. Two that only one version keeps apart are written as one without that version
     */
    static String write(String type, List<VersionInterval> intervals) {
        if (intervals.isEmpty()) {
            return "vers:none/*";
        }
        List<String> constraints = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            VersionInterval interval = intervals.get(i);
            Version lower = interval.lower();
            Version upper = interval.upper();
            if (interval.isExact()) {
                constraints.add(encode(String.valueOf(lower)));
                continue;
            }
            if (lower != null) {
                boolean excluded = i > 0 && lower.equals(intervals.get(i - 1).upper());
                constraints.add((excluded ? "!=" : interval.lowerInclusive() ? ">=" : ">") + encode(lower.text()));
            }
            boolean excludedNext = i + 1 < intervals.size()
                    && upper != null
                    && upper.equals(intervals.get(i + 1).lower());
            if (upper != null && !excludedNext) {
                constraints.add((interval.upperInclusive() ? "<=" : "<") + encode(upper.text()));
            }
        }
        return "vers:" + type + '/' + (constraints.isEmpty() ? "*" : String.join("|", constraints));
    }

    private static String encode(String version) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : version.getBytes(StandardCharsets.UTF_8)) {
            if (b <= ' ' || b > '~' || ENCODED.indexOf(b) >= 0) {
                encoded.append('%').append(HEX.toHexDigits(b));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }
}
