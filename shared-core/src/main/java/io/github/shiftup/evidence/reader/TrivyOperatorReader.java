package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** trivy-operator's custom resources: alone, in lists and maps, and as the operator's webhook sends them. */
final class TrivyOperatorReader implements ReportReader {
    static final String ID = "trivy-operator";

    /** Where a resource may begin: the root, an array, a List's items, the webhook's object, a map's value. */
    private static final Pattern API_VERSION = Pattern.compile(
            "(\\[]\\.)?(items\\[]\\.|operatorObject\\.|[a-z]+reports(\\.aquasecurity\\.github\\.io)?(\\[]|\\.items\\[])\\.)?"
                    + "apiVersion");

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "trivy-operator custom resources",
                String.join(", ", OperatorPass.VERSIONS),
                List.of(
                        "JSON",
                        "YAML, also of several documents",
                        "JSON Lines",
                        "a resource, a List, an array, a map from their kind to them, a webhook's body"),
                "one entry of report.vulnerabilities, report.checks or report.secrets, or one check of a compliance report",
                List.of("trivy-operator"),
                List.of(
                        "kubectl get vulnerabilityreports,configauditreports,exposedsecretreports -A -o json gives a List.",
                        "The workload comes from the labels trivy-operator.resource.*, which for some kinds are annotations,"
                                + " else from the owner. The image is registry, repository and tag of the artifact.",
                        "The component is resource, group:artifact for jars; its purl packagePURL and path packagePath, where"
                                + " the operator writes them (additionalVulnerabilityReportFields).",
                        "score has no CVSS version and is kept without a method; cvss, where there is one, has the vectors.",
                        "Inactive: checks that succeeded, controls without a failure, reports that the webhook says were"
                                + " deleted.",
                        "Ids of checks are as written, KSV014, KSV-0014 or AVD-KSV-0014; the last is an alias of the others.",
                        "A finding was last seen at its report's updateTimestamp, else creationTimestamp. When it was seen"
                                + " first is not told: reports are made anew when they expire.",
                        "There is a report for each container and each ReplicaSet; old ones linger and tell the same again."
                                + " Merging takes care of that.",
                        "A compliance report that has details is read by them, else by its summary.",
                        "SbomReport is no findings' report and gives none. Resources of other groups in a List are left out"
                                + " with a remark."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson()
                && shape.texts().entrySet().stream()
                        .anyMatch(text -> text.getValue().startsWith(OperatorPass.GROUP)
                                && API_VERSION.matcher(text.getKey()).matches());
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new OperatorPass(report, findings).run();
    }
}
