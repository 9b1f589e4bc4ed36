package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Findings as Amazon Inspector's own API lists them. */
final class Inspector2Reader implements ReportReader {
    static final String ID = "inspector2";

    private static final Keys<Inspector2Finding.Key> KEYS = Keys.of(Inspector2Finding.Key.class);

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "Amazon Inspector findings",
                "Inspector2 API 2020-06-08",
                List.of(
                        "JSON: {\"findings\": [...]} as ListFindings answers, a bare array, one finding alone",
                        "an EventBridge event with the finding in detail",
                        "JSON Lines of any of these"),
                "one vulnerable package of a finding; the finding itself where it has no packages",
                List.of("aws inspector2 list-findings", "Amazon Inspector's events and exports"),
                List.of(
                        "The id is packageVulnerabilityDetails.vulnerabilityId, which may be a GHSA with the CVE in"
                                + " relatedVulnerabilities; for code the rule, for a reachable port the title.",
                        "Active: status ACTIVE. SUPPRESSED and CLOSED are read as inactive.",
                        "Java packages are named group:artifact, and filePath is the jar. fixedInVersion NotAvailable is no"
                                + " version; others may begin with an epoch (0:1.2).",
                        "The severity UNTRIAGED is unknown, no low one.",
                        "exploitAvailable says that an exploit exists, not that it is used: it does not count as exploited.",
                        "The asset is the first of resources: an image by its ARN, a function, else the resource's name as"
                                + " host; the account is the environment.",
                        "Last seen is lastObservedAt; a change of status moves updatedAt alone. No finding tells when the"
                                + " list was written, so the file's time counts. Remarked: a list that has another page."));
    }

    /** An empty answer does not tell whose it is. As this one's it is an answer that looked at nothing. */
    @Override
    public boolean recognises(Shape shape) {
        return Delivery.isEmptyList(shape, "findings")
                || Delivery.places(shape).anyMatch(place -> shape.hasAll(place + "findingArn", place + "awsAccountId"));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        Tally tally = new Tally(findings);
        new Delivery<>(KEYS, pointer -> new Inspector2Finding(report, pointer), tally).read(report);
        return tally.summary(ID);
    }
}
