package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.XmlCursor;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a report of ZAP in XML. */
final class ZapXml {
    private final Report report;
    private final ZapScan scan;

    ZapXml(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.scan = new ZapScan(report, findings);
    }

    ReportSummary read() {
        try (XmlCursor xml = report.xml()) {
            if (!xml.name().equals("OWASPZAPReport")) {
                throw new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        report.location(),
                        "begins with <" + xml.name() + ">; a report of ZAP begins with <OWASPZAPReport>");
            }
            scan.version = xml.attribute("version");
            scan.generated = xml.attribute("generated");
            scan.created = xml.attribute("created");
            for (var child = xml.children(); child.next(); ) {
                if (child.name().equals("site")) {
                    scan.site();
                    String name = xml.attribute("name");
                    site(xml, name == null ? xml.attribute("host") : name);
                }
            }
        }
        return scan.summary();
    }

    private void site(XmlCursor xml, @Nullable String site) {
        for (var child = xml.children(); child.next(); ) {
            if (child.name().equals("alerts")) {
                for (var each = xml.children(); each.next(); ) {
                    if (each.name().equals("alertitem")) {
                        alert(xml, site);
                    }
                }
            }
        }
    }

    private void alert(XmlCursor xml, @Nullable String site) {
        String pointer = xml.pointer();
        ZapScan.Alert alert = new ZapScan.Alert();
        String old = null;
        for (var child = xml.children(); child.next(); ) {
            switch (child.name()) {
                case "pluginid" -> alert.id = xml.text();
                case "alertRef" -> alert.reference = xml.text();
                case "name" -> alert.name = xml.text();
                case "alert" -> old = xml.text();
                case "riskcode" -> alert.risk = xml.text();
                case "confidence" -> alert.confidence = xml.text();
                case "cweid" -> alert.cwe = xml.text();
                case "count" -> alert.count = xml.number();
                case "instances" -> {
                    for (var each = xml.children(); each.next(); ) {
                        alert.instances++;
                    }
                }
                case "tags" -> tags(xml, alert.tags);
                default -> {}
            }
        }
        if (alert.id == null) {
            throw new ReportException(
                    Reason.SHAPE,
                    report.location(),
                    "at " + pointer + ": an alert has no pluginid. The report was edited; nothing of it is used");
        }
        alert.name = alert.name == null ? old : alert.name;
        scan.add(alert, alert.id, site, pointer);
    }

    /** Elements {@code tag} with an element {@code tag} for the name. */
    private static void tags(XmlCursor xml, List<String> tags) {
        for (var each = xml.children(); each.next(); ) {
            for (var child = xml.children(); child.next(); ) {
                String tag = child.name().equals("tag") ? xml.text() : null;
                if (tag != null) {
                    tags.add(tag);
                }
            }
        }
    }
}
