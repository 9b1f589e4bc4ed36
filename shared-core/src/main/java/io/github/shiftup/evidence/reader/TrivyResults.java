package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one result of a Trivy report. */
final class TrivyResults {
    private enum Entry {
        VulnerabilityID,
        VendorIDs,
        PkgName,
        PkgPath,
        PkgIdentifier,
        InstalledVersion,
        FixedVersion,
        Status,
        Severity,
        Title,
        CVSS,
        CweIDs,
        ID,
        AVDID,
        Message,
        RuleID,
        Name,
        FilePath,
        Category,
        CauseMetadata
    }

    private enum Modified {
        Type,
        Status,
        Statement,
        Source,
        Finding
    }

    private enum Identifier {
        PURL
    }

    private enum Cvss {
        V2Vector,
        V3Vector,
        V40Vector,
        V2Score,
        V3Score,
        V40Score
    }

    private enum Cause {
        Resource
    }

    private static final Keys<Entry> ENTRY = Keys.of(Entry.class);
    private static final Keys<Modified> MODIFIED = Keys.of(Modified.class);
    private static final Keys<Identifier> IDENTIFIER = Keys.of(Identifier.class);
    private static final Keys<Cvss> CVSS = Keys.of(Cvss.class);
    private static final Keys<Cause> CAUSE = Keys.of(Cause.class);
    private static final int MAX_REMARKS = 20;

    /** Where a result's entries were seen. */
    record Place(
            @Nullable String target, Asset asset, @Nullable String toolVersion) {}

    private final Report report;
    private final Consumer<Finding> sink;
    private final List<String> remarks = new ArrayList<>();
    private long findings;
    private long covered;

