package io.github.shiftup.policy;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is asked in a test, and what it has to answer.
 *
 * @param name in words
 * @param path where it stands in its file
 * @param asOf the moment to judge for
 * @param candidate what would be shipped; null if an SBOM says it
 * @param sbom file that says it; null if the test lists it
 * @param findings that production reports
 * @param reports files with more of them
 * @param intel what the world knows
 * @param expected the answer
 */
public record PolicyTestCase(
        String name,
        String path,
        Instant asOf,
        @Nullable Candidate candidate,
        @Nullable String sbom,
        List<Finding> findings,
        List<ReportFile> reports,
        Intel intel,
        Expected expected) {

    public PolicyTestCase {
        findings = List.copyOf(findings);
        reports = List.copyOf(reports);
    }

    /**
     * A report.
     *
     * @param source of the policy that it is of
     * @param file relative to the test's folder
     */
    public record ReportFile(String source, String file) {}

    /** What a rule is to say: {@code deny} if it fails or warns for some finding of the case, else {@code allow}. */
    public enum Answer {
        ALLOW,
        DENY
    }

    /** Outcomes of a verdict, worst first. */
    public enum Outcome {
        NOT_EVALUATED,
        FAIL,
        WARN,
        PASS
    }

    /**
     * The answer. What is null is not asked.
     *
     * @param outcome of the verdict
     * @param blocks ids or aliases of all findings that block, and of no other
     * @param warns the same of those that warn
     * @param waived the same of those that a waiver holds
     * @param rules by id, what each says
     */
    public record Expected(
            @Nullable Outcome outcome,
            @Nullable List<String> blocks,
            @Nullable List<String> warns,
            @Nullable List<String> waived,
            Map<String, Answer> rules) {
        public Expected {
            rules = Map.copyOf(rules);
        }
    }
}
