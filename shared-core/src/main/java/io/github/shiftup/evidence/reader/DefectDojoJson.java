package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads DefectDojo's generic findings in JSON: first what the report says of its tool, then the findings. */
final class DefectDojoJson {
    private enum Root {
        name,
        type,
        version,
        findings
    }

    private enum Key {
        title,
        severity,
        date,
        cve,
        vulnerability_ids,
        vuln_id_from_tool,
        cwe,
        cwes,
        cvssv3,
        cvssv3_score,
        cvssv4,
        cvssv4_score,
        epss_score,
        known_exploited,
        component_name,
        component_version,
        fix_version,
        file_path,
        endpoints,
        service,
        active,
        verified,
        false_p,
        duplicate,
        out_of_scope,
        risk_accepted,
        under_review,
        is_mitigated,
        nb_occurences
    }

    private enum Endpoint {
        protocol,
        host,
        port,
        path
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Endpoint> ENDPOINT = Keys.of(Endpoint.class);

    private final Report report;
    private final Consumer<Finding> findings;
    private @Nullable String tool;
    private @Nullable String toolVersion;
    private long count;

    DefectDojoJson(Report report, Consumer<Finding> findings) {
        this.report = report;
        this.findings = findings;
    }

    ReportSummary read() {
        try (JsonCursor json = report.jsonWithout(1, Set.of(Root.findings.name()))) {
            around(json);
        }
        try (JsonCursor json = report.json()) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                if (member.key() == Root.findings) {
                    for (var each = json.array(); each.next(); ) {
                        finding(json);
                    }
                }
            }
            json.end();
        }
        return new ReportSummary(DefectDojoReader.ID, null, tool, toolVersion, null, count, count, List.of());
    }

    private void around(JsonCursor json) {
        String name = null;
        String type = null;
        boolean recognised = false;
        json.nextRoot();
        var member = json.object(ROOT);
        // What came before the findings does not come behind them, so nothing of those has to be gone through for it.
        while (!(recognised && member.came(Root.name, Root.type, Root.version)) && member.next()) {
            switch (member.key()) {
                case name -> name = json.label();
                case type -> type = json.label();
                case version -> toolVersion = json.label();
                case findings -> recognised = true;
            }
        }
        if (!recognised) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT,
                    report.location(),
                    "is no report of generic findings: it has no findings (key \"findings\")");
        }
        tool = type == null ? name : type;
    }

    private void finding(JsonCursor json) {
        String pointer = json.pointer();
        DefectDojoFinding finding = new DefectDojoFinding();
        String cve = null;
        List<String> ids = List.of();
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case title -> finding.title = json.label();
                case severity -> finding.severity = json.label();
                case date -> finding.date = json.label();
                case cve -> cve = json.label();
                case vulnerability_ids -> ids = json.texts();
                case vuln_id_from_tool -> finding.toolsId = json.label();
                case cwe -> finding.cwe(json.label());
                case cwes -> json.texts().forEach(finding::cwe);
                case cvssv3 -> finding.cvss3 = json.label();
                case cvssv3_score -> finding.score3 = json.number();
                case cvssv4 -> finding.cvss4 = json.label();
                case cvssv4_score -> finding.score4 = json.number();
                case epss_score -> finding.epss = json.number();
                case known_exploited -> finding.exploited = json.flag();
                case component_name -> finding.componentName = json.label();
                case component_version -> finding.componentVersion = json.label();
                case fix_version -> finding.fixVersion = json.label();
                case file_path -> finding.path = json.label();
                case endpoints -> finding.endpoint = endpoint(json);
                case service -> finding.service = json.label();
                case active -> finding.active(json.flag());
                case verified -> {
                    if (Boolean.TRUE.equals(json.flag())) {
                        finding.states.add("verified");
                    }
                }
                case under_review -> {
                    if (Boolean.TRUE.equals(json.flag())) {
                        finding.states.add("under_review");
                    }
                }
                case false_p, duplicate, out_of_scope, risk_accepted, is_mitigated ->
                    finding.silencing(member.key().name(), json.flag());
                case nb_occurences -> finding.count = json.number();
            }
        }
        finding.id(cve);
        ids.forEach(finding::id);
        Finding finished = finding.finish(report.at(DefectDojoReader.ID, tool, toolVersion, pointer));
        if (finished == null) {
            throw json.error(Reason.SHAPE, "a finding has neither an id nor a title. Nothing of this report is used");
        }
        count++;
        findings.accept(finished);
    }

    /** The first of texts or of objects with the parts of an address. */
    private static @Nullable String endpoint(JsonCursor json) {
        String first = null;
        for (var each = json.arrayOrOne(); each.next(); ) {
            if (first == null) {
                first = json.isObject() ? address(json) : json.label();
            }
        }
        return first;
    }

    private static @Nullable String address(JsonCursor json) {
        String protocol = null;
        String host = null;
        String port = null;
        String path = null;
        for (var member = json.object(ENDPOINT); member.next(); ) {
            switch (member.key()) {
                case protocol -> protocol = json.label();
                case host -> host = json.label();
                case port -> port = json.label();
                case path -> path = json.label();
            }
        }
        if (host == null) {
            return null;
        }
        return (protocol == null ? "" : protocol + "://")
                + host
                + (port == null ? "" : ':' + port)
                + (path == null ? "" : path.startsWith("/") ? path : '/' + path);
    }
}
