package io.github.shiftup.policy;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules and waivers may ask of a finding. A fact that is not known is null, never a convenient value.
 *
 * @param ids primary id and aliases
 * @param cwes {@code CWE-79}
 * @param kind what it is about
 * @param level in this environment
 * @param score environmental, 0.0 to 10.0
 * @param epss probability, 0.0 to 1.0
 * @param knownExploited null if neither evidence nor intel could tell
 * @param fixAvailable whether a version is known that mends it
 * @param standing to the candidate
 * @param ageDays whole days since its first sighting in production
 * @param components purls of the shipped components it is in, and {@code group:artifact} names
 * @param version of the first of them
 * @param sources ids of the sources that reported it
 * @param environments in which it was seen
 * @param exposed whether it is taken to be reachable from the internet
 * @param exposureShown who shows or states that it is; null where it is only assumed, or is not
 * @param exploitedSince day on which it was listed as known to be exploited; null if it is not, or no list tells
 * @param attackedSince when production first reported an attack on it; null if none did
 */
public record Subject(
        List<String> ids,
        List<String> cwes,
        Kind kind,
        Level level,
        @Nullable Double score,
        @Nullable Double epss,
        @Nullable Boolean knownExploited,
        boolean fixAvailable,
        Standing standing,
        long ageDays,
        List<String> components,
        @Nullable String version,
        List<String> sources,
        List<String> environments,
        boolean exposed,
        @Nullable String exposureShown,
        @Nullable LocalDate exploitedSince,
        @Nullable Instant attackedSince) {

    public Subject {
        ids = List.copyOf(ids);
        cwes = List.copyOf(cwes);
        components = List.copyOf(components);
        sources = List.copyOf(sources);
        environments = List.copyOf(environments);
    }
}
