package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Shape;
import io.github.shiftup.stream.Syntaxes;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads DefectDojo's generic findings: the way in for whatever has no format of its own. */
final class DefectDojoReader implements ReportReader {
    static final String ID = "defectdojo-generic";

    /** Columns of others' tables: what is mended says so there, and would be read as open. */
    private static final Set<String> STATES = Set.of("Status", "State", "Resolution");

    private static final ReportFormat FORMAT = new ReportFormat(
            ID,
            "DefectDojo generic findings",
            "the JSON and CSV that DefectDojo imports as Generic Findings Import",
            List.of("JSON", "CSV (UTF-8, commas, a first line of columns)"),
            "one entry of findings, one row",
            List.of("anything that writes it"),
            List.of(
                    "The id is the CVE, else the first of the vulnerability ids, else the tool's id, else the title; other"
                            + " vulnerability ids are aliases. With a vulnerability id it is a vulnerability, else a weakness.",
                    "The component is component_name and component_version as written; a name that is a purl is the purl.",
                    "Inactive: active false, or any of false_p, duplicate, out_of_scope, risk_accepted and is_mitigated, also"
                            + " where active says true. The state names what is set.",
                    "First seen is the date: ISO, or with slashes where only one reading is possible; 03/04/2026 is not"
                            + " guessed.",
                    "The asset is the service and the first endpoint; the others are in the report.",
                    "Numbers may be quoted; N/A is none. A fix_version may list alternatives.",
                    "The report tells no time of its own: the file's counts."));

    @Override
    public ReportFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        if (shape.isCsv()) {
            return shape.hasAll("Title", "Severity", "Description")
                    && STATES.stream().noneMatch(shape::has);
        }
        return shape.isJson()
                && shape.hasAll("findings[].title", "findings[].severity", "findings[].description")
                && !shape.has("findings[].findingArn")
                && !shape.has("findings[].vulnerability");
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        return Syntaxes.isCsv(report.document(), report.limits())
                ? DefectDojoCsv.read(report, findings)
                : new DefectDojoJson(report, findings).read();
    }
}
