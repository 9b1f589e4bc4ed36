package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Rating;
import org.jspecify.annotations.Nullable;

/** Ratings of formats that do not say which version of CVSS a vector is of: the vector does. */
final class CvssVectors {
    private CvssVectors() {}

    /** A rating; null if there is neither a score nor anything that looks like a vector. */
    static @Nullable Rating rating(@Nullable String text, @Nullable Double score, @Nullable String source) {
        String vector = text != null && text.indexOf(':') > 0 && text.indexOf('/') > 0 ? text : null;
        return vector == null && score == null ? null : new Rating(method(vector), vector, score, source);
    }

    private static @Nullable String method(@Nullable String vector) {
        if (vector == null) {
            return null;
        }
        if (vector.startsWith("CVSS:4")) {
            return "CVSSv4";
        }
        if (vector.startsWith("CVSS:3.1")) {
            return "CVSSv31";
        }
        // Only version 2 knows Au, and only version 3 has PR without a prefix in the wild.
        return vector.startsWith("CVSS:3") || vector.contains("/PR:")
                ? "CVSSv3"
                : vector.contains("/Au:") ? "CVSSv2" : null;
    }
}
