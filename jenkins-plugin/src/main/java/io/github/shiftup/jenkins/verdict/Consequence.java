package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.gate.Outcome;

/**
 * What a verdict does to a build.
 *
 * @param kind how bad
 * @param why in words; empty where nothing is done
 */
public record Consequence(Kind kind, String why) {
    /** How bad. */
    public enum Kind {
        NOTHING,
        UNSTABLE,
        FAILURE
    }

    /**
     * Decides. A policy that only observes does nothing to a build, whatever it finds.
     *
     * @param unstableOn rules as they are configured
     * @param failOn rules as they are configured
     * @throws IllegalArgumentException if rules cannot be read
     */
    public static Consequence of(GateSummary summary, String unstableOn, String failOn) {
        ResultRules fail = ResultRules.parse(failOn);
        ResultRules unstable = ResultRules.parse(unstableOn);
        if (isHarmless(summary)) {
            return new Consequence(Kind.NOTHING, "");
        }
        String why = fail.fits(summary);
        if (why != null) {
            return new Consequence(Kind.FAILURE, why);
        }
        why = unstable.fits(summary);
        return why == null ? new Consequence(Kind.NOTHING, "") : new Consequence(Kind.UNSTABLE, why);
    }

    private static boolean isHarmless(GateSummary summary) {
        boolean red = summary.outcome() == Outcome.FAIL || summary.outcome() == Outcome.NOT_EVALUATED;
        return !summary.enforced() || (red && !summary.failsBuild());
    }
}
