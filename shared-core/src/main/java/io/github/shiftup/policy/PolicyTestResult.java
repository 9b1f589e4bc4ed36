package io.github.shiftup.policy;

import java.util.List;

/**
 * What came of one test of a policy.
 *
 * @param name of the case
 * @param place file and line
 * @param outcome that the gate had, in a word
 * @param failures what came out otherwise than expected, each a sentence; empty if nothing
 */
public record PolicyTestResult(String name, String place, String outcome, List<String> failures) {

    public PolicyTestResult {
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
