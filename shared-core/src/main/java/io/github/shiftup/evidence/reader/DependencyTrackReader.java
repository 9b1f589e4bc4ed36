package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Shape;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Dependency-Track's Finding Packaging Format, and the bare list of findings that its REST API gives. */
final class DependencyTrackReader implements ReportReader {
    static final String ID = "dependency-track-fpf";
    static final String TOOL = "Dependency-Track";

    private enum Root {
        version,
        meta,
        project,
        findings
    }

    private enum Meta {
        application,
        version,
        timestamp
    }

    private enum Project {
        name
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Meta> META = Keys.of(Meta.class);
    private static final Keys<Project> PROJECT = Keys.of(Project.class);

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "Dependency-Track findings (FPF)",
                "FPF 1.x; another major version is refused. The list that the REST API gives has no version.",
                List.of("JSON"),
                "one entry of findings: a component of the project and a vulnerability",
                List.of(
                        "Dependency-Track: GET /api/v1/finding/project/{uuid}/export",
                        "GET /api/v1/finding/project/{uuid}",
                        "GET /api/v1/finding"),
                List.of(
                        "The id is vulnId; the ids in aliases and the analyzer's alternateIdentifier are aliases.",
                        "The component is group:name with its purl and version.",
                        "The asset is the project as service; in the bare list it is component.projectName, where that is"
                                + " written.",
                        "Inactive: what is suppressed, whatever its analysis says, and the analysis states NOT_AFFECTED,"
                                + " FALSE_POSITIVE and RESOLVED. The state is the analysis with its detail.",
                        "First seen is attribution.attributedOn; last seen is meta.timestamp. The bare list has no time of"
                                + " its own.",
                        "EPSS is epssScore, known exploitation isKev, both of newer versions.",
                        "Affected ranges are the affectedVersions of the component's purl, where they are written. Fixed"
                                + " versions are not told: an upper bound need not be a release, latestVersion is only the"
                                + " newest one.",
                        "findings that are null or missing are none, if the report names Dependency-Track or a project."));
    }

    @Override
    public boolean recognises(Shape shape) {
        if (!shape.isJson()) {
            return false;
        }
        boolean packaged = shape.says("meta.application", TOOL)
                || shape.hasAll("project", "findings[].component", "findings[].vulnerability.vulnId");
        boolean bare = shape.hasAll("[].component", "[].vulnerability.vulnId")
                && (shape.has("[].matrix") || shape.has("[].analysis") || shape.has("[].attribution"));
        return packaged || bare;
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        Export export = new Export();
        long count = 0;
        boolean list;
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            list = json.isArray();
            if (list) {
                count = findings(json, "", report, export, findings);
            } else {
                for (var member = json.object(ROOT); member.next(); ) {
                    if (member.key() != Root.findings) {
                        export.read(member.key(), json);
                        continue;
                    }
                    if (!export.isWhole()) {
                        export = Export.of(report);
                    }
                    count = findings(json, "/findings", report, export, findings);
                }
            }
            json.end();
        }
        if (!list && !export.named) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    report.location(),
                    "is no report of Dependency-Track: it names neither its application nor a project");
        }
        return new ReportSummary(
                ID,
                export.version,
                TOOL,
                export.toolVersion,
                export.timestamp,
                count,
                export.named || count > 0 ? 1 : 0,
                List.of());
    }

    private static long findings(
            JsonCursor json, String list, Report report, Export export, Consumer<Finding> findings) {
        long count = 0;
        for (var each = json.array(); each.next(); ) {
            String pointer = list + '/' + each.index();
            findings.accept(new DependencyTrackEntry(
                            report, pointer, report.at(ID, TOOL, export.toolVersion, pointer), export.asset)
                    .read(json)
                    .lastSeen(export.timestamp)
                    .build());
            count++;
        }
        return count;
    }

    /**
     * What is said around the findings: by whom, when and of which project. Dependency-Track writes it before them; where
     * it is not there yet, it is looked for ahead.
     */
    private static final class Export {
        private final Set<Root> read = EnumSet.noneOf(Root.class);
        private @Nullable String version;
        private @Nullable String toolVersion;
        private @Nullable Instant timestamp;
        private Asset asset = Asset.UNKNOWN;
        private boolean named;

        static Export of(Report report) {
            Export export = new Export();
            try (JsonCursor json = report.jsonWithout(1, Set.of("findings"))) {
                json.nextRoot();
                for (var member = json.object(ROOT); member.next(); ) {
                    export.read(member.key(), json);
                }
            }
            return export;
        }

        boolean isWhole() {
            return read.size() == Root.values().length - 1;
        }

        void read(Root key, JsonCursor json) {
            switch (key) {
                case version -> version(json);
                case meta -> meta(json);
                case project -> project(json);
                case findings -> {}
            }
            if (key != Root.findings) {
                read.add(key);
            }
        }

        private void version(JsonCursor json) {
            version = json.label();
            if (version != null && !version.matches("1(\\..*)?")) {
                throw json.error(
                        Reason.UNKNOWN_VERSION, "FPF version " + version + " is not read by this version; 1.x is");
            }
        }

        private void meta(JsonCursor json) {
            for (var member = json.object(META); member.next(); ) {
                switch (member.key()) {
                    case application -> named |= TOOL.equals(json.label());
                    case version -> toolVersion = json.label();
                    case timestamp -> timestamp = json.time();
                }
            }
        }

        private void project(JsonCursor json) {
            for (var member = json.object(PROJECT); member.next(); ) {
                String name = json.label();
                named |= name != null;
                asset = Asset.UNKNOWN.withService(name);
            }
        }
    }
}
