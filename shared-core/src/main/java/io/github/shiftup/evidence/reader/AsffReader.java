package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Shape;
import java.util.List;
import java.util.function.Consumer;

/** Findings of AWS Security Hub, and of those who write its format. */
final class AsffReader implements ReportReader {
    static final String ID = "asff";

    private static final Keys<AsffFinding.Key> KEYS = Keys.of(AsffFinding.Key.class);

    @Override
    public ReportFormat format() {
        return new ReportFormat(
                ID,
                "AWS Security Finding Format (ASFF)",
                "SchemaVersion 2018-10-08",
                List.of(
                        "JSON: {\"Findings\": [...]}, {\"findings\": [...]}, a bare array, one finding alone",
                        "an EventBridge event with detail.findings",
                        "JSON Lines of any of these"),
                "one vulnerable package of one vulnerability of a finding; the finding itself where it has no packages",
                List.of(
                        "AWS Security Hub (GetFindings, EventBridge)",
                        "Amazon Inspector",
                        "Amazon GuardDuty",
                        "Amazon Macie",
                        "AWS Config",
                        "Prowler",
                        "Trivy (its ASFF template)"),
                List.of(
                        "The id is Vulnerabilities[].Id, else GeneratorId, which names the rule. GuardDuty's names the"
                                + " detector and Inspector's only Inspector: then the first of Types is the id, or the Title"
                                + " where Types says no more than a category.",
                        "Active: RecordState ACTIVE, Workflow.Status neither RESOLVED nor SUPPRESSED, and Compliance.Status"
                                + " neither PASSED nor NOT_AVAILABLE, all three. Checks that passed are read too. The deprecated"
                                + " WorkflowState is not asked.",
                        "Java packages are named group:artifact, and FilePath is the jar. FixedInVersion NotAvailable is no"
                                + " version.",
                        "Trivy's template has no Vulnerabilities; the package is taken from Resources[].Details.Other.",
                        "The severity is Severity.Label, else Severity.Normalized by AWS' own table.",
                        "ExploitAvailable says that an exploit exists, not that it is used: it does not count as exploited.",
                        "The asset is the first of Resources: an image by its ARN, a function, else the resource's name as"
                                + " host; the account is the environment.",
                        "First seen is FirstObservedAt, else CreatedAt. Last seen is LastObservedAt; a change of status moves"
                                + " UpdatedAt alone. No finding tells when the list was written, so the file's time counts."));
    }

    @Override
    public boolean recognises(Shape shape) {
        return Delivery.isEmptyList(shape, "Findings")
                || Delivery.places(shape)
                        .anyMatch(place -> shape.hasAll(place + "ProductArn", place + "GeneratorId")
                                && (shape.has(place + "AwsAccountId") || shape.has(place + "Resources")));
    }

    @Override
    public ReportSummary read(Report report, Consumer<Finding> findings) {
        Tally tally = new Tally(findings);
        new Delivery<>(KEYS, pointer -> new AsffFinding(report, pointer), tally).read(report);
        return tally.summary(ID);
    }
}
