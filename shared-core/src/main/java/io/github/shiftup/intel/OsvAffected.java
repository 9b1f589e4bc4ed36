package io.github.shiftup.intel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a record's {@code affected}.
 *
 * @param packageKey null where the package is none that a purl can name
 * @param ranges of versions; those of commits are left out
 * @param versions affected ones, named one by one
 */
record OsvAffected(@Nullable String packageKey, List<List<AffectedVersions.Event>> ranges, List<String> versions) {

    /** Whether it says anything that a version can be compared with. */
    boolean isComparable() {
        return !ranges.isEmpty() || !versions.isEmpty();
    }
}
