package io.github.shiftup.metrics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one service, team, profile, week or month, or of everything. What is null or not in a map has no data. {@link
 * Figure} defines each.
 *
 * @param outcomes verdicts of the period by outcome
 * @param timeToRed seconds
 * @param neverRed findings that never blocked by what the last verdict did with them
 * @param unknown findings that blocked, of which it cannot be told since when: older records were pruned
 * @param timeToGreenBuild seconds
 * @param timeToGreen seconds
 * @param greenBy how many of these are told by {@code DEPLOYMENT} and by {@code NOT_SEEN}
 * @param greenHow how many by the way they ended: {@code FIXED}, {@code GONE}, {@code WAIVED}, ...
 * @param open ages of what still blocks or is not green in production, in seconds since it was red
 * @param reopened how many blocked again after production was green
 * @param escapes findings; null if there was no verdict
 * @param escapesBy the same by reason; one may have several
 * @param dueDates by level of risk, worst first
 * @param waivers at the end
 * @param evidence of the verdicts
 * @param blocks findings that began to block; null if there was no verdict
 * @param falseBlocks how many of these were false
 */
public record Figures(
        Map<String, Long> outcomes,
        @Nullable Spread timeToRed,
        Map<String, Long> neverRed,
        long unknown,
        @Nullable Spread timeToGreenBuild,
        @Nullable Spread timeToGreen,
        Map<String, Long> greenBy,
        Map<String, Long> greenHow,
        @Nullable Spread open,
        long reopened,
        @Nullable Long escapes,
        Map<String, Long> escapesBy,
        Map<String, DueDates> dueDates,
        @Nullable WaiverDebt waivers,
        @Nullable EvidenceQuality evidence,
        @Nullable Long blocks,
        @Nullable Long falseBlocks) {

    /** How many verdicts. */
    public long verdicts() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Share of the blocks that were false, 0 to 1; null if nothing blocked. */
    public @Nullable Double falseShare() {
        return blocks == null || falseBlocks == null ? null : Shares.of(falseBlocks, blocks);
    }

    /** Due dates of all levels. */
    public DueDates allDueDates() {
        DueDates all = DueDates.NONE;
        for (DueDates each : dueDates.values()) {
            all = new DueDates(
                    all.met() + each.met(),
                    all.missed() + each.missed(),
                    all.open() + each.open(),
                    all.overdue() + each.overdue(),
                    all.setAside() + each.setAside());
        }
        return all;
    }
}
