package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records of the Open Source Vulnerability format, and osv-scanner's JSON, which holds such records by package. */
final class OsvReader implements ReportReader {
    static final String ID = "osv";
    static final String SCANNER = "osv-scanner";

    private enum Root {
        results
    }

    private enum Result {
        source
    }

    private enum Source {
        path
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<Source> SOURCE = Keys.of(Source.class);

    /** Depth of the results' own objects. */
    private static final int RESULTS = 3;

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
        List<@Nullable String> sources = sources(report);
        if (sources == null) {
            OsvRecords records = new OsvRecords(report, findings);
            records.run();
            return summary(records.version(), null, records.findings(), records.records(), records.remarks());
        }
        OsvScan scan = new OsvScan(report, sources, findings);
        scan.run();
        // A scan that has nothing to look at fails and writes no report; one without findings lists no packages.
        return summary(null, SCANNER, scan.findings(), Math.max(1, scan.packages()), List.of());
    }

    private static ReportSummary summary(
            @Nullable String version, @Nullable String tool, long findings, long covered, List<String> remarks) {
        return new ReportSummary(ID, version, tool, null, null, findings, covered, remarks);
    }

    /** The paths of osv-scanner's results, which may come after what was found in them; null if it is no such report. */
    private static @Nullable List<@Nullable String> sources(Report report) {
        List<@Nullable String> sources = null;
        try (JsonCursor json = report.jsonWithout(RESULTS, Set.of("packages"))) {
            json.nextRoot();
            if (!json.isObject()) {
                return null;
            }
            for (var member = json.object(ROOT); member.next(); ) {
                sources = new ArrayList<>();
                for (var each = json.array(); each.next(); ) {
                    sources.add(source(json));
                }
            }
        }
        return sources;
    }

    private static @Nullable String source(JsonCursor json) {
        String path = null;
        for (var member = json.object(RESULT); member.next(); ) {
            for (var inner = json.object(SOURCE); inner.next(); ) {
                path = json.label();
            }
        }
        return path;
    }
}
