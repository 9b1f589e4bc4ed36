package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.Syntaxes;
import java.util.List;
import java.util.function.Consumer;

/** Reads the reports of OWASP Dependency-Check, in JSON and XML. */
final class DependencyCheckReader implements ReportReader {
    static final String ID = "dependency-check";
    static final String TOOL = "dependency-check";

    private static final ReportFormat FORMAT = new ReportFormat(
            ID,
            "OWASP Dependency-Check",
            "JSON reportSchema 1.x, XML schemas 1.3 to 4.1. Another major version is refused.",
            List.of("JSON", "XML (namespace https://jeremylong.github.io/DependencyCheck/dependency-check.4.1.xsd)"),
            "one pair of a dependency and a vulnerability; related dependencies share it and give none of their own",
            List.of("dependency-check-maven", "dependency-check CLI", "dependency-check Gradle and Ant"),
            List.of(
                    "The component is the file name (\"outer.jar: inner.jar\" for what lies inside another archive), its"
                            + " purl the first of the packages, its version that of the purl; before version 5 that of the"
                            + " maven or npm identifier. A dependency that was recognised by a CPE alone has no purl.",
                    "The id is the name, also where it is no CVE (GHSA, npm advisory numbers, RetireJS and CWE titles).",
                    "The severity is the report's word, in its own spelling. Suppressed vulnerabilities have none; their"
                            + " level is that of their newest CVSS version.",
                    "CVSS 2 and 3 vectors are put together from their parts; without a version they have no prefix.",
                    "A knownExploitedVulnerability entry says that it is exploited; its absence says nothing.",
                    "Affected ranges are the CPE bounds of the product that was matched. An upper bound that excludes is"
                            + " part of a range and no fixed version: the report does not know whether it was released.",
                    "Inactive: suppressedVulnerabilities, with the notes of the suppression.",
                    "analysisExceptions give the remark that the scan is incomplete.",
                    "The report names the project that was scanned, not where it runs: name the service in the policy's"
                            + " evidence entry. projectReferences are the modules of that project and are not read.",
                    "There are no first and last seen; last seen is projectInfo.reportDate."));

    @Override
    public ReportFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        if (shape.isXml()) {
            return DependencyCheckXml.isNamespace(shape.namespace())
                    || shape.hasAll("analysis/projectInfo", "analysis/dependencies");
        }
        return shape.isJson()
                && shape.has("dependencies")
                && (shape.has("reportSchema") || shape.has("scanInfo.engineVersion"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        DependencyCheckScan scan = new DependencyCheckScan(report, findings);
        boolean xml = Syntaxes.isXml(report.document(), report.limits());
        pass(report, xml, scan);
        if (scan.needsSecondPass()) {
            pass(report, xml, scan);
        }
        return scan.summary();
    }

    private static void pass(Report report, boolean xml, DependencyCheckScan scan) {
        if (xml) {
            DependencyCheckXml.read(report, scan);
        } else {
            DependencyCheckJson.read(report, scan);
        }
    }
}
