package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** One finding of Amazon Inspector. */
final class Inspector2Finding implements Delivery.Entry<Inspector2Finding.Key> {
    enum Key {
        Findings,
        findings,
        detail,
        nextToken,
        awsAccountId,
        findingArn,
        type,
        severity,
        status,
        title,
        description,
        firstObservedAt,
        lastObservedAt,
        updatedAt,
        resources,
        epss,
        inspectorScoreDetails,
        packageVulnerabilityDetails,
        codeVulnerabilityDetails
    }

    private enum Details {
        vulnerabilityId,
        vulnerablePackages,
        cvss,
        relatedVulnerabilities,
        ruleId,
        detectorId,
        cwes,
        filePath
    }

    private enum Inner {
        score,
        adjustedCvss,
        filePath
    }

    private static final Keys<Details> DETAILS = Keys.of(Details.class);
    private static final Keys<Inner> INNER = Keys.of(Inner.class);
    private static final String TOOL = "Amazon Inspector";

    private final PackageVulnerability found;
    private final FindingBuilder finding;
    private AwsResource resource = AwsResource.NONE;
    private @Nullable String account;
    private @Nullable String arn;
    private @Nullable String type;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String rule;
    private @Nullable String detector;
    private @Nullable String file;

    Inspector2Finding(Report report, String pointer) {
        found = new PackageVulnerability(report, Inspector2Reader.ID, pointer);
        finding = found.about();
    }

    @Override
    public void member(JsonCursor json, Key key) {
        switch (key) {
            case awsAccountId -> account = json.label();
            case findingArn -> arn = json.label();
            case type -> type = json.label();
            case severity -> finding.severity(json.label());
            case status -> {
                String status = json.label();
                finding.state(status).activity(Activity.activeIf(status == null || status.equalsIgnoreCase("ACTIVE")));
            }
            case title -> title = json.label();
            case description -> description = Headline.unless(title, json);
            case firstObservedAt -> finding.firstSeen(json.time());
            case lastObservedAt -> finding.lastSeen(json.time());
            case updatedAt -> {}
            case resources -> resource = AwsResource.first(json, other -> {});
            case epss, inspectorScoreDetails -> {
                for (var member = json.object(INNER); member.next(); ) {
                    switch (member.key()) {
                        case score -> finding.epss(json.number());
                        case adjustedCvss -> Cvss.read(json, finding);
                        case filePath -> {}
                    }
                }
            }
            case packageVulnerabilityDetails, codeVulnerabilityDetails -> details(json);
            case Findings, findings, detail, nextToken -> throw new IllegalArgumentException(key + " is a wrapper's");
        }
    }

    private void details(JsonCursor json) {
        for (var member = json.object(DETAILS); member.next(); ) {
            switch (member.key()) {
                case vulnerabilityId -> found.id(json.label());
                case vulnerablePackages -> found.packages(json);
                case cvss -> {
                    for (var each = json.array(); each.next(); ) {
                        Cvss.read(json, finding);
                    }
                }
                case relatedVulnerabilities -> json.texts().forEach(finding::alias);
                case ruleId -> rule = json.label();
                case detectorId -> detector = json.label();
                case cwes -> json.texts().forEach(finding::cwe);
                case filePath -> {
                    for (var inner = json.object(INNER); inner.next(); ) {
                        file = inner.key() == Inner.filePath ? json.label() : file;
                    }
                }
            }
        }
    }

    @Override
    public boolean isFinding() {
        return arn != null || found.id() != null || type != null;
    }

    @Override
    public void end(Tally tally) {
        tally.cover();
        tally.tool(TOOL, null);
        if (found.id() == null) {
            found.id(or(rule, or(detector, or(title, type))));
        }
        String said = or(title, description);
        finding.kind(kind())
                .title(file == null || said == null ? or(said, file) : file + ": " + said)
                .asset(resource.on(Asset.UNKNOWN.withEnvironment(account)));
        found.handOver(TOOL, null, tally);
    }

    private Kind kind() {
        return switch (type == null ? "" : type) {
            case "NETWORK_REACHABILITY" -> Kind.MISCONFIGURATION;
            case "CODE_VULNERABILITY" -> Kind.WEAKNESS;
            default -> Kind.VULNERABILITY;
        };
    }

    private static @Nullable String or(@Nullable String text, @Nullable String other) {
        return text != null ? text : other;
    }
}
