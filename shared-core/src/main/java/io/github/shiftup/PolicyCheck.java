package io.github.shiftup;

import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLint;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.PolicyPlaces;
import io.github.shiftup.policy.PolicyTestFile;
import io.github.shiftup.policy.PolicyTestResult;
import io.github.shiftup.policy.Remark;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a policy: what cannot be read, what it can hardly mean, what the evidence says against it, and its own tests.
 *
 * @param remarks worst first
 * @param tests in the order of their file; empty if there are none
 */
public record PolicyCheck(List<Remark> remarks, List<PolicyTestResult> tests) {

    public PolicyCheck {
        remarks = List.copyOf(remarks);
        tests = List.copyOf(tests);
    }

    public static PolicyCheck run(PolicyCheckRequest request) {
        List<Remark> remarks = new ArrayList<>();
        Policy policy;
        PolicyPlaces places;
        try {
            policy = PolicyLoader.load(request.policy(), request.access().artifacts());
            places = PolicyPlaces.of(request.policy());
        } catch (PolicyException e) {
            unreadable(e, remarks);
            return new PolicyCheck(remarks, List.of());
        }
        remarks.addAll(PolicyLint.of(policy, places));
        remarks.addAll(EvidenceLint.of(policy, places, request));
        List<PolicyTestResult> tests = tests(policy, places, request, remarks);
        return new PolicyCheck(remarks.stream().sorted(Remark.ORDER).toList(), tests);
    }

    private static void unreadable(PolicyException problems, List<Remark> remarks) {
        for (Problem problem : problems.problems()) {
            remarks.add(new Remark(Severity.ERROR, "read", problem));
        }
    }

    private static List<PolicyTestResult> tests(
            Policy policy, PolicyPlaces places, PolicyCheckRequest request, List<Remark> remarks) {
        Path beside = request.policy().toAbsolutePath().normalize().resolveSibling(PolicyTestFile.NAME);
        Path file = request.tests() != null ? request.tests() : beside;
        if (request.tests() == null && !Files.exists(beside)) {
            if (!policy.rules().isEmpty()) {
                remarks.add(
                        new Remark(
                                Severity.WARNING,
                                "test-none",
                                places.problem(
                                        "rules",
                                        "there are rules, but no " + PolicyTestFile.NAME
                                                + " beside the policy that shows what they"
                                                + " allow and deny. Write one case that each rule allows and one that it denies")));
            }
            return List.of();
        }
        PolicyTestFile read;
        try {
            read = PolicyTestFile.read(file, policy);
        } catch (PolicyException e) {
            unreadable(e, remarks);
            return List.of();
        }
        remarks.addAll(PolicyTests.untested(policy, places, read));
        return PolicyTests.run(policy, read, file.toAbsolutePath().normalize().resolveSibling(""));
    }

    public boolean has(Severity severity) {
        return remarks.stream().anyMatch(remark -> remark.severity() == severity);
    }

    public long failedTests() {
        return tests.stream().filter(test -> !test.passed()).count();
    }

    /** Whether a host fails the build. */
    public boolean fails(boolean strict) {
        return has(Severity.ERROR) || failedTests() > 0 || (strict && has(Severity.WARNING));
    }

    /** The same with what the host has to say besides. */
    public PolicyCheck with(List<Remark> more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new PolicyCheck(all.stream().sorted(Remark.ORDER).toList(), tests);
    }
}
