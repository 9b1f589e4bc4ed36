package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the alerts in whatever GitHub wraps them in. An alert waits for the end of what is around it, up to the one that
 * names its repository: in a webhook's body and in GraphQL's answer the name may follow. Neither holds more than the few
 * hundred that one request is answered with; a list of alerts may be as long as it likes, since each names its own.
 */
final class GithubPass {
    /** Far more than one answer holds. */
    private static final int MOST_WAITING = 20_000;

    enum Key {
        // What may be around an alert.
        alert,
        data,
        repository,
        repositories,
        search,
        organization,
        enterprise,
        organizations,
        user,
        viewer,
        vulnerabilityAlerts,
        nodes,
        edges,
        node,
        pageInfo,
        errors,
        full_name,
        nameWithOwner,
        // What an alert has.
        state,
        created_at,
        createdAt,
        dismissed_at,
        dismissedAt,
        fixed_at,
        fixedAt,
        auto_dismissed_at,
        autoDismissedAt,
        resolved_at,
        dismissed_reason,
        dismissReason,
        resolution,
        dependency,
        security_advisory,
        securityAdvisory,
        security_vulnerability,
        securityVulnerability,
        vulnerableManifestPath,
        vulnerableRequirements,
        rule,
        tool,
        most_recent_instance,
        instances,
        secret_type,
        secret_type_display_name
    }

    private enum Page {
        hasNextPage
    }

    private enum Refusal {
        message
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Page> PAGE = Keys.of(Page.class);
    private static final Keys<Refusal> REFUSAL = Keys.of(Refusal.class);

    private final Report report;
    private final Tally tally;

    GithubPass(Report report, Tally tally) {
        this.report = report;
        this.tally = tally;
    }

    /** What came of an object: the repository that it names, and the alerts in it that wait for the name of theirs. */
    private static final class Part {
        private final List<GithubAlert> waiting = new ArrayList<>(1);
        private @Nullable String repository;
        /** Whether it is an alert, or holds a list of them, if only an empty one. */
        private boolean alerts;

        void add(Part inner) {
            alerts |= inner.alerts;
            waiting.addAll(inner.waiting);
        }
    }

    ReportSummary run() {
        try (JsonCursor json = report.json()) {
            while (json.nextRoot()) {
                for (var each = json.arrayOrOne(); each.next(); ) {
                    handOver(alerts(json));
                }
            }
        }
        return tally.summary(GithubReader.ID);
    }

    /** An object that must be an alert or hold some. */
    private Part alerts(JsonCursor json) {
        String pointer = json.pointer();
        Part part = object(json, pointer);
        if (!part.alerts) {
            throw new ReportException(
                    Reason.SHAPE,
                    report.location(),
                    "at " + (pointer.isEmpty() ? "the document" : pointer)
                            + ": expected an alert, or an answer of GitHub's that lists alerts, but found neither. Write the"
                            + " answer as it comes; nothing of this report is used");
        }
        return part;
    }

    private Part object(JsonCursor json, String pointer) {
        Part part = new Part();
        GithubAlert alert = new GithubAlert(report, pointer);
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case alert, data, search, viewer, user, organization, organizations, enterprise, repositories ->
                    inside(json, part);
                case vulnerabilityAlerts, node -> inside(json, part);
                case nodes, edges -> {
                    part.alerts = true;
                    for (var each = json.array(); each.next(); ) {
                        part.add(alerts(json));
                        limit(json, part);
                    }
                }
                case repository -> {
                    Part repository = inside(json, part);
                    part.repository = part.repository == null ? repository.repository : part.repository;
                }
                case full_name, nameWithOwner -> part.repository = json.label();
                case pageInfo -> page(json);
                case errors -> refuseErrors(json);
                default -> alert.member(json, member.key());
            }
        }
        if (alert.isAlert()) {
            part.alerts = true;
            part.waiting.add(alert);
        }
        if (part.repository != null) {
            handOver(part);
        } else {
            limit(json, part);
        }
        return part;
    }

    /** While they come: an object may hold more than there is memory for. */
    private static void limit(JsonCursor json, Part part) {
        if (part.waiting.size() > MOST_WAITING) {
            throw json.error(
                    Reason.LIMIT,
                    "more than " + MOST_WAITING
                            + " alerts in one object, where GitHub answers with a hundred at once. Write"
                            + " one answer a line");
        }
    }

    /** What is wrapped in something; nothing where GitHub had no right to show it. */
    private Part inside(JsonCursor json, Part part) {
        Part inner = json.isObject() ? object(json, json.pointer()) : new Part();
        part.add(inner);
        return inner;
    }

    private void page(JsonCursor json) {
        for (var member = json.object(PAGE); member.next(); ) {
            if (Boolean.TRUE.equals(json.flag())) {
                tally.remark("the list goes on: this is one page of it, and hasNextPage is true");
            }
        }
    }

    private static void refuseErrors(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            String message = null;
            for (var member = json.object(REFUSAL); member.next(); ) {
                message = json.textIfScalar();
            }
            throw json.error(
                    Reason.SHAPE,
                    "GitHub answered with an error: " + message
                            + ". What it answered besides is not all there is, so nothing of it is used. Mend the query or"
                            + " the token's rights");
        }
    }

    private void handOver(Part part) {
        Asset asset = Asset.UNKNOWN.withService(part.repository);
        for (GithubAlert alert : part.waiting) {
            tally.cover();
            tally.tool(alert.tool(), alert.toolVersion());
            tally.accept(alert.finding(asset));
        }
        part.waiting.clear();
    }
}
