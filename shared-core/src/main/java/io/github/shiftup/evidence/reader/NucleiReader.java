package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Reads the results of Nuclei. */
final class NucleiReader implements ReportReader {
    static final String ID = "nuclei";
    static final String TOOL = "Nuclei";

    private static final ReportFormat FORMAT = new ReportFormat(
            ID,
            "Nuclei results",
            "versions 2 and 3, and the keys of early version 2 (templateID, matched, matcher_name)",
            List.of("JSON Lines (-jsonl, -jle)", "JSON (-je: an array)"),
            "one result: a template, and a matcher of it, at one place",
            List.of("Nuclei"),
            List.of(
                    "The id is the template's, an alias every CVE of its classification. A template that names a CVE in"
                            + " either is a vulnerability, any other a weakness.",
                    "A result names no version, and Nuclei's product is not taken for a component: what proves a CVE is held"
                            + " against the candidate by that CVE.",
                    "The title is the template's name with the matcher, of which one template can have many.",
                    "Inactive: results with matcher-status false, which -ms writes for what did not match. Those with an"
                            + " error are remarked: what was not tried is not absent.",
                    "The asset is where it matched: matched-at, else url, else host.",
                    "Last seen is the result's timestamp; the report is as old as its latest.",
                    "Requests, responses, extracted values and curl commands are not read: they can hold secrets.",
                    "Nuclei writes an empty file when nothing matched, and so does a scan that died at its start. It is"
                            + " refused; run with -ms, and there are results to count."));

    @Override
    public ReportFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Shape shape) {
        boolean template = Records.have(shape, "template-id") || Records.have(shape, "templateID");
        boolean place = Records.have(shape, "matched-at")
                || Records.have(shape, "matched")
                || Records.have(shape, "matcher-status")
                || Records.have(shape, "host");
        return (template && (place || Records.have(shape, "info")))
                || (place && Records.have(shape, "template", "info.severity"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        NucleiResult result = new NucleiResult(report, findings);
        try (JsonCursor json = report.json()) {
            Records.each(json, () -> result.read(json));
        }
        return result.summary();
    }
}
