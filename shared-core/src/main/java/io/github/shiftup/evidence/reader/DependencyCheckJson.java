package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads Dependency-Check's JSON. */
final class DependencyCheckJson {
    private enum Root {
        reportSchema,
        scanInfo,
        projectInfo,
        dependencies
    }

    private enum Scan {
        engineVersion,
        analysisExceptions
    }

    private enum Project {
        reportDate
    }

    private enum Dependency {
        fileName,
        filePath,
        md5,
        sha1,
        sha256,
        packages,
        vulnerabilities,
        suppressedVulnerabilities,
        analysisExceptions
    }

    private enum PackageId {
        id
    }

    private enum Vulnerability {
        source,
        name,
        severity,
        cvssv2,
        cvssv3,
        cvssv4,
        cwe,
        cwes,
        description,
        notes,
        knownExploitedVulnerability
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Scan> SCAN = Keys.of(Scan.class);
    private static final Keys<Project> PROJECT = Keys.of(Project.class);
    private static final Keys<Dependency> DEPENDENCY = Keys.of(Dependency.class);
    private static final Keys<PackageId> PACKAGE = Keys.of(PackageId.class);
    private static final Keys<Vulnerability> VULNERABILITY = Keys.of(Vulnerability.class);

    private final Report report;
    private final DependencyCheckScan scan;

    private DependencyCheckJson(Report report, DependencyCheckScan scan) {
        this.report = report;
        this.scan = scan;
    }

    static void read(Report report, DependencyCheckScan scan) {
        DependencyCheckJson reader = new DependencyCheckJson(report, scan);
        boolean sawDependencies = false;
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                if (member.key() == Root.dependencies) {
                    sawDependencies = true;
                    reader.dependencies(json);
                } else {
                    reader.around(json, member.key());
                }
            }
            json.end();
        }
        if (!sawDependencies) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT, report.location(), "is no Dependency-Check report: it has no dependencies");
        }
    }

    private void around(JsonCursor json, Root key) {
        switch (key) {
            case reportSchema -> {
                scan.schema = json.text();
                if (scan.schema == null || !scan.schema.startsWith("1.")) {
                    throw json.error(
                            Reason.UNKNOWN_VERSION,
                            "reportSchema " + scan.schema + " is not read by this version; 1.x is");
                }
            }
            case scanInfo -> {
                for (var member = json.object(SCAN); member.next(); ) {
                    switch (member.key()) {
                        case engineVersion -> scan.engineVersion = json.label();
                        case analysisExceptions -> exceptions(json);
                    }
                }
            }
            case projectInfo -> {
                for (var member = json.object(PROJECT); member.next(); ) {
                    scan.reportDate = json.time();
                }
            }
            case dependencies -> {}
        }
    }

    private void dependencies(JsonCursor json) {
        if (scan.engineVersion == null) {
            lookAhead();
        }
        for (var each = json.array(); each.next(); ) {
            scan.take(dependency(json));
        }
    }

    /** Where the dependencies come first, the engine's version is looked up behind them. */
    private void lookAhead() {
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                if (member.key() == Root.scanInfo) {
                    for (var inner = json.object(SCAN); inner.next(); ) {
                        scan.engineVersion = inner.key() == Scan.engineVersion ? json.label() : scan.engineVersion;
                    }
                }
            }
        }
    }

    private void exceptions(JsonCursor json) {
        for (var each = json.arrayOrOne(); each.next(); ) {
            scan.exception(json.textIfScalar());
        }
    }

    private DependencyCheckDependency dependency(JsonCursor json) {
        DependencyCheckDependency dependency = scan.dependency();
        for (var member = json.object(DEPENDENCY); member.next(); ) {
            switch (member.key()) {
                case fileName -> dependency.fileName = json.label();
                case filePath -> dependency.filePath = json.label();
                case md5 -> dependency.md5 = json.label();
                case sha1 -> dependency.sha1 = json.label();
                case sha256 -> dependency.sha256 = json.label();
                case packages -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var inner = json.object(PACKAGE); inner.next(); ) {
                            dependency.identifier(json.label());
                        }
                    }
                }
                case vulnerabilities -> vulnerabilities(json, dependency, false);
                case suppressedVulnerabilities -> vulnerabilities(json, dependency, true);
                case analysisExceptions -> exceptions(json);
            }
        }
        return dependency;
    }

    private static void vulnerabilities(JsonCursor json, DependencyCheckDependency dependency, boolean suppressed) {
        for (var each = json.array(); each.next(); ) {
            vulnerability(json, dependency.vulnerability(json.pointer(), suppressed), suppressed);
        }
    }

    private static void vulnerability(JsonCursor json, FindingBuilder finding, boolean suppressed) {
        String source = null;
        String notes = null;
        CvssParts v2 = null;
        CvssParts v3 = null;
        CvssParts v4 = null;
        for (var member = json.object(VULNERABILITY); member.next(); ) {
            switch (member.key()) {
                case source -> source = json.label();
                case name -> {
                    String name = json.label();
                    finding.id(name == null ? "UNKNOWN" : name);
                }
                case severity -> finding.severity(json.label());
                case cvssv2 -> v2 = parts(json, 2);
                case cvssv3 -> v3 = parts(json, 3);
                case cvssv4 -> v4 = parts(json, 4);
                case cwe, cwes -> json.texts().forEach(cwe -> DependencyCheckDependency.cwe(finding, cwe));
                case description -> finding.title(Headline.of(json.label()));
                case notes -> notes = json.label();
                case knownExploitedVulnerability -> finding.exploited(json.isNull() ? null : Boolean.TRUE);
            }
        }
        rate(v4, finding, source);
        rate(v3, finding, source);
        rate(v2, finding, source);
        if (suppressed && notes != null) {
            finding.state("suppressed: " + notes);
        }
    }

    private static void rate(@Nullable CvssParts parts, FindingBuilder finding, @Nullable String source) {
        if (parts != null) {
            parts.rate(finding, source);
        }
    }

    private static CvssParts parts(JsonCursor json, int major) {
        CvssParts parts = new CvssParts(major);
        for (var member = json.entries(); member.next(); ) {
            if (json.peek().isScalarValue()) {
                parts.put(member.key(), json.label());
            }
        }
        return parts;
    }
}
