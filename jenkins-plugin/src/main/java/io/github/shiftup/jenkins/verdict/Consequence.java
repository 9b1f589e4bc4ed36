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
     * @return a failure, whatever was found, if rules cannot be read
     */
    public static Consequence of(GateSummary summary, String unstableOn, String failOn) {
        try {
            return of(summary, rules("unstableOn", unstableOn), rules("failOn", failOn));
        } catch (IllegalArgumentException e) {
            return new Consequence(Kind.FAILURE, String.valueOf(e.getMessage()));
        }
    }

    private static ResultRules rules(String parameter, String text) {
        try {
            return ResultRules.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
        }
    }

    private static Consequence of(GateSummary summary, ResultRules unstable, ResultRules fail) {
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
