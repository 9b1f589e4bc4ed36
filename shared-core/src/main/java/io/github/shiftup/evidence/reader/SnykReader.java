package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** The JSON of Snyk's command line for dependencies, images and files of infrastructure. */
final class SnykReader implements ReportReader {
    static final String ID = "snyk";
    static final String TOOL = "Snyk";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "Snyk JSON",
                "the format has no version of its own; one project, a list of projects (--all-projects), or an image with its"
                        + " applications",
                List.of("JSON"),
                "one entry of vulnerabilities, which is one dependency path, of filtered, or of infrastructureAsCodeIssues",
                List.of("snyk test --json", "snyk container test --json", "snyk iac test --json"),
                List.of(
                        "The id is Snyk's; CVE, GHSA and the other identifiers are aliases.",
                        "Component and version are packageName and version; Snyk writes no purl.",
                        "The severity is severityWithCritical, else severity: in older reports the latter knows no critical.",
                        "CVSS is cvssScore with CVSSv3, then the ratings of others; a score can be missing. EPSS is"
                                + " epssDetails.",
                        "An exploit is known to be used where exploitDetails say Attacked or name CISA; the maturity of an"
                                + " exploit alone says nothing of its use.",
                        "Licence issues are read too; no rule counts them unless it asks for them.",
                        "Inactive: filtered.ignore and filtered.patch, with the reasons; issues of infrastructure with"
                                + " isIgnored.",
                        "With --group-issues one entry stands for all paths of an issue.",
                        "The asset is the project as service, or the image. Each of the applications[] that snyk container test"
                                + " found in an image is read like a project: its findings are of that image, and of the"
                                + " application as service.",
                        "There are no times, so the file's time counts. A project that could not be tested, or has null in the"
                                + " place of its vulnerabilities, makes the whole report unreadable, with Snyk's words.",
                        "snyk code writes SARIF."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson() && (isProject(shape, "") || isProject(shape, "[]."));
    }

    private static boolean isProject(Shape shape, String prefix) {
        return (shape.has(prefix + "ok") && (shape.has(prefix + "vulnerabilities") || shape.has(prefix + "error")))
                || isIssue(shape, prefix + "vulnerabilities[].");
    }

    /** What a project says of itself stands behind its issues; theirs is the first megabyte. */
    private static boolean isIssue(Shape shape, String prefix) {
        return shape.has(prefix + "from") && shape.has(prefix + "upgradePath") && shape.has(prefix + "identifiers");
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        SnykPass pass = new SnykPass(report, findings);
        pass.run();
        return new ReportSummary(ID, null, TOOL, null, null, pass.findings(), pass.projects(), List.of());
    }
}
