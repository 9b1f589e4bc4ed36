package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Security reports as GitLab's scanners, and others for GitLab, write them. */
final class GitlabReader implements ReportReader {
    static final String ID = "gitlab";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "GitLab security report",
                "schemas 2, 3, 14 and 15; what a report calls its version is not relied on, since many are wrong",
                List.of("JSON"),
                "one entry of vulnerabilities",
                List.of(
                        "GitLab dependency, container, cluster image and secret scanning, SAST, DAST",
                        "Trivy, Docker Scout and Dependency-Check with their GitLab templates"),
                List.of(
                        "The id is the first identifier that is a CVE, whatever its type is called, else the first one"
                                + " that is no CWE; that may be a number of Gemnasium's own. In scans for known"
                                + " vulnerabilities the other identifiers are aliases.",
                        "Component and version are location.dependency, where there is one. Maven packages are named"
                                + " group/artifact.",
                        "The fixed version stands in the prose of solution only, and is not taken from there.",
                        "All entries are active. What a scanner flagged as a likely false positive says so in its state.",
                        "The asset is the image, the Kubernetes resource or the page that location names.",
                        "Times are the scan's: end_time is when everything was last seen. Without a zone it is UTC.",
                        "Remarked: a scan whose status is not success."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson()
                && shape.has("vulnerabilities")
                && !shape.has("bomFormat")
                && (shape.has("scan.scanner")
                        || shape.has("scan.analyzer")
                        || isOld(shape)
                        || shape.hasAll("vulnerabilities[].identifiers[].type", "vulnerabilities[].location"));
    }

    /** Before schema 14 the scan had no place in a report, and one of nothing found has no more than this. */
    private static boolean isOld(Shape shape) {
        return shape.has("version") && (shape.has("remediations") || shape.has("dependency_files"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        Tally tally = new Tally(findings);
        GitlabScan scan = GitlabScan.of(report);
        new GitlabPass(report, scan, tally).read();
        scan.on(tally);
        return tally.summary(ID);
    }
}
