package io.github.shiftup.evidence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One judgement of a finding's severity.
 *
 * @param method how it was rated: {@code CVSSv2}, {@code CVSSv3}, {@code CVSSv31}, {@code CVSSv4}, {@code OWASP}, ... in
 *     CycloneDX' spelling; null if the report does not say
 * @param vector the vector as the report writes it, unchecked
 * @param score the score as the report writes it, on the method's own scale (CVSS: 0.0 to 10.0)
 * @param source who rated: {@code nvd}, {@code ghsa}, {@code redhat}, ... as the report writes it
 */
public record Rating(
        @Nullable String method,
        @Nullable String vector,
        @Nullable Double score,
        @Nullable String source) implements Comparable<Rating> {

    private static final Comparator<String> TEXT = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Rating> ORDER = Comparator.comparing(Rating::source, TEXT)
            .thenComparing(Rating::method, TEXT)
            .thenComparing(Rating::vector, TEXT)
            .thenComparing(Rating::score, Comparator.nullsLast(Comparator.naturalOrder()));

    /** By source, method, vector and score. */
    @Override
    public int compareTo(Rating other) {
        return ORDER.compare(this, other);
    }
}
