package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** One CVSS rating as an object with its version, score and vector, by the names that cloud services give them. */
final class Cvss {
    private enum Key {
        Version,
        version,
        BaseScore,
        baseScore,
        base_score,
        score,
        BaseVector,
        scoringVector,
        vector_string,
        vectorString,
        vector,
        Source,
        source,
        scoreSource,
        vendor_name,
        vendor
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    private Cvss() {}

    /** Adds the rating at which the cursor stands, if it says anything. */
    static void read(JsonCursor json, FindingBuilder finding) {
        String version = null;
        String vector = null;
        Double score = null;
        String source = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case Version, version -> version = json.label();
                case BaseScore, baseScore, base_score, score -> score = json.number();
                case BaseVector, scoringVector, vector_string, vectorString, vector -> vector = json.label();
                case Source, source, scoreSource, vendor_name, vendor -> source = json.label();
            }
        }
        add(finding, version, vector, score, source);
    }

    static void add(
            FindingBuilder finding,
            @Nullable String version,
            @Nullable String vector,
            @Nullable Double score,
            @Nullable String source) {
        if (vector != null || (score != null && score > 0)) {
            finding.rating(new Rating(method(version, vector), vector, score, source));
        }
    }

    /** By the vector's prefix, which is exact; else by the version. Only a vector of version 2 has no prefix. */
    private static @Nullable String method(@Nullable String version, @Nullable String vector) {
        String said = vector != null && vector.startsWith("CVSS:") ? vector.substring("CVSS:".length()) : version;
        if (said == null) {
            return vector != null && vector.contains("Au:") ? "CVSSv2" : null;
        }
        if (said.startsWith("3.1")) {
            return "CVSSv31";
        }
        return switch (said.charAt(0)) {
            case '2' -> "CVSSv2";
            case '3' -> "CVSSv3";
            case '4' -> "CVSSv4";
            default -> null;
        };
    }
}
