package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.XmlCursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one pass over a Dependency-Check report in XML. */
final class DependencyCheckXml {
    private static final Pattern NAMESPACE =
            Pattern.compile("https?://\\S*/dependency-check\\.(\\d+(?:\\.\\d+)*)\\.xsd", Pattern.CASE_INSENSITIVE);

    private final XmlCursor xml;
    private final DependencyCheckScan scan;
    private final DependencyCheckDependency dependency = new DependencyCheckDependency();
    private final DependencyCheckXmlVulnerability vulnerability;

    private DependencyCheckXml(XmlCursor xml, DependencyCheckScan scan) {
        this.xml = xml;
        this.scan = scan;
        this.vulnerability = new DependencyCheckXmlVulnerability(xml);
    }

    static boolean isNamespace(String namespace) {
        return NAMESPACE.matcher(namespace).matches();
    }

    static void read(Report report, DependencyCheckScan scan) {
        try (XmlCursor xml = report.xml()) {
            Matcher namespace = NAMESPACE.matcher(xml.namespace());
            if (!xml.name().equals("analysis") || !namespace.matches()) {
                throw new ReportException(
                        Reason.UNKNOWN_VERSION,
                        report.location(),
                        "begins with <" + xml.name() + "> in the namespace \"" + xml.namespace()
                                + "\"; a Dependency-Check report begins with <analysis> in"
                                + " https://jeremylong.github.io/DependencyCheck/dependency-check.X.Y.xsd");
            }
            String version = namespace.group(1);
            scan.schema(
                    "the schema dependency-check." + version + ".xsd",
                    version,
                    4,
                    "dependency-check.1.3.xsd to dependency-check.4.x.xsd");
            new DependencyCheckXml(xml, scan).document();
        }
    }

    private void document() {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "scanInfo" -> scanInfo();
                case "projectInfo" -> projectInfo();
                case "dependencies" -> {
                    if (scan.wantsDependencies()) {
                        dependencies();
                    }
                }
                default -> {}
            }
        }
    }

    private void scanInfo() {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "engineVersion" -> scan.engineVersion = xml.text();
                case "analysisExceptions" -> exceptions();
                default -> {}
            }
        }
        scan.scanInfoRead = true;
    }

    private void exceptions() {
        for (var each = xml.children(); !scan.isSecondPass() && each.next(); ) {
            scan.exception(only("message"));
        }
    }

    private @Nullable String only(String name) {
        String text = null;
        for (var child = xml.children(); child.next(); ) {
            if (text == null && child.name().equals(name)) {
                text = xml.text();
            }
        }
        return text;
    }

    private void projectInfo() {
        for (var child = xml.children(); child.next(); ) {
            if (child.name().equals("reportDate")) {
                scan.reportDate = xml.time();
            }
        }
        scan.projectInfoRead = true;
    }

    private void dependencies() {
        for (var each = xml.children(); each.next(); ) {
            if (each.name().equals("dependency")) {
                scan.covered();
                dependency.clear();
                dependency();
                scan.end(dependency);
            }
        }
    }

    private void dependency() {
        dependency.virtual = "true".equals(xml.attribute("isVirtual"));
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "fileName" -> dependency.fileName = xml.text();
                case "filePath" -> dependency.filePath = xml.text();
                case "md5" -> dependency.md5 = xml.text();
                case "sha1" -> dependency.sha1 = xml.text();
                case "sha256" -> dependency.sha256 = xml.text();
                case "identifiers" -> identifiers();
                case "analysisExceptions" -> exceptions();
                case "vulnerabilities" -> vulnerabilities();
                default -> {}
            }
        }
    }

    /** Elements {@code package} with a purl since version 5, before that {@code identifier} with a type and a name. */
    private void identifiers() {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "package" -> dependency.pack(only("id"));
                case "identifier" -> {
                    String type = xml.attribute("type");
                    dependency.identifier(type, only("name"));
                }
                default -> {}
            }
        }
        dependency.identified();
    }

    private void vulnerabilities() {
        for (var child = xml.children(); child.next(); ) {
            boolean suppressed = child.name().equals("suppressedVulnerability");
            if (suppressed || child.name().equals("vulnerability")) {
                String pointer = xml.pointer();
                scan.add(vulnerability.read(suppressed), dependency, pointer);
            }
        }
    }
}
