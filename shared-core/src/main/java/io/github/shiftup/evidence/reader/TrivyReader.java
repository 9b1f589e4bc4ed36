package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trivy's own JSON in all its shapes. */
final class TrivyReader implements ReportReader {
    static final String ID = "trivy";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "Trivy JSON",
                "SchemaVersion 2; the bare list of results before Trivy 0.20; k8s reports (--report all and the older lists)",
                List.of("JSON"),
                "one entry of Vulnerabilities, Misconfigurations, Secrets, Licenses or ExperimentalModifiedFindings",
                List.of("trivy image", "trivy fs", "trivy rootfs", "trivy sbom", "trivy k8s"),
                List.of(
                        "Component and version are PkgName and InstalledVersion, the purl is PkgIdentifier.PURL as written.",
                        "For jars the path inside the image is PkgPath; where Trivy puts it into Target, that is taken.",
                        "FixedVersion is a list of alternatives by release branch.",
                        "All CVSS vectors of all sources are kept; Severity can be a vendor's, or rewritten by a module.",
                        "Inactive: Status not_affected, misconfigurations that did not FAIL, modified findings.",
                        "Trivy tells no first and last seen; the report's time is CreatedAt, absent in older versions."));
    }

    @Override
    public boolean recognises(Shape shape) {
        if (!shape.isJson() || shape.has("runs") || shape.has("bomFormat")) {
            return false;
        }
        boolean report = shape.has("SchemaVersion")
                && (shape.has("ArtifactName") || shape.has("ArtifactType") || shape.has("Results"));
        boolean cluster = shape.has("ClusterName")
                && (shape.has("Resources")
                        || shape.has("Findings")
                        || shape.has("Vulnerabilities")
                        || shape.has("Misconfigurations"));
        boolean legacy = shape.has("[].Target")
                && (shape.has("[].Vulnerabilities") || shape.has("[].Type") || shape.has("[].Misconfigurations"));
        return report || cluster || legacy;
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return new Pass(report, findings).run();
    }

    private static final class Pass {
        private final Report report;
        private final TrivyResults results;
        private TrivyContext context = new TrivyContext();
        private boolean scanned;
        private boolean recognised;

        Pass(Report report, Consumer<Finding> findings) {
            this.report = report;
            this.results = new TrivyResults(report, findings);
        }

        ReportSummary run() {
            try (JsonCursor json = report.json()) {
                json.nextRoot();
                if (json.isArray()) {
                    recognised = true;
                    results(json, Asset.UNKNOWN);
                } else {
                    root(json);
                }
                json.end();
            }
            if (!recognised) {
                throw new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        report.location(),
                        "is no Trivy report: it has neither SchemaVersion nor ClusterName");
            }
            return new ReportSummary(
                    ID,
                    context.schemaVersion,
                    "Trivy",
                    context.toolVersion,
                    context.created,
                    results.findings(),
                    results.covered(),
                    results.remarks());
        }

        private void root(JsonCursor json) {
            for (var member = json.object(TrivyContext.ROOT); member.next(); ) {
                switch (member.key()) {
                    case SchemaVersion -> {
                        recognised = true;
                        context.schemaVersion = json.text();
                        if (!"2".equals(context.schemaVersion)) {
                            throw json.error(
                                    Reason.UNKNOWN_VERSION,
                                    "SchemaVersion " + context.schemaVersion + " is not read by this version; 2 is");
                        }
                    }
                    case Results -> {
                        complete();
                        results(json, context.asset());
                    }
                    case Resources, Findings, Vulnerabilities, Misconfigurations -> {
                        recognised = true;
                        complete();
                        resources(json);
                    }
                    case ClusterName -> {
                        recognised = true;
                        context.around(json, member.key());
                    }
                    default -> context.around(json, member.key());
                }
            }
        }

        /** Where findings come before what places them, the rest of the report is looked through first. */
        private void complete() {
            if (!context.isComplete()) {
                scan();
            }
        }

        private void scan() {
            if (!scanned) {
                scanned = true;
                context = TrivyContext.of(report);
            }
        }

        private void resources(JsonCursor json) {
            for (var each = json.array(); each.next(); ) {
                String pointer = json.pointer();
                String namespace = null;
                String kind = null;
                String name = null;
                for (var member = json.object(TrivyContext.RESOURCE); member.next(); ) {
                    switch (member.key()) {
                        case Namespace -> namespace = json.label();
                        case Kind -> kind = json.label();
                        case Name -> name = json.label();
                        case Results -> {
                            String workload = Workloads.of(namespace, kind, name);
                            if (workload == null) {
                                scan();
                                workload = context.workload(pointer);
                            }
                            results(json, context.asset().withWorkload(workload));
                        }
                        case Error -> {
                            String error = json.textIfScalar();
                            if (error != null && !error.isBlank()) {
                                results.remark(Workloads.of(namespace, kind, name) + " was not scanned: " + error);
                            }
                        }
                        case Metadata -> {}
                    }
                }
            }
        }

        private void results(JsonCursor json, Asset asset) {
            for (var each = json.array(); each.next(); ) {
                result(json, asset);
            }
        }

        private void result(JsonCursor json, Asset asset) {
            String pointer = json.pointer();
            results.cover();
            String target = null;
            for (var member = json.object(TrivyContext.RESULT); member.next(); ) {
                switch (member.key()) {
                    case Target -> target = json.text();
                    case Class, Type, Packages -> {}
                    default -> {
                        target = target(target, pointer);
                        results.read(
                                json,
                                member.key(),
                                pointer,
                                new TrivyResults.Place(target, asset, context.toolVersion));
                    }
                }
            }
        }

        private @Nullable String target(@Nullable String target, String pointer) {
            if (target != null) {
                return target;
            }
            scan();
            return context.target(pointer);
        }
    }
}
