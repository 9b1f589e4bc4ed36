package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One custom resource of trivy-operator. Its findings are kept until its end, since Kubernetes sorts keys and puts the
 * report's time and image after some of them; etcd holds no resource over 1.5 MiB, so that is little.
 */
final class OperatorResource {
    private static final int MAX_FINDINGS = 100_000;

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
        summaryReport,
        detailReport
    }

    private enum Compliance {
        controlCheck,
        results
    }

    private enum Image {
        server,
        repository,
        tag,
        digest,
        version
    }

    private enum Entry {
        vulnerabilityID,
        resource,
        installedVersion,
        fixedVersion,
        severity,
        score,
        cvsssource,
        title,
        packagePath,
        packagePURL,
        target,
        checkID,
        success,
        messages,
        ruleID,
        id,
        name,
        totalFail,
        status,
        checks
    }

    private enum Check {
        success
    }

    private static final Keys<Check> CHECK = Keys.of(Check.class);
    private static final Keys<Body> BODY = Keys.of(Body.class);
    private static final Keys<Status> STATUS = Keys.of(Status.class);
    private static final Keys<Compliance> COMPLIANCE = Keys.of(Compliance.class);
    private static final Keys<Image> IMAGE = Keys.of(Image.class);
    private static final Keys<Entry> ENTRY = Keys.of(Entry.class);

    private final Report report;
    private final String pointer;
    private final List<FindingBuilder> findings = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private OperatorMetadata metadata = OperatorMetadata.NONE;
    private @Nullable String apiVersion;
    private @Nullable String kind;
    private @Nullable String server;
    private @Nullable String repository;
    private @Nullable String tag;
    private @Nullable String digest;
    private @Nullable String scannerVersion;
    private @Nullable Instant updated;
    private boolean sawBody;
    private boolean sawEntries;

    OperatorResource(Report report, String pointer) {
        this.report = report;
        this.pointer = pointer;
    }

    void member(JsonCursor json, String key) {
        switch (key) {
            case "apiVersion" -> apiVersion = json.label();
            case "kind" -> kind = json.label();
            case "metadata" -> metadata = OperatorMetadata.read(json);
            case "report" -> {
                if (sawBody) {
                    throw json.error(Reason.SYNTAX, "the key \"report\" stands twice in one resource");
                }
                sawBody = true;
                body(json);
            }
            default -> status(json);
        }
    }

    @Nullable
    String apiVersion() {
        return apiVersion;
    }

    @Nullable
    String scannerVersion() {
        return scannerVersion;
    }

    boolean isList() {
        return kind != null && kind.endsWith("List");
    }

    /** Whether nothing was found that this reader understands, not even an empty list. */
    boolean hasNoReport() {
        return !sawEntries && !"SbomReport".equals(kind) && !"ClusterSbomReport".equals(kind);
    }

    /** When the report was made. */
    @Nullable
    Instant time() {
        return updated != null ? updated : metadata.created();
    }

    /** The findings, placed. */
    List<Finding> findings(boolean deleted) {
        Asset asset = Asset.UNKNOWN.withWorkload(metadata.workload()).withImage(image(), digest);
        List<Finding> placed = new ArrayList<>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            FindingBuilder finding =
                    findings.get(i).asset(asset).lastSeen(time()).source(at(pointers.get(i)));
            if (deleted) {
                finding.activity(Activity.INACTIVE).state("the report was deleted");
            }
            placed.add(finding.build());
        }
        return placed;
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
                case scanner, registry, artifact -> image(json, member.key() == Body.scanner);
                case vulnerabilities -> entries(json, Kind.VULNERABILITY);
                case checks -> entries(json, Kind.MISCONFIGURATION);
                case secrets -> entries(json, Kind.EXPOSED_SECRET);
            }
        }
    }

    private void image(JsonCursor json, boolean scanner) {
        for (var member = json.object(IMAGE); member.next(); ) {
            switch (member.key()) {
                case server -> server = json.label();
                case repository -> repository = json.label();
                case tag -> tag = json.label();
                case digest -> digest = json.label();
                case version -> scannerVersion = scanner ? json.label() : scannerVersion;
            }
        }
    }

    private void status(JsonCursor json) {
        for (var member = json.object(STATUS); member.next(); ) {
            switch (member.key()) {
                case updateTimestamp -> updated = json.time();
                case summaryReport, detailReport -> {
                    for (var inner = json.object(COMPLIANCE); inner.next(); ) {
                        entries(json, Kind.MISCONFIGURATION);
                    }
                }
            }
        }
    }

    private void entries(JsonCursor json, Kind kind) {
        sawEntries = true;
        for (var each = json.array(); each.next(); ) {
            if (findings.size() >= MAX_FINDINGS) {
                throw json.error(
                        Reason.LIMIT,
                        "one resource has more than " + MAX_FINDINGS + " entries, more than a cluster can store");
            }
            entry(json, kind);
        }
    }

    private void entry(JsonCursor json, Kind kind) {
        String place = json.pointer();
        pointers.add(place);
        FindingBuilder finding = Finding.of("UNKNOWN", kind, at(place));
        String name = null;
        String version = null;
        String purl = null;
        String path = null;
        String title = null;
        String target = null;
        Double score = null;
        String by = null;
        for (var member = json.object(ENTRY); member.next(); ) {
            switch (member.key()) {
                case vulnerabilityID, checkID, ruleID, id -> id(finding, json.label());
                case resource -> name = json.label();
                case installedVersion -> version = json.label();
                case fixedVersion -> fixed(finding, json.label());
                case severity -> finding.severity(json.label());
                case score -> score = json.number();
                case cvsssource -> by = json.label();
                case title, name -> title = json.label();
                case packagePath -> path = json.label();
                case packagePURL -> purl = json.label();
                case target -> target = json.label();
                case success -> success(finding, Boolean.TRUE.equals(json.flag()));
                case messages -> title = title == null ? first(json.texts()) : title;
                case totalFail -> totalFail(finding, json.number());
                case status -> status(finding, json.label());
                case checks -> detailed(json, finding);
            }
        }
        if (kind == Kind.VULNERABILITY && (name != null || purl != null)) {
            finding.component(new Component(name, purl, version, path, null));
        }
        if (score != null) {
            finding.rating(new Rating(null, null, score, by));
        }
        findings.add(finding.title(kind == Kind.EXPOSED_SECRET && target != null ? target + ": " + title : title));
    }

    private Provenance at(String place) {
        return report.at(TrivyOperatorReader.ID, "trivy-operator", scannerVersion, place);
    }

    private static void id(FindingBuilder finding, @Nullable String id) {
        if (id != null) {
            finding.id(id);
        }
    }

    private static void fixed(FindingBuilder finding, @Nullable String versions) {
        if (versions != null) {
            for (String version : versions.split(",")) {
                finding.fixedVersion(version);
            }
        }
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.get(0);
    }

    private static void success(FindingBuilder finding, boolean success) {
        finding.activity(Activity.activeIf(!success)).state(success ? "success" : "fail");
    }

    private static void totalFail(FindingBuilder finding, @Nullable Double failures) {
        long count = failures == null ? 0 : failures.longValue();
        finding.activity(Activity.activeIf(count > 0))
                .state("totalFail=" + count)
                .observed(Math.max(1, count));
    }

    private static void status(FindingBuilder finding, @Nullable String status) {
        if (status != null) {
            finding.activity(Activity.activeIf(!status.equalsIgnoreCase("PASS")))
                    .state(status);
        }
    }

    /** A control with its checks at each resource: one finding, active if any failed. */
    private static void detailed(JsonCursor json, FindingBuilder finding) {
        if (!json.isArray()) {
            return;
        }
        long failures = 0;
        for (var each = json.array(); each.next(); ) {
            for (var member = json.object(CHECK); member.next(); ) {
                failures += Boolean.FALSE.equals(json.flag()) ? 1 : 0;
            }
        }
        totalFail(finding, (double) failures);
    }

    /** For messages. */
    @Override
    public String toString() {
        return kind + " " + (metadata.name() == null ? "at " + pointer : metadata.name());
    }
}
