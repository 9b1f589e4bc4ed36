package io.github.shiftup.risk;

import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.risk.table.TableDecision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The risk of one finding in one environment.
 *
 * @param level band of the environmental score, or the tool's word where there is no score, raised by EPSS by at most one
 *     band; {@link Level#UNKNOWN} where nothing tells
 * @param score environmental score, 0.0 to 10.0 with one decimal; null where no rating has a score
 * @param scheme what the score is on: {@code CVSS 3.1}; null without a score
 * @param vector that gave it, in canonical order with the environment's metrics; null if only a number was reported
 * @param rating the report's rating that it started from; null without one
 * @param knownExploited true, false, or null if neither evidence nor intel could tell
 * @param exploitedSource who says so ({@code KEV 2026-11-20}, a source's id); null unless {@code knownExploited} is true
 * @param exploitedSince day on which a catalogue listed it; null if none did, or only a report says so
 * @param epss probability of exploitation in the next 30 days, 0.0 to 1.0; null if unknown
 * @param exposed whether it is taken to be reachable from the internet
 * @param exposedSource why: evidence, policy, or "assumed"
 * @param tables what each decision table says that the environment names; empty for what is no vulnerability
 * @param steps how the level came about, in order, for people: each number with its source
 */
public record Assessment(
        Level level,
        @Nullable Double score,
        @Nullable String scheme,
        @Nullable String vector,
        @Nullable Rating rating,
        @Nullable Boolean knownExploited,
        @Nullable String exploitedSource,
        @Nullable LocalDate exploitedSince,
        @Nullable Double epss,
        boolean exposed,
        String exposedSource,
        List<TableDecision> tables,
        List<String> steps) {

    public Assessment {
        tables = List.copyOf(tables);
        steps = List.copyOf(steps);
    }
}
