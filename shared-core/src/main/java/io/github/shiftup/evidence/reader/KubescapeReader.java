package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Kubescape's scans of clusters and of their manifests. */
final class KubescapeReader implements ReportReader {
    static final String ID = "kubescape";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "Kubescape JSON",
                "format version v2, also as of 2022, when controls had no status of their own",
                List.of("JSON"),
                "one control that a resource did not pass",
                List.of("kubescape scan --format json --format-version v2"),
                List.of(
                        "The severity is the control's scoreFactor from summaryDetails, on which 9 and more is critical, 7"
                                + " high, 4 medium, 1 low. A control that has none there is unknown.",
                        "Where a control has no status, one failed rule makes it failed, as Kubescape itself counts.",
                        "Inactive: skipped controls. Controls that passed are no findings; those that pass only because of"
                                + " an exception are counted in a remark.",
                        "The asset is the workload that resourceID names, in the cluster that clusterName names. For roles"
                                + " and their bindings it is the subject that has them.",
                        "Kubescape tells no first and last seen; the report's time is generationTime, which some versions"
                                + " leave at the year 1.",
                        "Scans of images are read as Grype's; of a VulnerabilityManifest, spec.payload is. Remarked: a report in several chunks."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson()
                && shape.has("summaryDetails")
                && (shape.has("results[].resourceID")
                        || shape.has("resources[].resourceID")
                        || (shape.has("results") && shape.has("summaryDetails.controls")));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new KubescapePass(report, new Tally(findings)).run();
    }
}
