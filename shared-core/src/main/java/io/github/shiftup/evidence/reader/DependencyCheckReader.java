package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.Syntaxes;
import java.util.List;
import java.util.function.Consumer;

/** OWASP Dependency-Check's JSON and XML reports. */
final class DependencyCheckReader implements ReportReader {
    static final String ID = "dependency-check";
    static final String TOOL = "dependency-check";
    static final String NAMESPACE = "https://jeremylong.github.io/DependencyCheck/dependency-check.";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "OWASP Dependency-Check",
                "JSON reportSchema 1.x; XML dependency-check.1.3.xsd to 4.x.xsd",
                List.of("JSON", "XML"),
                "one vulnerability of one dependency, suppressed ones included",
                List.of("dependency-check-maven", "dependency-check CLI", "the Jenkins and Gradle plugins"),
                List.of(
                        "The component's name is the file name (outer.jar: inner.jar for shaded ones); the purl is that of its first"
                                + " package, the version the purl's, else that of a Maven identifier.",
                        "A dependency that was not recognised has neither purl nor version; CPE is no identity.",
                        "CVSS 3 has no vector in older reports; it is put together from its parts.",
                        "Inactive: suppressed vulnerabilities.",
                        "The report names no fixed version and no first sighting; its time is projectInfo.reportDate.",
                        "Related dependencies are the same file elsewhere; they are not counted again.",
                        "Analysis exceptions mean that something was not scanned; they are shown."));
    }

    @Override
    public boolean recognises(Shape shape) {
        if (shape.isXml()) {
            return shape.namespace().startsWith(NAMESPACE)
                    || (shape.has("analysis/dependencies") && shape.has("analysis/projectInfo"));
        }
        return shape.isJson()
                && (shape.hasAll("reportSchema", "dependencies")
                        || shape.hasAll("scanInfo.engineVersion", "dependencies"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        DependencyCheckScan scan = new DependencyCheckScan(report, findings);
        if (Syntaxes.isXml(report.document(), report.limits())) {
            DependencyCheckXml.read(report, scan);
        } else {
            DependencyCheckJson.read(report, scan);
        }
        return scan.summary();
    }
}
