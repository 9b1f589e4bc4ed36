package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records of the Open Source Vulnerability format, and osv-scanner's JSON, which holds such records by package. */
final class OsvReader implements ReportReader {
    static final String ID = "osv";
    static final String SCANNER = "osv-scanner";

    private enum Root {
        results
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "OSV records and osv-scanner JSON",
                "schema_version 1.x or none; another major version is refused. osv-scanner 1 and 2, which have no version",
                List.of("JSON: a record, a list of records, or osv-scanner's report", "JSON Lines of records"),
                "a record: one entry of affected; osv-scanner: one pair of a package and a vulnerability",
                List.of("osv-scanner --format json", "OSV.dev", "GitHub Advisory Database"),
                List.of(
                        "The component is ecosystem:name as OSV writes them (Maven:group:artifact), the purl only where it"
                                + " stands beside them; osv-scanner tells the installed version, a record does not.",
                        "The severity is database_specific.severity, GitHub's word; OSV's own severity is a CVSS vector"
                                + " without a number. Where there is no word the level is that of the group's max_severity.",
                        "Aliases are aliases, upstream, and the ids that osv-scanner groups.",
                        "Fixed versions and affected ranges are those of the package that was found. Commits of GIT ranges"
                                + " are neither. Events that do not come in pairs give no range; versions do only where"
                                + " there is no range.",
                        "Inactive: withdrawn records.",
                        "A package that is only a commit has no name; the state tells the commit.",
                        "There is no first and last seen, and no time of the report: published and modified are the"
                                + " record's. There is no asset."));
    }

    @Override
    public boolean recognises(Shape shape) {
        if (!shape.isJson()) {
            return false;
        }
        boolean scanner = shape.has("results")
                && (shape.hasAll("results[].packages", "results[].source") || shape.has("experimental_config"));
        return scanner || isRecord(shape, "") || isRecord(shape, "[].");
    }

    private static boolean isRecord(Shape shape, String prefix) {
        return shape.hasAll(prefix + "id", prefix + "modified")
                && (shape.has(prefix + "schema_version")
                        || shape.has(prefix + "affected[].package")
                        || shape.has(prefix + "affected[].ranges"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        if (!isScan(report)) {
            OsvRecords records = new OsvRecords(report, findings);
            records.run();
            return summary(records.version(), null, records.findings(), records.records(), records.remarks());
        }
        OsvScan scan = new OsvScan(report, findings);
        scan.run();
        return summary(null, SCANNER, scan.findings(), scan.covered(), List.of());
    }

    private static ReportSummary summary(
            @Nullable String version, @Nullable String tool, long findings, long covered, List<String> remarks) {
        return new ReportSummary(ID, version, tool, null, null, findings, covered, remarks);
    }

    private static boolean isScan(Report report) {
        try (JsonCursor json = report.json()) {
            return json.nextRoot() && json.isObject() && json.object(ROOT).next();
        }
    }
}
