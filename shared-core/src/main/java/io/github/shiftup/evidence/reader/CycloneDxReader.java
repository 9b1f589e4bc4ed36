package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.Syntaxes;
import java.util.function.Consumer;

/** Reads CycloneDX: BOMs with vulnerabilities, VDR and VEX, in JSON and XML. */
final class CycloneDxReader implements ReportReader {
    static final String ID = "cyclonedx";

    @Override
    public ReportFormat format() {
        return CycloneDxFormat.FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        if (shape.isXml()) {
            return shape.has("bom") && CycloneDxXml.isNamespace(shape.namespace());
        }
        return shape.isJson() && (isBom(shape, "") || isBom(shape, "sbom."));
    }

    /** CycloneDX 2 says {@code specFormat}; it is recognised so as to be refused by its right name. */
    private static boolean isBom(Shape shape, String at) {
        return shape.says(at + "bomFormat", "CycloneDX") || shape.says(at + "specFormat", "CycloneDX");
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        CycloneDxBom bom = new CycloneDxBom(report.location());
        CycloneDxFindings out = new CycloneDxFindings(report, bom, findings);
        boolean xml = Syntaxes.isXml(report.document(), report.limits());
        pass(report, xml, bom, out);
        bom.checkNamed();
        if (out.needsSecondPass()) {
            pass(report, xml, bom, out);
        }
        return out.summary();
    }

    private static void pass(Report report, boolean xml, CycloneDxBom bom, CycloneDxFindings out) {
        if (xml) {
            CycloneDxXml.read(report, bom, out);
        } else {
            CycloneDxJson.read(report, bom, out);
        }
    }
}
