package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Kind;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a GitLab report says of the scan, mostly behind what the scan found.
 *
 * @param type {@code dependency_scanning}, {@code sast}, ...
 * @param status {@code success} or {@code failure}
 */
record GitlabScan(
        @Nullable String version,
        @Nullable String type,
        @Nullable String status,
        @Nullable String tool,
        @Nullable String toolVersion,
        @Nullable Instant ended) {
    private enum Root {
        version,
        scan
    }

    private enum Scan {
        type,
        status,
        start_time,
        end_time,
        scanner,
        analyzer
    }

    private enum Tool {
        name,
        version
    }

    private record Named(@Nullable String name, @Nullable String version) {
        static final Named NONE = new Named(null, null);
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Scan> SCAN = Keys.of(Scan.class);
    private static final Keys<Tool> TOOL = Keys.of(Tool.class);

    /** Nearly all of a report. */
    private static final Set<String> LARGE = Set.of("vulnerabilities", "remediations", "dependency_files");

    static GitlabScan of(Report report) {
        String version = null;
        String type = null;
        String status = null;
        Instant started = null;
        Instant ended = null;
        Named scanner = Named.NONE;
        Named analyzer = Named.NONE;
        try (JsonCursor json = report.jsonWithout(1, LARGE)) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                if (member.key() == Root.version) {
                    version = json.label();
                    continue;
                }
                for (var inner = json.object(SCAN); inner.next(); ) {
                    switch (inner.key()) {
                        case type -> type = json.label();
                        case status -> status = json.label();
                        case start_time -> started = json.time();
                        case end_time -> ended = json.time();
                        case scanner -> scanner = named(json);
                        case analyzer -> analyzer = named(json);
                    }
                }
            }
        }
        Named tool = scanner.name == null ? analyzer : scanner;
        return new GitlabScan(version, type, status, tool.name, tool.version, ended == null ? started : ended);
    }

    private static Named named(JsonCursor json) {
        String name = null;
        String version = null;
        for (var member = json.object(TOOL); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case version -> version = json.label();
            }
        }
        return new Named(name, version);
    }

    /** What the entries of a scan of some type are about. */
    static Kind kind(String type) {
        return switch (type) {
            case "secret_detection" -> Kind.EXPOSED_SECRET;
            case "sast", "dast", "api_fuzzing", "coverage_fuzzing" -> Kind.WEAKNESS;
            default -> Kind.VULNERABILITY;
        };
    }

    void on(Tally tally) {
        tally.tool(tool, toolVersion);
        tally.formatVersion(version);
        tally.made(ended);
        if (status != null && !status.equalsIgnoreCase("success")) {
            tally.remark("the scan ended with the status " + status + ": it may not have looked at all");
        } else if (type != null) {
            tally.cover();
        }
    }
}
