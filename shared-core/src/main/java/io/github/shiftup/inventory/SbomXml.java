package io.github.shiftup.inventory;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Times;
import io.github.shiftup.stream.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a CycloneDX SBOM in XML. */
final class SbomXml {
    private static final Pattern NAMESPACE = Pattern.compile("https?://cyclonedx\\.org/schema/bom/(.*)");

    private final XmlCursor xml;
    private final Sbom sbom;

    private SbomXml(XmlCursor xml, Sbom sbom) {
        this.xml = xml;
        this.sbom = sbom;
    }

    static void read(ReportDocument document, Sbom sbom) {
        try (XmlCursor xml = XmlCursor.open(document.open(Limits.DEFAULT), document.location(), Limits.DEFAULT)) {
            Matcher namespace = NAMESPACE.matcher(xml.namespace());
            if (!xml.name().equals("bom") || !namespace.matches()) {
                throw xml.error(
                        Reason.UNKNOWN_FORMAT,
                        "is no CycloneDX SBOM, which begins with <bom> in the namespace http://cyclonedx.org/schema/bom/1.x");
            }
            String version = namespace.group(1);
            if (!version.matches("1\\.[0-7]")) {
                throw xml.error(
                        Reason.UNKNOWN_VERSION,
                        "CycloneDX " + version + " in XML is not read by this version; 1.0 to 1.7 are");
            }
            new SbomXml(xml, sbom).bom();
        }
    }

    private void bom() {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "metadata" -> metadata();
                case "components" -> parts();
                case "dependencies" -> dependencies();
                default -> {}
            }
        }
    }

    private void metadata() {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "timestamp" -> sbom.made = Times.parse(xml.text());
                case "component" -> sbom.root = part(false);
                case "properties" -> properties(sbom::property);
                default -> {}
            }
        }
    }

    private void parts() {
        for (var child = xml.children(); child.next(); ) {
            if (child.name().equals("component")) {
                sbom.components.add(part(true));
            }
        }
    }

    private SbomComponent part(boolean nested) {
        SbomComponent.Builder part = new SbomComponent.Builder();
        part.type = xml.attribute("type");
        part.ref = xml.attribute("bom-ref");
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "group" -> part.group = xml.text();
                case "name" -> part.name = xml.text();
                case "version" -> part.version = xml.text();
                case "purl" -> part.purl = xml.text();
                case "hashes" -> hashes(part);
                case "properties" -> properties(part::property);
                case "components" -> {
                    if (nested) {
                        parts();
                    }
                }
                default -> {}
            }
        }
        return part.build();
    }

    private void hashes(SbomComponent.Builder part) {
        for (var child = xml.children(); child.next(); ) {
            if ("SHA-256".equals(xml.attribute("alg"))) {
                part.sha256 = xml.text();
            }
        }
    }

    private void properties(SbomProperty.Sink sink) {
        for (var child = xml.children(); child.next(); ) {
            String name = xml.attribute("name");
            String value = xml.text();
            if (name != null && value != null) {
                sink.accept(name, value);
            }
        }
    }

    private void dependencies() {
        for (var child = xml.children(); child.next(); ) {
            String ref = xml.attribute("ref");
            List<String> below = new ArrayList<>();
            for (var dependency = xml.children(); dependency.next(); ) {
                String name = xml.attribute("ref");
                if (dependency.name().equals("dependency") && name != null) {
                    below.add(name);
                }
            }
            if (ref != null) {
                sbom.edges.put(ref, below);
            }
        }
    }
}
