package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One custom resource of trivy-operator. Its findings are kept until its end, since Kubernetes sorts keys and puts the
 * report's time and scanner after some of them; etcd holds no resource over 1.5 MiB, so that is little.
 */
final class OperatorResource {
    /** Which of a resource's members say something; others, {@code spec} above all, are settings. */
    static final Set<String> MEMBERS = Set.of("apiVersion", "kind", "metadata", "report", "status");

    /** Three times what fits into 1.5 MiB. */
    private static final int MOST_ENTRIES = 20_000;

    private enum Body {
        updateTimestamp,
        scanner,
        registry,
        artifact,
        vulnerabilities,
        checks,
        secrets
    }

    private enum Status {
        updateTimestamp,
        controlCheck,
        summaryReport,
        detailReport
    }

    private enum Compliance {
        controlCheck,
        results
    }

    private enum Control {
        id,
        name,
        severity,
        checks
    }

    private enum Part {
        name,
        version,
        server,
        repository,
        tag,
        digest,
        nodeName
    }

    private static final Keys<Body> BODY = Keys.of(Body.class);
    private static final Keys<Status> STATUS = Keys.of(Status.class);
    private static final Keys<Compliance> COMPLIANCE = Keys.of(Compliance.class);
    private static final Keys<Control> CONTROL = Keys.of(Control.class);
    private static final Keys<Part> PART = Keys.of(Part.class);

    private final Report report;
    private final String pointer;
    private final Set<String> seen = new HashSet<>();
    private final List<OperatorEntry> entries = new ArrayList<>();
    /** Controls of a compliance report's summary, which count only where it has no details. */
    private final List<OperatorEntry> controls = new ArrayList<>();

    private OperatorMetadata metadata = OperatorMetadata.NONE;
    private @Nullable String apiVersion;
    private @Nullable String kind;
    private @Nullable String server;
    private @Nullable String repository;
    private @Nullable String tag;
    private @Nullable String digest;
    private @Nullable String node;
    private @Nullable String tool;
    private @Nullable String toolVersion;
    private @Nullable Instant updated;
    private boolean sawEntries;

    OperatorResource(Report report, String pointer) {
        this.report = report;
        this.pointer = pointer;
    }

    /** Takes one of {@link #MEMBERS}. */
    void member(JsonCursor json, String key) {
        if (!seen.add(key)) {
            throw json.error(Reason.SYNTAX, "the key \"" + key + "\" stands twice in one resource");
        }
        switch (key) {
            case "apiVersion" -> apiVersion = json.label();
            case "kind" -> kind = json.label();
            case "metadata" -> metadata = OperatorMetadata.read(json);
            case "report" -> body(json);
            default -> status(json);
        }
    }

    @Nullable
    String apiVersion() {
        return apiVersion;
    }

    @Nullable
    String tool() {
        return tool;
    }

    @Nullable
    String toolVersion() {
        return toolVersion;
    }

    boolean isList() {
        return kind != null && kind.endsWith("List");
    }

    /** Whether nothing was found that this reader understands, not even an empty list. */
    boolean hasNoFindings() {
        return !sawEntries && !"SbomReport".equals(kind) && !"ClusterSbomReport".equals(kind);
    }

    /** When the report was made. */
    @Nullable
    Instant time() {
        return updated != null ? updated : metadata.created();
    }

    /** Places the findings and hands them over; returns how many. */
    long handOver(boolean deleted, Consumer<Finding> sink) {
        Asset asset = metadata.asset().withImage(image(), digest);
        asset = node == null ? asset : asset.withHost(node);
        List<OperatorEntry> counting = entries.isEmpty() ? controls : entries;
        for (OperatorEntry entry : counting) {
            FindingBuilder finding =
                    entry.finding().asset(asset).lastSeen(time()).source(at(entry.pointer()));
            if (deleted) {
                finding.activity(Activity.INACTIVE).state("the report was deleted");
            }
            sink.accept(finding.build());
        }
        return counting.size();
    }

    private Provenance at(String place) {
        return report.at(
                TrivyOperatorReader.ID, Objects.requireNonNullElse(tool, "trivy-operator"), toolVersion, place);
    }

    private @Nullable String image() {
        if (repository == null) {
            return null;
        }
        return (server == null ? "" : server + '/') + repository + (tag == null ? "" : ':' + tag);
    }

    private void body(JsonCursor json) {
        for (var member = json.object(BODY); member.next(); ) {
            switch (member.key()) {
                case updateTimestamp -> updated = json.time();
                case scanner, registry, artifact -> part(json);
                case vulnerabilities -> entries(json, Kind.VULNERABILITY, entries);
                case checks -> entries(json, Kind.MISCONFIGURATION, entries);
                case secrets -> entries(json, Kind.EXPOSED_SECRET, entries);
            }
        }
    }

    /** The scanner, the registry and the artifact have no key in common. */
    private void part(JsonCursor json) {
        for (var member = json.object(PART); member.next(); ) {
            switch (member.key()) {
                case name -> tool = json.label();
                case version -> toolVersion = json.label();
                case server -> server = json.label();
                case repository -> repository = json.label();
                case tag -> tag = json.label();
                case digest -> digest = json.label();
                case nodeName -> node = json.label();
            }
        }
    }

    private void status(JsonCursor json) {
        for (var member = json.object(STATUS); member.next(); ) {
            switch (member.key()) {
                case updateTimestamp -> updated = json.time();
                case controlCheck -> controls(json);
                case summaryReport, detailReport -> {
                    for (var inner = json.object(COMPLIANCE); inner.next(); ) {
                        switch (inner.key()) {
                            case controlCheck -> controls(json);
                            case results -> details(json);
                        }
                    }
                }
            }
        }
    }

    private void controls(JsonCursor json) {
        entries(json, Kind.MISCONFIGURATION, controls);
        controls.forEach(OperatorEntry::asControl);
    }

    private void details(JsonCursor json) {
        sawEntries = true;
        for (var each = json.array(); each.next(); ) {
            String id = null;
            String name = null;
            String severity = null;
            List<OperatorEntry> checks = new ArrayList<>();
            for (var member = json.object(CONTROL); member.next(); ) {
                switch (member.key()) {
                    case id -> id = json.label();
                    case name -> name = json.label();
                    case severity -> severity = json.label();
                    case checks -> entries(json, Kind.MISCONFIGURATION, checks);
                }
            }
            for (OperatorEntry check : checks) {
                check.within(id, name, severity);
            }
            entries.addAll(checks);
        }
    }

    private void entries(JsonCursor json, Kind kind, List<OperatorEntry> into) {
        sawEntries = true;
        String parent = json.pointer();
        for (var each = json.array(); each.next(); ) {
            if (into.size() >= MOST_ENTRIES || entries.size() >= MOST_ENTRIES) {
                throw json.error(
                        Reason.LIMIT,
                        "one resource has more than " + MOST_ENTRIES + " entries, more than a cluster can store");
            }
            OperatorEntry entry =
                    new OperatorEntry(kind, report.at(TrivyOperatorReader.ID, null, null, parent + '/' + each.index()));
            entry.read(json);
            into.add(entry);
        }
    }

    /** For messages. */
    @Override
    public String toString() {
        return (kind == null ? "a resource" : kind) + " "
                + (metadata.name() == null ? "at " + pointer : metadata.name());
    }
}
