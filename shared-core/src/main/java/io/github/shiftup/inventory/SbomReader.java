package io.github.shiftup.inventory;

import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.Syntaxes;

/** Reads a CycloneDX SBOM into a candidate. */
final class SbomReader {
    private SbomReader() {}

    static Candidate read(ReportDocument document) {
        Sbom sbom = new Sbom();
        if (Syntaxes.isXml(document, Limits.DEFAULT)) {
            SbomXml.read(document, sbom);
        } else {
            SbomJson.read(document, sbom);
        }
        return sbom.candidate(document.location());
    }
}
