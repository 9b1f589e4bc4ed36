package io.github.shiftup.gate;

import org.jspecify.annotations.Nullable;

/**
 * One rule held against one finding, with the numbers that decided.
 *
 * @param rule id: {@code max-risk}, {@code sla-high}, {@code kev}, {@code not-mappable}, ... or a rule of the policy
 * @param result what it says
 * @param fact what was measured: {@code environmental score}, {@code days since first seen}
 * @param operator {@code >=}, {@code >}, {@code is}
 * @param limit as printed, with unit: {@code 9.0}, {@code 15 days}
 * @param actual as printed, with unit
 * @param source where the limit comes from: profile and its source, or the policy's file and rule
 * @param text the whole as one sentence
 */
public record Check(
        String rule,
        Result result,
        String fact,
        String operator,
        String limit,
        String actual,
        @Nullable String source,
        String text) {

    /** What a rule says of one finding. */
    public enum Result {
        FAIL,
        WARN,
        /** Tried, and within the limit. */
        WITHIN,
        /** Will fail from a date on that has not come. */
        ANNOUNCED,
        /** Could not be decided: a fact is missing. */
        UNDECIDED
    }
}
