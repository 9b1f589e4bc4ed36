package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.CsvCursor;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads DefectDojo's generic findings in CSV. */
final class DefectDojoCsv {
    private DefectDojoCsv() {}

    static ReportSummary read(Report report, Consumer<Finding> findings) {
        long count = 0;
        try (CsvCursor csv = report.csv()) {
            if (!csv.columns().contains("Title") || !csv.columns().contains("Severity")) {
                throw new ReportException(
                        Reason.UNKNOWN_FORMAT,
                        report.location(),
                        "is no CSV of generic findings: of the columns Title and Severity at least one is missing");
            }
            while (csv.next()) {
                Finding finding = row(csv).finish(report.at(DefectDojoReader.ID, null, null, csv.pointer()));
                if (finding == null) {
                    throw csv.error(Reason.SHAPE, "has neither an id nor a title. Nothing of this report is used");
                }
                count++;
                findings.accept(finding);
            }
        }
        return new ReportSummary(DefectDojoReader.ID, null, null, null, null, count, count, List.of());
    }

    private static DefectDojoFinding row(CsvCursor csv) {
        DefectDojoFinding finding = new DefectDojoFinding();
        finding.title = csv.text("Title");
        finding.id(csv.text("CVE"));
        finding.id(csv.text("Vulnerability Id"));
        finding.severity = csv.text("Severity");
        finding.date = csv.text("Date");
        finding.endpoint = csv.text("Url");
        finding.cwe(csv.text("CweId"));
        String more = csv.text("CweIds");
        if (more != null) {
            List.of(more.split("[,\\s]+", -1)).forEach(finding::cwe);
        }
        finding.cvss3 = csv.text("CVSSV3");
        finding.cvss4 = csv.text("CVSSV4");
        finding.score4 = number(csv.text("CVSSV4_score"));
        finding.epss = number(csv.text("epss_score"));
        finding.exploited = flag(csv.text("known_exploited"));
        finding.fixVersion = csv.text("fix_version");
        finding.active(flag(csv.text("Active")));
        finding.silencing("FalsePositive", flag(csv.text("FalsePositive")));
        finding.silencing("Duplicate", flag(csv.text("Duplicate")));
        finding.silencing("IsMitigated", flag(csv.text("IsMitigated")));
        if (Boolean.TRUE.equals(flag(csv.text("Verified")))) {
            finding.states.add("Verified");
        }
        return finding;
    }

    /** Null for anything else than true and false: a word that nobody knows silences nothing. */
    private static @Nullable Boolean flag(@Nullable String text) {
        if ("true".equalsIgnoreCase(text)) {
            return Boolean.TRUE;
        }
        return "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
    }

    private static @Nullable Double number(@Nullable String text) {
        try {
            Double number = text == null ? null : Double.valueOf(text);
            return number == null || !Double.isFinite(number) ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
