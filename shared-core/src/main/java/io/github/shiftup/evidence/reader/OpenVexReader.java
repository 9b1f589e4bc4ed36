package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** OpenVEX documents, and attestations that hold one. */
final class OpenVexReader implements ReportReader {
    static final String ID = "openvex";

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "OpenVEX",
                "0.0.1 to 0.2.0, and a @context without a version; 1.0 and later are refused",
                List.of("JSON", "JSON as the predicate of an in-toto statement"),
                "one triple of a statement, a product and a subcomponent; a product without subcomponents stands for itself",
                List.of("vexctl", "govulncheck -format openvex", "Docker Scout", "vendors"),
                List.of(
                        "The component is the subcomponent, else the product, by its purl (identifiers.purl, else the @id);"
                                + " what has no purl keeps its @id as name. A purl without a version means all versions.",
                        "The asset is the product that a subcomponent is in: an image by its pkg:oci purl, else the service by"
                                + " the product's purl or @id.",
                        "Active: affected and under_investigation. Inactive: not_affected and fixed. Another status is an"
                                + " error.",
                        "The state is the status, the justification, and the impact, action and status texts.",
                        "First seen is the statement's timestamp, else the document's; last seen is the statement's"
                                + " last_updated, else the same. Of two statements on one vulnerability and product the later"
                                + " one is valid; both are read.",
                        "The tool is the author: whether to believe it is the policy's decision.",
                        "Remarked: not_affected without a justification or an impact, which the specification demands.",
                        "There is no severity."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return shape.isJson() && (isContext(shape, "@context") || isContext(shape, "predicateType"));
    }

    private static boolean isContext(Shape shape, String path) {
        String text = shape.text(path);
        return text != null && text.startsWith(OpenVexDocument.CONTEXT);
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        OpenVexDocument document = OpenVexDocument.of(report);
        OpenVexStatements statements = new OpenVexStatements(report, document, findings);
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            statements.read(json);
            json.end();
        }
        return new ReportSummary(
                ID,
                document.context,
                document.author,
                document.version,
                document.updated != null ? document.updated : document.timestamp,
                statements.findings(),
                statements.statements(),
                statements.remarks());
    }
}
