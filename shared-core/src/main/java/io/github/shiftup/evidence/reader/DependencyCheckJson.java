package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads one pass over a Dependency-Check report in JSON. */
final class DependencyCheckJson {
    private enum Root {
        reportSchema,
        scanInfo,
        projectInfo,
        dependencies
    }

    private enum ScanInfo {
        engineVersion,
        analysisExceptions
    }

    private enum Failure {
        exception,
        message
    }

    private enum ProjectInfo {
        reportDate
    }

    private enum Dependency {
        isVirtual,
        fileName,
        filePath,
        md5,
        sha1,
        sha256,
        packages,
        identifiers,
        analysisExceptions,
        vulnerabilities,
        suppressedVulnerabilities
    }

    private enum Identifier {
        id,
        name,
        type
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<ScanInfo> SCAN_INFO = Keys.of(ScanInfo.class);
    private static final Keys<Failure> FAILURE = Keys.of(Failure.class);
    private static final Keys<ProjectInfo> PROJECT_INFO = Keys.of(ProjectInfo.class);
    private static final Keys<Dependency> DEPENDENCY = Keys.of(Dependency.class);
    private static final Keys<Identifier> IDENTIFIER = Keys.of(Identifier.class);

    private final JsonCursor json;
    private final DependencyCheckScan scan;
    private final DependencyCheckDependency dependency = new DependencyCheckDependency();
    private final DependencyCheckJsonVulnerability vulnerability;

    private DependencyCheckJson(JsonCursor json, DependencyCheckScan scan) {
        this.json = json;
        this.scan = scan;
        this.vulnerability = new DependencyCheckJsonVulnerability(json);
    }

    static void read(Report report, DependencyCheckScan scan) {
        try (JsonCursor json = report.json()) {
            if (!json.nextRoot()) {
                throw new ReportException(Reason.NO_CONTENT, report.location(), "there is no value to read");
            }
            new DependencyCheckJson(json, scan).document();
            json.end();
        }
    }

    private void document() {
        boolean named = false;
        for (var member = json.object(ROOT); member.next(); ) {
            switch (member.key()) {
                case reportSchema -> {
                    schema(json.label());
                    named = true;
                }
                case scanInfo -> scanInfo();
                case projectInfo -> projectInfo();
                case dependencies -> {
                    if (scan.wantsDependencies()) {
                        dependencies();
                    }
                }
            }
        }
        if (!named) {
            schema(null);
        }
    }

    private void schema(@Nullable String version) {
        scan.schema("reportSchema " + version, version, 1, "reportSchema 1.x");
    }

    private void scanInfo() {
        for (var member = json.object(SCAN_INFO); member.next(); ) {
            switch (member.key()) {
                case engineVersion -> scan.engineVersion = json.label();
                case analysisExceptions -> exceptions();
            }
        }
        scan.scanInfoRead = true;
    }

    private void exceptions() {
        for (var each = json.array(); !scan.isSecondPass() && each.next(); ) {
            scan.exception(message());
        }
    }

    /** {@code {"exception": {"message": ...}}}, or the inner object alone. */
    private @Nullable String message() {
        String message = null;
        for (var member = json.object(FAILURE); member.next(); ) {
            switch (member.key()) {
                case exception -> message = message();
                case message -> message = json.label();
            }
        }
        return message;
    }

    private void projectInfo() {
        for (var member = json.object(PROJECT_INFO); member.next(); ) {
            scan.reportDate = json.time();
        }
        scan.projectInfoRead = true;
    }

    private void dependencies() {
        for (var each = json.array(); each.next(); ) {
            scan.covered();
            dependency.clear();
            dependency("/dependencies/" + each.index());
            scan.end(dependency);
        }
    }

    private void dependency(String pointer) {
        for (var member = json.object(DEPENDENCY); member.next(); ) {
            switch (member.key()) {
                case isVirtual -> dependency.virtual = Boolean.TRUE.equals(json.flag());
                case fileName -> dependency.fileName = json.label();
                case filePath -> dependency.filePath = json.label();
                case md5 -> dependency.md5 = json.label();
                case sha1 -> dependency.sha1 = json.label();
                case sha256 -> dependency.sha256 = json.label();
                case packages, identifiers -> identifiers();
                case analysisExceptions -> exceptions();
                case vulnerabilities -> vulnerabilities(pointer + "/vulnerabilities/", false);
                case suppressedVulnerabilities -> vulnerabilities(pointer + "/suppressedVulnerabilities/", true);
            }
        }
    }

    /** Purls since version 5, before that names with a type. */
    private void identifiers() {
        for (var each = json.array(); each.next(); ) {
            String name = null;
            String type = null;
            for (var member = json.object(IDENTIFIER); member.next(); ) {
                switch (member.key()) {
                    case id -> dependency.pack(json.label());
                    case name -> name = json.label();
                    case type -> type = json.label();
                }
            }
            dependency.identifier(type, name);
        }
        dependency.identified();
    }

    private void vulnerabilities(String pointer, boolean suppressed) {
        for (var each = json.array(); each.next(); ) {
            scan.add(vulnerability.read(suppressed), dependency, pointer + each.index());
        }
    }
}
