package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.Problem;
import java.util.Comparator;
import java.util.Locale;

/**
 * What a check of a policy has to say about one place of it.
 *
 * @param severity how much it matters
 * @param check which check says it: {@code rule-never}
 * @param problem where, what, why and what to do
 */
public record Remark(Severity severity, String check, Problem problem) {

    /** Worst first; of equal ones in the order of the file. */
    public static final Comparator<Remark> ORDER = Comparator.comparing(Remark::severity)
            .thenComparing(remark -> remark.problem().file())
            .thenComparing(remark -> remark.problem().line())
            .thenComparing(remark -> remark.problem().column())
            .thenComparing(Remark::check)
            .thenComparing(remark -> remark.problem().message());

    /** How much a remark matters, worst first. */
    public enum Severity {
        /** The policy cannot be used, or does not do what it says. */
        ERROR,
        /** It can be used, but hardly means what it says. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }

    /** {@code warning: shift-up.yaml:12:7: ... [rule-never]}, then the line and a caret below the place. */
    @Override
    public String toString() {
        String[] lines = problem.toString().split("\n", 2);
        return severity.name().toLowerCase(Locale.ROOT) + ": " + lines[0] + " [" + check + "]"
                + (lines.length > 1 ? "\n" + lines[1] : "");
    }
}
