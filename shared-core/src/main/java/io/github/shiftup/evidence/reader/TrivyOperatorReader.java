package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** trivy-operator's custom resources: alone, in lists and maps, and as the operator's webhook sends them. */
final class TrivyOperatorReader implements ReportReader {
    static final String ID = "trivy-operator";
    private static final String GROUP = "aquasecurity.github.io/";
    private static final String VERSION = GROUP + "v1alpha1";
    /** Where a resource may begin: the root, an array, a List's items, the webhook's object, a map's value. */
    private static final Pattern API_VERSION = Pattern.compile(
            "(\\[]\\.)?(items\\[]\\.|operatorObject\\.|[a-z]+(\\.aquasecurity\\.github\\.io)?(\\[]|\\.items\\[])\\.)?apiVersion");

    private static final int MAX_REMARKS = 20;

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "trivy-operator custom resources",
                VERSION,
                List.of("JSON", "YAML", "JSON Lines", "a resource, a List, an array, a map of them, a webhook's body"),
                "one entry of report.vulnerabilities, report.checks or report.secrets, or one control of a compliance report",
                List.of("trivy-operator"),
                List.of(
                        "kubectl get vulnerabilityreports,configauditreports,exposedsecretreports -A -o json gives a List.",
                        "The workload comes from the labels trivy-operator.resource.*, else from the owner, else the name.",
                        "Component is resource (group:artifact for jars); the purl is packagePURL, where the operator writes it.",
                        "Inactive: checks that succeeded, controls without a failure, reports that the webhook says were deleted.",
                        "A finding was last seen at its report's updateTimestamp, else creationTimestamp.",
                        "The one score has no CVSS version; it is kept without a method.",
                        "Old ReplicaSets linger and report the same again; merging takes care of that."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson()
                && shape.texts().entrySet().stream()
                        .anyMatch(text -> text.getValue().startsWith(GROUP)
                                && API_VERSION.matcher(text.getKey()).matches());
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new Pass(report, findings).run();
    }

    private static final class Pass {
        private final Report report;
        private final Consumer<Finding> sink;
        private final List<String> remarks = new ArrayList<>();
        private boolean sawList;
        private long resources;
        private long findings;
        private @Nullable Instant newest;
        private @Nullable String scannerVersion;

        Pass(Report report, Consumer<Finding> sink) {
            this.report = report;
            this.sink = sink;
        }

        ReportSummary run() {
            try (JsonCursor json = report.json()) {
                while (json.nextRoot()) {
                    any(json, false);
                }
            }
            if (resources == 0 && !sawList) {
                throw new ReportException(Reason.UNKNOWN_FORMAT, report.location(), "holds no resource of " + VERSION);
            }
            return new ReportSummary(
                    ID, VERSION, "trivy-operator", scannerVersion, newest, findings, resources, remarks);
        }

        private void any(JsonCursor json, boolean deleted) {
            if (json.isArray()) {
                sawList = true;
                for (var each = json.array(); each.next(); ) {
                    any(json, deleted);
                }
                return;
            }
            OperatorResource resource = new OperatorResource(report, json.pointer());
            boolean gone = deleted;
            for (var member = json.entries(); member.next(); ) {
                switch (member.key()) {
                    case "items" -> any(json, gone);
                    case "verb" -> gone = "delete".equalsIgnoreCase(json.text());
                    case "operatorObject" -> any(json, gone);
                    case "apiVersion", "kind", "metadata", "report", "status" -> resource.member(json, member.key());
                    case "spec" -> {}
                    default -> {
                        // A map from the kind of resource to a list of them, as some exporters write.
                        if (json.isArray() || json.isObject()) {
                            any(json, gone);
                        }
                    }
                }
            }
            take(resource, gone);
        }

        private void take(OperatorResource resource, boolean deleted) {
            String apiVersion = resource.apiVersion();
            if (apiVersion == null || resource.isList()) {
                sawList |= resource.isList();
                return;
            }
            if (!apiVersion.startsWith(GROUP)) {
                remark(resource + " is no report of trivy-operator; it was left out");
                return;
            }
            if (!apiVersion.equals(VERSION)) {
                throw new ReportException(
                        Reason.UNKNOWN_VERSION,
                        report.location(),
                        resource + " is of " + apiVersion + ", which this version does not read; " + VERSION + " is");
            }
            resources++;
            scannerVersion = resource.scannerVersion() != null ? resource.scannerVersion() : scannerVersion;
            Instant time = resource.time();
            newest = newest == null || (time != null && time.isAfter(newest)) ? time : newest;
            if (resource.hasNoReport()) {
                remark(resource + " holds findings of no kind that we know");
            }
            resource.findings(deleted).forEach(finding -> {
                findings++;
                sink.accept(finding);
            });
        }

        private void remark(String remark) {
            if (remarks.size() < MAX_REMARKS) {
                remarks.add(remark);
            }
        }
    }
}
