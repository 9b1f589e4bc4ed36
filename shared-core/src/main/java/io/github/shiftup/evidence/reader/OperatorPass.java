package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the resources in whatever they are wrapped in, and reads one after the other. */
final class OperatorPass {
    static final String GROUP = "aquasecurity.github.io/";
    /** The second is the first with other names for its Go types; the fields are the same. */
    static final List<String> VERSIONS = List.of(GROUP + "v1alpha1", GROUP + "v1beta1");

    /** The key of a map from kinds of resources: {@code vulnerabilityreports}, with the group behind it or not. */
    private static final Pattern KIND = Pattern.compile("[a-z]+reports(\\.aquasecurity\\.github\\.io)?");

    private final Report report;
    private final Consumer<Finding> sink;
    private final Remarks remarks = new Remarks();
    private final Names versions = new Names();
    private final Names tools = new Names();
    private final Names toolVersions = new Names();
    private boolean wrapped;
    private long resources;
    private long findings;
    private @Nullable Instant newest;

    OperatorPass(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    ReportSummary run() {
        try (JsonCursor json = report.json()) {
            while (json.nextRoot()) {
                any(json, false);
            }
        }
        if (resources == 0 && !wrapped) {
            throw new ReportException(
                    Reason.UNKNOWN_FORMAT, report.location(), "holds no resource of " + String.join(" or ", VERSIONS));
        }
        return new ReportSummary(
                TrivyOperatorReader.ID,
                versions.joined(),
                tools.joined(),
                toolVersions.joined(),
                newest,
                findings,
                resources,
                remarks.all());
    }

    private void any(JsonCursor json, boolean deleted) {
        if (json.isArray()) {
            wrapped = true;
            for (var each = json.array(); each.next(); ) {
                any(json, deleted);
            }
            return;
        }
        OperatorResource resource = new OperatorResource(report, json.pointer());
        OperatorResource sent = null;
        boolean holder = false;
        boolean gone = deleted;
        for (var member = json.entries(); member.next(); ) {
            switch (member.key()) {
                case "verb" -> gone = "delete".equalsIgnoreCase(json.textIfScalar());
                case "operatorObject" -> sent = sent(json);
                case "items" -> {
                    holder = true;
                    any(json, gone);
                }
                default -> {
                    if (OperatorResource.MEMBERS.contains(member.key())) {
                        resource.member(json, member.key());
                    } else if (KIND.matcher(member.key()).matches()) {
                        holder = true;
                        any(json, gone);
                    }
                }
            }
        }
        // What happened to the object may be told behind it.
        OperatorResource taken = sent == null ? resource : sent;
        if (taken.apiVersion() == null && !taken.isList() && !holder) {
            remarks.add(taken + " does not say what it is (apiVersion); it was left out");
        }
        take(taken, gone);
    }

    private OperatorResource sent(JsonCursor json) {
        OperatorResource resource = new OperatorResource(report, json.pointer());
        for (var member = json.entries(); member.next(); ) {
            if (OperatorResource.MEMBERS.contains(member.key())) {
                resource.member(json, member.key());
            }
        }
        return resource;
    }

    private void take(OperatorResource resource, boolean deleted) {
        String apiVersion = resource.apiVersion();
        if (resource.isList() || apiVersion == null) {
            wrapped |= resource.isList();
            return;
        }
        if (!apiVersion.startsWith(GROUP)) {
            remarks.add(resource + " is no report of trivy-operator; it was left out");
            return;
        }
        if (!VERSIONS.contains(apiVersion)) {
            throw new ReportException(
                    Reason.UNKNOWN_VERSION,
                    report.location(),
                    resource + " is of " + apiVersion + ", which this version does not read; "
                            + String.join(" and ", VERSIONS) + " are");
        }
        resources++;
        versions.add(apiVersion);
        tools.add(resource.tool());
        toolVersions.add(resource.toolVersion());
        Instant time = resource.time();
        newest = newest == null || (time != null && time.isAfter(newest)) ? time : newest;
        if (resource.hasNoFindings()) {
            remarks.add(resource + " holds findings of no kind that we know; it was left out");
        }
        findings += resource.handOver(deleted, sink);
    }
}
