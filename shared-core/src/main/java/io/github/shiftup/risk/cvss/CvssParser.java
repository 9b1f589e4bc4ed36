package io.github.shiftup.risk.cvss;

import java.util.Arrays;
import java.util.Locale;

/** Reads a vector's text. */
final class CvssParser {
    private final String text;
    private final CvssVersion version;
    private final Metrics metrics;
    private final byte[] values;
    private final boolean[] seen;

    private CvssParser(String text, CvssVersion version) {
        this.text = text;
        this.version = version;
        this.metrics = Metrics.of(version);
        this.values = new byte[metrics.size()];
        this.seen = new boolean[metrics.size()];
        Arrays.fill(values, (byte) -1);
    }

    static CvssVector parse(String text) {
        String body = text.strip();
        if (body.startsWith("(") && body.endsWith(")")) {
            body = body.substring(1, body.length() - 1).strip();
        }
        if (body.isEmpty()) {
            throw new CvssFormatException(text, "it is empty");
        }
        CvssVersion version;
        if (body.regionMatches(true, 0, "CVSS:", 0, 5) || body.regionMatches(true, 0, "CVSS2#", 0, 6)) {
            int end = body.indexOf(body.charAt(4) == ':' ? '/' : '#');
            String prefix = end < 0 ? body : body.substring(0, end);
            version = prefixed(text, prefix.toUpperCase(Locale.ROOT));
            body = end < 0 ? "" : body.substring(end + 1);
        } else {
            version = guessed(text, "/" + body.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        }
        return new CvssParser(text, version).metrics(body);
    }

    private static CvssVersion prefixed(String text, String prefix) {
        return switch (prefix) {
            case "CVSS:2.0", "CVSS2" -> CvssVersion.V2_0;
            case "CVSS:3.0" -> CvssVersion.V3_0;
            case "CVSS:3.1" -> CvssVersion.V3_1;
            case "CVSS:4.0" -> CvssVersion.V4_0;
            default ->
                throw new CvssFormatException(
                        text,
                        "no version begins with " + CvssFormatException.shown(prefix)
                                + "; there are CVSS:3.0, CVSS:3.1, CVSS:4.0, and 2.0 without");
        };
    }

    private static CvssVersion guessed(String text, String body) {
        if (body.contains("/AT:") || body.contains("/VC:")) {
            return CvssVersion.V4_0;
        }
        if (body.contains("/PR:")) {
            return CvssVersion.V3_1;
        }
        if (body.contains("/AU:")) {
            return CvssVersion.V2_0;
        }
        throw new CvssFormatException(
                text, "it has no prefix (CVSS:3.1/ ...) and none of the metrics that tell the version: Au, PR, AT, VC");
    }

    private CvssVector metrics(String body) {
        for (String part : body.split("/")) {
            if (!part.isBlank()) {
                metric(part.strip());
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (metrics.get(i).mandatory() && values[i] < 0) {
                throw new CvssFormatException(
                        text,
                        "the mandatory metric " + metrics.get(i).key() + " of CVSS " + version.label() + " is missing");
            }
        }
        return new CvssVector(version, values);
    }

    private void metric(String part) {
        int colon = part.indexOf(':');
        if (colon < 1) {
            throw new CvssFormatException(text, "\"" + CvssFormatException.shown(part) + "\" is not metric:value");
        }
        String key = part.substring(0, colon).strip();
        String value = part.substring(colon + 1).strip();
        int index = metrics.indexOf(key);
        if (index < 0) {
            throw new CvssFormatException(
                    text, "CVSS " + version.label() + " has no metric " + CvssFormatException.shown(key));
        }
        Metric metric = metrics.get(index);
        if (seen[index]) {
            throw new CvssFormatException(text, "the metric " + metric.key() + " stands twice");
        }
        Integer place = metrics.valueOf(metric, value);
        if (place == null) {
            throw new CvssFormatException(
                    text,
                    "the metric " + metric.key() + " cannot be \"" + CvssFormatException.shown(value)
                            + "\"; it is one of "
                            + String.join(", ", metric.values())
                            + (metric.mandatory() ? "" : ", " + metrics.notDefined()));
        }
        seen[index] = true;
        values[index] = place.byteValue();
    }
}
