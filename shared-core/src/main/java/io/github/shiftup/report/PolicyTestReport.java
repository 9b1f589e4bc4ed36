package io.github.shiftup.report;

import io.github.shiftup.policy.PolicyTestResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code TEST-shift-up-policy.xml}: the tests of a policy as JUnit XML, for the test pages of build servers. */
public final class PolicyTestReport {
    public static final String FILE = "TEST-shift-up-policy.xml";

    private PolicyTestReport() {}

    /** One test for a console: whether it passed, and what came out otherwise. */
    public static List<String> lines(PolicyTestResult test) {
        List<String> lines = new ArrayList<>();
        lines.add((test.passed() ? "test passed: " : "test FAILED: ") + Plain.name(test.name()) + " ("
                + Plain.name(test.place()) + ", " + Plain.name(test.outcome()) + ")");
        test.failures().forEach(failure -> lines.add("  " + Plain.sentence(failure)));
        return lines;
    }

    /**
     * Writes it.
     *
     * @param policy name of the policy's file
     */
    public static void write(String policy, List<PolicyTestResult> tests, OutputStream out) throws IOException {
        long failures = tests.stream().filter(test -> !test.passed()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"")
                .append(JunitReport.escaped("Shift Up: tests of " + Plain.name(policy)))
                .append("\" tests=\"" + tests.size() + "\" failures=\"" + failures)
                .append("\" errors=\"0\" skipped=\"0\" time=\"0\">\n");
        for (PolicyTestResult test : tests) {
            xml.append("  <testcase classname=\"shift-up.policy\" name=\"")
                    .append(JunitReport.escaped(Plain.name(test.name())))
                    .append("\" time=\"0\"");
            if (test.passed()) {
                xml.append("/>\n");
                continue;
            }
            xml.append(">\n    <failure message=\"")
                    .append(JunitReport.escaped(Plain.sentence(test.failures().get(0))))
                    .append("\">")
                    .append(JunitReport.escaped(Plain.name(test.place())));
            test.failures().forEach(failure -> xml.append('\n').append(JunitReport.escaped(Plain.sentence(failure))));
            xml.append("</failure>\n  </testcase>\n");
        }
        out.write(xml.append("</testsuite>\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