    TrivyResults(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    long findings() {
        return findings;
    }

    long covered() {
        return covered;
    }

    List<String> remarks() {
        return remarks;
    }

    void cover() {
        covered++;
    }

    void remark(String remark) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add(remark);
        }
    }

    void read(JsonCursor json, TrivyContext.Result list, String result, Place place) {
        String pointer = result + '/' + list.name() + '/';
        for (var each = json.array(); each.next(); ) {
            String at = pointer + each.index();
            switch (list) {
                case Vulnerabilities -> emit(entry(json, Kind.VULNERABILITY, at, place));
                case Misconfigurations -> emit(entry(json, Kind.MISCONFIGURATION, at, place));
                case Secrets -> emit(entry(json, Kind.EXPOSED_SECRET, at, place));
                case Licenses -> emit(entry(json, Kind.LICENSE, at, place));
                default -> emit(modified(json, at, place));
            }
        }
    }

    private void emit(FindingBuilder finding) {
        findings++;
        sink.accept(finding.build());
    }

    /** A finding that a VEX statement or an ignore rule took out, with what did. */
    private FindingBuilder modified(JsonCursor json, String at, Place place) {
        FindingBuilder finding = Finding.of("UNKNOWN", Kind.VULNERABILITY, source(at, place));
        String type = null;
        String status = null;
        String statement = null;
        String by = null;
        for (var member = json.object(MODIFIED); member.next(); ) {
            switch (member.key()) {
                case Type -> type = json.label();
                case Status -> status = json.label();
                case Statement -> statement = json.label();
                case Source -> by = json.label();
                case Finding -> finding = entry(json, kind(type), at, place);
            }
        }
        StringBuilder state = new StringBuilder(String.valueOf(status));
        if (statement != null) {
            state.append(": ").append(statement);
        }
        if (by != null) {
            state.append(" (").append(by).append(')');
        }
        return finding.kind(kind(type)).activity(Activity.INACTIVE).state(state.toString());
    }

    private static Kind kind(@Nullable String type) {
        return switch (String.valueOf(type).toLowerCase(Locale.ROOT)) {
            case "misconfiguration" -> Kind.MISCONFIGURATION;
            case "secret" -> Kind.EXPOSED_SECRET;
            case "license" -> Kind.LICENSE;
            default -> Kind.VULNERABILITY;
        };
    }

    private io.github.shiftup.evidence.Provenance source(String at, Place place) {
        return report.at(TrivyReader.ID, "Trivy", place.toolVersion(), at);
    }

    private FindingBuilder entry(JsonCursor json, Kind kind, String at, Place place) {
        FindingBuilder finding = Finding.of("UNKNOWN", kind, source(at, place)).asset(place.asset());
        String name = null;
        String purl = null;
        String version = null;
        String path = null;
        String status = null;
        String title = null;
        String message = null;
        for (var member = json.object(ENTRY); member.next(); ) {
            switch (member.key()) {
                case VulnerabilityID, ID, RuleID -> id(finding, json.label());
                case Name -> {
                    if (kind == Kind.LICENSE) {
                        id(finding, json.label());
                    }
                }
                case AVDID -> finding.alias(json.label());
                case VendorIDs -> json.texts().forEach(finding::alias);
                case PkgName -> name = json.label();
                case PkgPath, FilePath -> path = json.label() == null ? path : json.label();
                case PkgIdentifier -> {
                    for (var inner = json.object(IDENTIFIER); inner.next(); ) {
                        purl = json.label();
                    }
                }
                case InstalledVersion -> version = json.label();
                case FixedVersion -> fixed(finding, json.label());
                case Status -> status = json.label();
                case Category -> status = kind == Kind.LICENSE ? json.label() : status;
                case Severity -> finding.severity(json.label());
                case Title -> title = json.label();
                case Message -> message = json.label();
                case CVSS -> ratings(json, finding);
                case CweIDs -> json.texts().forEach(finding::cwe);
                case CauseMetadata -> cause(json, finding, kind);
            }
        }
        finding.title(title != null ? title : message);
        if (kind == Kind.EXPOSED_SECRET || kind == Kind.MISCONFIGURATION) {
            // What a check looked at is a file or a resource, no component.
            String what = title != null ? title : message;
            finding.title(place.target() == null || what == null ? what : place.target() + ": " + what);
        } else if (name != null || purl != null) {
            finding.component(new Component(name, purl, version, path != null ? path : jar(place.target()), null));
        }
        return finding.activity(activity(kind, status)).state(status);
    }

    private static void id(FindingBuilder finding, @Nullable String id) {
        if (id != null) {
            finding.id(id);
        }
    }

    /** Before PkgPath there was, a jar's path was the target itself. */
    private static @Nullable String jar(@Nullable String target) {
        return target != null && target.toLowerCase(Locale.ROOT).matches(".*\\.(jar|war|ear|par)") ? target : null;
    }

    private static void fixed(FindingBuilder finding, @Nullable String versions) {
        if (versions != null) {
            for (String version : versions.split(",")) {
                finding.fixedVersion(version);
            }
        }
    }

    private static Activity activity(Kind kind, @Nullable String status) {
        if (status == null) {
            return Activity.ACTIVE;
        }
        return switch (kind) {
            case VULNERABILITY -> Activity.activeIf(!status.equalsIgnoreCase("not_affected"));
            case MISCONFIGURATION -> Activity.activeIf(status.equalsIgnoreCase("FAIL"));
            default -> Activity.ACTIVE;
        };
    }

    private static void cause(JsonCursor json, FindingBuilder finding, Kind kind) {
        for (var member = json.object(CAUSE); member.next(); ) {
            String resource = json.label();
            if (resource != null
                    && kind == Kind.MISCONFIGURATION
                    && finding.asset().workload() == null) {
                finding.asset(finding.asset().withWorkload(resource));
            }
        }
    }

    private static void ratings(JsonCursor json, FindingBuilder finding) {
        for (var source = json.entries(); source.next(); ) {
            String by = source.key();
            String v2 = null;
            String v3 = null;
            String v4 = null;
            Double s2 = null;
            Double s3 = null;
            Double s4 = null;
            for (var member = json.object(CVSS); member.next(); ) {
                switch (member.key()) {
                    case V2Vector -> v2 = json.label();
                    case V3Vector -> v3 = json.label();
                    case V40Vector -> v4 = json.label();
                    case V2Score -> s2 = json.number();
                    case V3Score -> s3 = json.number();
                    case V40Score -> s4 = json.number();
                }
            }
            rating(finding, "CVSSv2", v2, s2, by);
            rating(finding, v3 != null && v3.startsWith("CVSS:3.1") ? "CVSSv31" : "CVSSv3", v3, s3, by);
            rating(finding, "CVSSv4", v4, s4, by);
        }
    }

    private static void rating(
            FindingBuilder finding, String method, @Nullable String vector, @Nullable Double score, String by) {
        if (vector != null || score != null) {
            finding.rating(new Rating(method, vector, score, by));
        }
    }
}
