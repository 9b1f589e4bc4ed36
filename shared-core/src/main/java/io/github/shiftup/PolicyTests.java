package io.github.shiftup;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.evidence.source.EvidenceLoader;
import io.github.shiftup.evidence.source.Expectation;
import io.github.shiftup.evidence.source.ReportReading;
import io.github.shiftup.evidence.source.ReportReading.AgeBasis;
import io.github.shiftup.evidence.source.SourceReading;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyPlaces;
import io.github.shiftup.policy.PolicyTestCase;
import io.github.shiftup.policy.PolicyTestCase.Answer;
import io.github.shiftup.policy.PolicyTestFile;
import io.github.shiftup.policy.PolicyTestResult;
import io.github.shiftup.policy.Remark;
import io.github.shiftup.policy.Remark.Severity;
import io.github.shiftup.policy.Rule;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the tests of a policy: each is an evaluation like any other, of a world that the test describes. */
final class PolicyTests {
    private static final String DIGEST = "of the test";

    private final Policy policy;
    private final Path folder;

    private PolicyTests(Policy policy, Path folder) {
        this.policy = policy;
        this.folder = folder;
    }

    /**
     * Runs all.
     *
     * @param folder that the tests' files are relative to
     */
    static List<PolicyTestResult> run(Policy policy, PolicyTestFile file, Path folder) {
        PolicyTests tests = new PolicyTests(policy, folder);
        return file.cases().stream().map(each -> tests.run(each, file)).toList();
    }

    /** Own rules of which no case shows that they allow something, or that they deny something. */
    static List<Remark> untested(Policy policy, PolicyPlaces places, PolicyTestFile file) {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            Rule rule = policy.rules().get(i);
            List<String> missing = Stream.of(Answer.values())
                    .filter(answer -> file.cases().stream()
                            .noneMatch(each -> answer == each.expected().rules().get(rule.id())))
                    .map(answer -> answer.name().toLowerCase(Locale.ROOT))
                    .toList();
            if (!missing.isEmpty()) {
                remarks.add(new Remark(
                        Severity.WARNING,
                        "test-missing",
                        places.problem(
                                "rules[" + i + "]",
                                "no test expects rule " + rule.id() + " to " + String.join(" or to ", missing)
                                        + " something, so nobody would notice if it stopped doing so. Add a case with"
                                        + " \"expect: { rules: { " + rule.id() + ": " + missing.get(0) + " } }\"")));
            }
        }
        return remarks;
    }

    private PolicyTestResult run(PolicyTestCase each, PolicyTestFile file) {
        String place = file.places().problem(each.path(), "").summary().replaceFirst(": $", "");
        Candidate candidate;
        try {
            candidate = candidate(each);
        } catch (ReportException e) {
            return new PolicyTestResult(
                    each.name(), place, "NOT_EVALUATED", List.of("the candidate cannot be read: " + e.getMessage()));
        }
        Verdict verdict = Evaluator.evaluate(candidate, evidence(each), policy, each.intel(), each.asOf());
        return new PolicyTestResult(each.name(), place, verdict.outcome().name(), PolicyTestFailures.of(each, verdict));
    }

    private Candidate candidate(PolicyTestCase each) {
        return each.sbom() == null
                ? Objects.requireNonNull(each.candidate())
                : CycloneDxSbom.read(folder.resolve(each.sbom()));
    }

    private Evidence evidence(PolicyTestCase each) {
        List<Finding> findings = new ArrayList<>(each.findings());
        List<SourceReading> sources = new ArrayList<>();
        for (SourceSpec spec : policy.sources()) {
            List<ReportReading> reports = new ArrayList<>();
            List<String> unreadable = new ArrayList<>();
            for (PolicyTestCase.ReportFile file : each.reports()) {
                if (file.source().equals(spec.id())) {
                    Evidence read = new EvidenceLoader(folder, Limits.DEFAULT)
                            .load(List.of(like(spec, file.file(), spec.format())));
                    SourceReading source = read.sources().get(0);
                    findings.addAll(read.findings());
                    source.reports().forEach(report -> reports.add(dated(report, each)));
                    unreadable.addAll(source.unreadable());
                    if (source.absenceText() != null) {
                        unreadable.add(source.absenceText());
                    }
                }
            }
            if (reports.isEmpty() && unreadable.isEmpty()) {
                reports.add(described(each));
            }
            sources.add(new SourceReading(
                    like(spec, spec.from(), spec.format()),
                    reports,
                    null,
                    null,
                    unreadable,
                    List.of(),
                    new Coverage(1, List.of(), null),
                    null,
                    List.of()));
        }
        return new Evidence(findings, sources, DIGEST);
    }

    /** A source that keeps to its limits of age; what it has to have looked at is not what a test is about. */
    private static SourceSpec like(SourceSpec spec, String from, @Nullable String format) {
        return new SourceSpec(
                spec.id(),
                from,
                spec.maxAge(),
                spec.required(),
                spec.service(),
                spec.environment(),
                format,
                spec.allowEmpty(),
                null,
                null,
                Expectation.NONE,
                null);
    }

    /** Where only the file tells a report's time, it is taken to be as fresh as the test. */
    private static ReportReading dated(ReportReading report, PolicyTestCase each) {
        return report.ageBasis() == AgeBasis.REPORT
                ? report
                : new ReportReading(
                        report.location(),
                        report.digest(),
                        report.format(),
                        report.tool(),
                        each.asOf(),
                        AgeBasis.FILE,
                        each.asOf(),
                        report.findings(),
                        report.covered(),
                        report.remarks());
    }

    /** The report that the test writes out itself. */
    private static ReportReading described(PolicyTestCase each) {
        return new ReportReading(
                PolicyTestFile.NAME,
                DIGEST,
                "test",
                null,
                each.asOf(),
                AgeBasis.REPORT,
                each.asOf(),
                each.findings().size(),
                1,
                List.of());
    }
}
