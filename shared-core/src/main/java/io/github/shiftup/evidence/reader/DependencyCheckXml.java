package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.XmlCursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Dependency-Check's XML. */
final class DependencyCheckXml {
    private static final Pattern SCHEMA =
            Pattern.compile(Pattern.quote(DependencyCheckReader.NAMESPACE) + "((\\d+)[\\d.]*)\\.xsd");

    private final DependencyCheckScan scan;

    private DependencyCheckXml(DependencyCheckScan scan) {
        this.scan = scan;
    }

    static void read(Report report, DependencyCheckScan scan) {
        try (XmlCursor xml = report.xml()) {
            Matcher schema = SCHEMA.matcher(xml.namespace());
            if (!schema.matches() || !schema.group(2).matches("[1-4]")) {
                throw new ReportException(
                        Reason.UNKNOWN_VERSION,
                        report.location(),
                        "is of the schema \"" + xml.namespace()
                                + "\", which this version does not read; 1.3 to 4.x are");
            }
            scan.schema = schema.group(1);
            new DependencyCheckXml(scan).analysis(xml);
        }
    }

    private void analysis(XmlCursor xml) {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "scanInfo" -> scanInfo(xml);
                case "projectInfo" -> {
                    for (var inner = xml.children(); inner.next(); ) {
                        if (inner.name().equals("reportDate")) {
                            scan.reportDate = xml.time();
                        }
                    }
                }
                case "dependencies" -> {
                    for (var each = xml.children(); each.next(); ) {
                        scan.take(dependency(xml));
                    }
                }
                default -> {}
            }
        }
    }

    private void scanInfo(XmlCursor xml) {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "engineVersion" -> scan.engineVersion = xml.text();
                case "analysisExceptions" -> {
                    for (var each = xml.children(); each.next(); ) {
                        scan.exception(Headline.of(xml.text()));
                    }
                }
                default -> {}
            }
        }
    }

    private DependencyCheckDependency dependency(XmlCursor xml) {
        DependencyCheckDependency dependency = scan.dependency();
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "fileName" -> dependency.fileName = xml.text();
                case "filePath" -> dependency.filePath = xml.text();
                case "md5" -> dependency.md5 = xml.text();
                case "sha1" -> dependency.sha1 = xml.text();
                case "sha256" -> dependency.sha256 = xml.text();
                case "identifiers" -> identifiers(xml, dependency);
                case "analysisExceptions" -> {
                    for (var each = xml.children(); each.next(); ) {
                        scan.exception(Headline.of(xml.text()));
                    }
                }
                case "vulnerabilities" -> {
                    for (var each = xml.children(); each.next(); ) {
                        vulnerability(xml, dependency);
                    }
                }
                default -> {}
            }
        }
        return dependency;
    }

    private static void identifiers(XmlCursor xml, DependencyCheckDependency dependency) {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "package" -> {
                    for (var inner = xml.children(); inner.next(); ) {
                        if (inner.name().equals("id")) {
                            dependency.identifier(xml.text());
                        }
                    }
                }
                case "identifier" -> {
                    boolean maven = "maven".equals(xml.attribute("type"));
                    for (var inner = xml.children(); inner.next(); ) {
                        if (maven && inner.name().equals("name")) {
                            dependency.identifier(xml.text());
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private static void vulnerability(XmlCursor xml, DependencyCheckDependency dependency) {
        boolean suppressed = xml.name().equals("suppressedVulnerability");
        String source = xml.attribute("source");
        FindingBuilder finding = dependency.vulnerability(xml.pointer(), suppressed);
        CvssParts v2 = new CvssParts(2);
        CvssParts v3 = new CvssParts(3);
        CvssParts v4 = new CvssParts(4);
        String notes = null;
        for (var child = xml.children(); child.next(); ) {
            String name = child.name();
            switch (name) {
                case "name" -> {
                    String id = xml.text();
                    finding.id(id == null ? "UNKNOWN" : id);
                }
                case "severity" -> finding.severity(xml.text());
                case "cvssV2" -> parts(xml, v2);
                case "cvssV3" -> parts(xml, v3);
                case "cvssV4" -> parts(xml, v4);
                case "cwe" -> DependencyCheckDependency.cwe(finding, xml.text());
                case "cwes" -> {
                    for (var each = xml.children(); each.next(); ) {
                        DependencyCheckDependency.cwe(finding, xml.text());
                    }
                }
                case "description" -> finding.title(Headline.of(xml.text()));
                case "notes" -> notes = xml.text();
                case "knownExploitedVulnerability" -> finding.exploited(true);
                default -> old(xml, name, v2);
            }
        }
        v4.rate(finding, source);
        v3.rate(finding, source);
        v2.rate(finding, source);
        state(finding, suppressed, notes);
    }

    private static void state(FindingBuilder finding, boolean suppressed, @Nullable String notes) {
        if (suppressed && notes != null) {
            finding.state("suppressed: " + notes);
        }
    }

    /** Before schema 2.0 the parts of CVSS 2 stood beside the name: {@code cvssScore}, {@code cvssAccessVector}. */
    private static void old(XmlCursor xml, String name, CvssParts v2) {
        if (name.startsWith("cvss")) {
            v2.put(name, xml.text());
        }
    }

    private static void parts(XmlCursor xml, CvssParts parts) {
        for (var each = xml.children(); each.next(); ) {
            parts.put(each.name(), xml.text());
        }
    }
}
