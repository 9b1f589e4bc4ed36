package io.github.shiftup.evidence.reader;

import java.util.List;

/** What users are told about CycloneDX. */
final class CycloneDxFormat {
    static final ReportFormat FORMAT = new ReportFormat(
            CycloneDxReader.ID,
            "CycloneDX",
            "1.2 to 1.7 in JSON, 1.0 to 1.7 in XML, and the vulnerability extension 1.0 that came before 1.4. Any other"
                    + " version is refused.",
            List.of(
                    "JSON (bomFormat: CycloneDX)",
                    "JSON inside {\"sbom\": {...}}, as Amazon Inspector writes it",
                    "XML (namespace http://cyclonedx.org/schema/bom/1.x)",
                    "XML with http://cyclonedx.org/schema/ext/vulnerability/1.0, at top level or inside a component"),
            "one pair of a vulnerability and an entry of its affects list; a vulnerability without such entries is one"
                    + " finding without a component",
            List.of(
                    "Dependency-Track (BOM with vulnerabilities, VDR, VEX)",
                    "Trivy",
                    "Grype",
                    "Amazon Inspector",
                    "jake"),
            List.of(
                    "The id is vulnerability.id, else its first reference, else UNKNOWN; all references are"
                            + " aliases.",
                    "affects[].ref is looked up among components and services, nested ones included, and"
                            + " metadata.component. A Dependency-Track VEX export points to the project, not to a"
                            + " component; use its VDR or \"BOM with vulnerabilities\" export instead.",
                    "A BOM-Link into another document, or a reference that the document does not have, gives a component"
                            + " only where the reference is a purl.",
                    "A component is called group:name. Its version is the stated one, else the purl's.",
                    "The severity is the worst word of all ratings; all ratings are kept. Without a word, the highest CVSS"
                            + " 3.x or 4.0 score gives the level. An EPSS rating (Amazon Inspector) gives the EPSS"
                            + " probability and no level.",
                    "Inactive: analysis.state resolved, resolved_with_pedigree, false_positive or not_affected, or a"
                            + " rejected date. No analysis means that the finding counts.",
                    "affects[].versions: affected ranges are kept as written; single affected versions count as ranges"
                            + " unless they only repeat the installed version. Unaffected versions, and the open lower"
                            + " bound of an unaffected range, are fixed versions; so are Amazon Inspector's fixed_version"
                            + " properties and Trivy's \"Upgrade ... to version ...\". Other recommendations are prose and"
                            + " are not read.",
                    "First seen is analysis.firstIssued: created and published are times of the vulnerability's record,"
                            + " not of its sighting. Last seen is metadata.timestamp, else analysis.lastUpdated.",
                    "metadata.component of type container is the image; of any other type its name is the service, unless"
                            + " it is a path.",
                    "A document without a list of vulnerabilities is a plain SBOM, in which nobody looked for any: it covers"
                            + " nothing, and its source is empty. With an empty list it covers as many things as it has"
                            + " components and services."));

    private CycloneDxFormat() {}
}
