package io.github.shiftup.policy;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.match.Standing;
import java.time.Instant;
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
 * @param attackedSince when production saw the first attack on it or on what it is in; null if it saw none
 * @param exposedBy which signal of production shows that it can be reached; null if that is only stated or assumed
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
        @Nullable Instant attackedSince,
        @Nullable String exposedBy) {

    /** A finding that production shows neither attacked nor exposed. */
    public Subject(
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
            boolean exposed) {
        this(
                ids,
                cwes,
                kind,
                level,
                score,
                epss,
                knownExploited,
                fixAvailable,
                standing,
                ageDays,
                components,
                version,
                sources,
                environments,
                exposed,
                null,
                null);
    }

    public Subject {
        ids = List.copyOf(ids);
        cwes = List.copyOf(cwes);
        components = List.copyOf(components);
        sources = List.copyOf(sources);
        environments = List.copyOf(environments);
    }
}
