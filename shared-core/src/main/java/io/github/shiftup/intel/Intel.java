package io.github.shiftup.intel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the world knows, as far as it was loaded. What was not loaded is null: unknown, never false.
 *
 * @param knownExploited catalogue of known exploited vulnerabilities
 * @param epss scores of one day
 * @param ssvc SSVC facts of single vulnerabilities
 * @param advisories of affected versions; {@link Advisories#none()} if none were loaded
 * @param problems with files that could not be read; such intel is not loaded
 * @param digest SHA-256 over the files, {@code sha256:...}
 */
public record Intel(
        @Nullable KnownExploited knownExploited,
        @Nullable EpssScores epss,
        @Nullable SsvcCatalogue ssvc,
        Advisories advisories,
        List<String> problems,
        String digest) {

    /** Nothing loaded. The digest is that of no bytes. */
    public static final Intel NONE = new Intel(
            null,
            null,
            null,
            Advisories.none(),
            List.of(),
            "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    public Intel {
        problems = List.copyOf(problems);
    }
}
