package io.github.shiftup.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One weakness at one asset, normalised. Lists are unmodifiable, in the report's order and without duplicates.
 *
 * @param id primary id as the report states it (CVE, GHSA, rule id, check id)
 * @param aliases other ids of the same weakness, without {@code id}
 * @param cwes {@code CWE-79}, ...
 * @param kind what it is about
 * @param title one line for people; hostile text
 * @param severity the tool's word, unchanged
 * @param level that word on the common scale
 * @param ratings all that the report gives
 * @param component what the report says it is in
 * @param inferredComponent what it is in by the known habits of the tool, where the report's format has no place to say
 *     so (Trivy's SARIF names the package in prose); null if {@code component} is given
 * @param fixedVersions versions that mend it, as written; alternatives by release branch
 * @param affectedRanges ranges as written: {@code vers:...}, interval sets, comparator lists
 * @param activity whether the report counts it
 * @param state the tool's own words for that ({@code will_not_fix}, {@code suppressed: accepted})
 * @param asset where it was seen
 * @param firstSeen when production saw it first, if the report says
 * @param lastSeen when production saw it last: at the latest when the report was made
 * @param observed how often, at least 1
 * @param exploited whether the report says that it is known to be exploited; null if it does not say
 * @param epss EPSS probability, 0.0 to 1.0, if the report gives it
 * @param statement what the report states about it as VEX, which then speaks for the findings of all sources; null where it
 *     only reports
 * @param source where it was read
 */
public record Finding(
        String id,
        List<String> aliases,
        List<String> cwes,
        Kind kind,
        @Nullable String title,
        @Nullable String severity,
        Level level,
        List<Rating> ratings,
        @Nullable Component component,
        @Nullable Component inferredComponent,
        List<String> fixedVersions,
        List<String> affectedRanges,
        Activity activity,
        @Nullable String state,
        Asset asset,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        long observed,
        @Nullable Boolean exploited,
        @Nullable Double epss,
        @Nullable VexStatement statement,
        Provenance source) {

    public Finding {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A finding needs an id: " + source);
        }
        if (observed < 1) {
            throw new IllegalArgumentException("A finding was observed at least once, not " + observed + ": " + id);
        }
        aliases = List.copyOf(aliases);
        cwes = List.copyOf(cwes);
        ratings = List.copyOf(ratings);
        fixedVersions = List.copyOf(fixedVersions);
        affectedRanges = List.copyOf(affectedRanges);
    }

    /** Whether its id or an alias of it is this one, in any case. */
    public boolean isCalled(String name) {
        return id.equalsIgnoreCase(name) || aliases.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The component to hold against a candidate: the stated one, else the inferred one, else null. */
    public @Nullable Component subject() {
        return component != null ? component : inferredComponent;
    }

    /** A builder with nothing but the id, the kind and the place; all else has a neutral default. */
    public static FindingBuilder of(String id, Kind kind, Provenance source) {
        return new FindingBuilder(id, kind, source);
    }

    /** A builder that starts from this finding. */
    public FindingBuilder toBuilder() {
        return new FindingBuilder(this);
    }
}
