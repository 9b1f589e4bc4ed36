package io.github.shiftup.metrics;

import io.github.shiftup.ledger.Entry.Judged;
import java.util.List;
import java.util.Set;

/** What the words of a recorded decision mean for metrics. */
final class Effects {
    /** It went away from reports: no decision speaks of it any more. */
    static final String GONE = "GONE";

    static final String FIXED = "FIXED";
    static final String SILENCED = "SILENCED";
    static final String BLOCKS = "BLOCKS";
    static final String WAIVED = "WAIVED";

    private static final List<String> GRAVEST_FIRST =
            List.of(BLOCKS, "WARNS", WAIVED, "TOLERATED", "CLAIMED", FIXED, SILENCED, "COUNTED");
    private static final Set<String> STANDS = Set.of(BLOCKS, "WARNS", WAIVED, "TOLERATED", "CLAIMED");
    private static final Set<String> OWN = Set.of("STILL_PRESENT", "NOT_MAPPABLE", "FIX_CLAIMED");
    private static final Set<String> NOT_OURS = Set.of("ELSEWHERE", "NOT_SEEN");

    private Effects() {}

    static Judged graver(Judged a, Judged b) {
        return rank(a) <= rank(b) ? a : b;
    }

    private static int rank(Judged judged) {
        int rank = GRAVEST_FIRST.indexOf(judged.effect());
        return rank < 0 ? GRAVEST_FIRST.size() : rank;
    }

    static boolean blocks(Judged judged) {
        return judged.effect().equals(BLOCKS) && isOfProduction(judged);
    }

    /** Whether production reports it, and it concerns this service. What only a scan saw is none of production's. */
    static boolean isOfProduction(Judged judged) {
        return !NOT_OURS.contains(judged.standing());
    }

    /** Whether this service's own production has it and the candidate is held responsible for it. */
    static boolean standsOwn(Judged judged) {
        return OWN.contains(judged.standing()) && STANDS.contains(judged.effect());
    }

    /** Whether it is still to be mended. */
    static boolean stands(Judged judged) {
        return isOfProduction(judged) && STANDS.contains(judged.effect());
    }
}
