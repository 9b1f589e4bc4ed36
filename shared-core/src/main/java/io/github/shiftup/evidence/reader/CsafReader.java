package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Advisories and VEX documents of the Common Security Advisory Framework. */
final class CsafReader implements ReportReader {
    static final String ID = "csaf";

    /** With those that were read before, so that one that comes again behind the vulnerabilities is an error. */
    private enum Root {
        document,
        product_tree,
        vulnerabilities
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "CSAF",
                "2.0 and 2.1, of any profile; another csaf_version is refused",
                List.of("JSON"),
                "one triple of a vulnerability, a product status and a product; each vulnerability is read by itself",
                List.of("vendors (Red Hat, Siemens, ...)", "CISA", "BSI", "Secvisogram"),
                List.of(
                        "The id is the cve, else the first of ids, else the title, else the advisory's; ids with a prefix are"
                                + " aliases, bare tracker numbers are not.",
                        "The component is what the product tree says of the product: the name of its product_name branch, its"
                                + " purl, the version of the purl or of the product_version branch. A product_version_range is"
                                + " an affected range. For a relationship it is the product_reference, and what that is part of"
                                + " is the asset: an image by its pkg:oci purl, else the service.",
                        "Active: first_affected, known_affected, last_affected, under_investigation and unknown. Inactive:"
                                + " known_not_affected, first_fixed, fixed and recommended. A product that is in both kinds"
                                + " contradicts itself and counts.",
                        "The state is the status, the flag's label, and the impact and remediations that are about the"
                                + " product, or about none in particular.",
                        "The severity is the worst baseSeverity of the product's scores, else an impact that is a severity"
                                + " word, else the document's aggregate_severity.",
                        "Fixed versions are those of the same component among fixed, first_fixed and recommended.",
                        "An exploit is known to be used where an exploit_status names the known exploited vulnerabilities or"
                                + " says Exploited:Yes, or where there are first_known_exploitation_dates.",
                        "First seen is the flag's date; last seen is the document's current_release_date.",
                        "The tool is the publisher: whether to believe it is the policy's decision.",
                        "Remarked: drafts, vulnerabilities that name no product, products that the tree does not know."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson() && shape.has("document.csaf_version");
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        CsafDocument document = CsafDocument.of(report);
        long count = 0;
        long vulnerabilities = 0;
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                if (member.key() != Root.vulnerabilities) {
                    continue;
                }
                for (var each = json.array(); each.next(); ) {
                    CsafVulnerability vulnerability =
                            new CsafVulnerability(report, document, "/vulnerabilities/" + each.index());
                    vulnerability.read(json);
                    count += vulnerability.emit(findings);
                    vulnerabilities++;
                }
            }
            json.end();
        }
        return new ReportSummary(
                ID,
                document.csafVersion,
                document.publisher,
                document.version,
                document.released,
                count,
                vulnerabilities,
                document.remarks.all());
    }
}
