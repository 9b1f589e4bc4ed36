package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Trivy's own JSON in all its shapes. */
final class TrivyReader implements ReportReader {
    static final String ID = "trivy";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "Trivy JSON",
                "SchemaVersion 2; the bare list of results before Trivy 0.20; trivy k8s: --report all and summary, and the"
                        + " lists of older versions",
                List.of("JSON"),
                "one entry of Vulnerabilities, Misconfigurations, Secrets, Licenses or ExperimentalModifiedFindings",
                List.of("trivy image", "trivy fs", "trivy rootfs", "trivy repo", "trivy sbom", "trivy vm", "trivy k8s"),
                List.of(
                        "Component and version are PkgName and InstalledVersion; the purl is PkgIdentifier.PURL, which"
                                + " older versions do not write.",
                        "For jars the path inside the image is PkgPath; where older versions put it into Target, that is"
                                + " taken.",
                        "FixedVersion is a list of alternatives by release branch.",
                        "All CVSS vectors of all sources are kept. Severity is what Trivy says, which can be a vendor's word"
                                + " or a module's: compare it with the vectors.",
                        "Inactive: vulnerabilities with the Status not_affected, misconfigurations with another Status than"
                                + " FAIL, all ExperimentalModifiedFindings (VEX, .trivyignore).",
                        "The asset is the image by RepoTags and RepoDigests, in trivy k8s the workload and the cluster; a"
                                + " scan of files names none.",
                        "The licences that Trivy found are read too; no rule counts them unless it asks for them.",
                        "Trivy tells no first and last seen; the report's time is CreatedAt, absent in older versions.",
                        "Refused: another SchemaVersion than 2. Remarked: resources that could not be scanned, operating"
                                + " systems out of support."));
    }

    @Override
    public boolean recognises(Shape shape) {
        if (!shape.isJson() || shape.has("runs") || shape.has("bomFormat")) {
            return false;
        }
        boolean artefact = shape.has("SchemaVersion")
                && (shape.has("ArtifactName") || shape.has("ArtifactType") || shape.has("Results"));
        boolean cluster = shape.has("ClusterName")
                && TrivyContext.LISTS_OF_RESOURCES.stream().anyMatch(list -> shape.has(list.name()));
        boolean legacy = shape.has("[].Target")
                && (shape.has("[].Vulnerabilities")
                        || shape.has("[].Misconfigurations")
                        || shape.has("[].Secrets")
                        || shape.hasAll("[].Class", "[].Type"));
        return artefact || cluster || legacy;
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new TrivyPass(report, findings).run();
    }
}
