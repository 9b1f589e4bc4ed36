package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.XmlCursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one pass over a CycloneDX document in XML. */
final class CycloneDxXml {
    private static final Pattern NAMESPACE = Pattern.compile("https?://cyclonedx\\.org/schema/bom/(\\d[\\d.]*)");

    private final XmlCursor xml;
    private final CycloneDxBom bom;
    private final CycloneDxFindings findings;
    private final CycloneDxXmlVulnerability vulnerability;

    private CycloneDxXml(XmlCursor xml, CycloneDxBom bom, CycloneDxFindings findings) {
        this.xml = xml;
        this.bom = bom;
        this.findings = findings;
        this.vulnerability = new CycloneDxXmlVulnerability(xml);
    }

    static boolean isNamespace(String namespace) {
        return NAMESPACE.matcher(namespace).matches();
    }

    static void read(Report report, CycloneDxBom bom, CycloneDxFindings findings) {
        try (XmlCursor xml = report.xml()) {
            Matcher namespace = NAMESPACE.matcher(xml.namespace());
            if (!xml.name().equals("bom") || !namespace.matches()) {
                throw new ReportException(
                        Reason.UNKNOWN_VERSION,
                        report.location(),
                        "begins with <" + xml.name() + "> in the namespace \"" + xml.namespace()
                                + "\"; a CycloneDX document begins with <bom> in http://cyclonedx.org/schema/bom/1.x");
            }
            bom.format("CycloneDX");
            bom.version(namespace.group(1));
            bom.serialNumber = xml.attribute("serialNumber");
            new CycloneDxXml(xml, bom, findings).document();
        }
    }

    private void document() {
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "metadata" -> metadata();
                case "components", "services" -> parts();
                case "vulnerabilities" -> vulnerabilities(null);
                default -> {}
            }
        }
    }

    private void metadata() {
        if (findings.isSecondPass()) {
            return;
        }
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "timestamp" -> bom.timestamp = xml.time();
                case "tools" -> tools();
                case "component" -> bom.subject(part());
                default -> {}
            }
        }
        bom.metadataRead = true;
    }

    /** Elements {@code tool} up to 1.4; {@code components} and {@code services} since. */
    private void tools() {
        for (var child = xml.children(); child.next(); ) {
            if (child.name().equals("tool")) {
                tool();
            } else {
                for (var each = xml.children(); each.next(); ) {
                    tool();
                }
            }
        }
    }

    private void tool() {
        String name = null;
        String version = null;
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "name" -> name = xml.text();
                case "version" -> version = xml.text();
                default -> {}
            }
        }
        bom.tool(name, version);
    }

    private void parts() {
        for (var each = xml.children(); each.next(); ) {
            if (each.name().equals("component") || each.name().equals("service")) {
                CycloneDxComponent part = part();
                if (!findings.isSecondPass()) {
                    bom.component(part);
                }
            }
        }
    }

    private CycloneDxComponent part() {
        CycloneDxComponent part = new CycloneDxComponent();
        part.type = xml.attribute("type");
        part.bomRef = xml.attribute("bom-ref");
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "group" -> part.group = xml.text();
                case "name" -> part.name = xml.text();
                case "version" -> part.version = xml.text();
                case "purl" -> part.purl = xml.text();
                case "hashes" -> hashes(part);
                case "evidence" -> evidence(part);
                case "components", "services" -> parts();
                // The old extension puts vulnerabilities into the component that they concern.
                case "vulnerabilities" -> vulnerabilities(part);
                default -> {}
            }
        }
        return part;
    }

    private void hashes(CycloneDxComponent part) {
        for (var child = xml.children(); child.next(); ) {
            String algorithm = xml.attribute("alg");
            part.hash(algorithm, xml.text());
        }
    }

    /** The first place where the component was found. */
    private void evidence(CycloneDxComponent part) {
        for (var child = xml.children(); child.next(); ) {
            if (!child.name().equals("occurrences")) {
                continue;
            }
            for (var occurrence = xml.children(); occurrence.next(); ) {
                for (var each = xml.children(); part.path == null && each.next(); ) {
                    part.path = each.name().equals("location") ? xml.text() : null;
                }
            }
        }
    }

    private void vulnerabilities(@Nullable CycloneDxComponent within) {
        bom.vulnerabilitiesListed = true;
        String ref = within == null ? null : within.bomRef != null ? within.bomRef : within.purl;
        for (var each = xml.children(); each.next(); ) {
            if (each.name().equals("vulnerability") && findings.wantsNext()) {
                Place place = new Place(xml, xml.pointer());
                findings.accept(vulnerability.read(ref), place);
            }
        }
    }

    private record Place(XmlCursor xml, String vulnerability) implements CycloneDxFindings.Place {
        @Override
        public String target(int index) {
            return vulnerability + "/affects/target" + (index == 0 ? "" : "[" + index + "]");
        }
    }
}
