package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One finding of Security Hub. */
final class AsffFinding implements Delivery.Entry<AsffFinding.Key> {
    enum Key {
        Findings,
        findings,
        detail,
        NextToken,
        SchemaVersion,
        Id,
        ProductArn,
        ProductName,
        ProductFields,
        GeneratorId,
        AwsAccountId,
        Types,
        FirstObservedAt,
        LastObservedAt,
        CreatedAt,
        UpdatedAt,
        Severity,
        Title,
        Description,
        Resources,
        Compliance,
        Workflow,
        RecordState,
        Vulnerabilities
    }

    private enum Severity {
        Label,
        Normalized
    }

    private enum Judged {
        Status
    }

    private enum Vulnerability {
        Id,
        VulnerablePackages,
        Cvss,
        RelatedVulnerabilities,
        EpssScore
    }

    private static final Keys<Severity> SEVERITY = Keys.of(Severity.class);
    private static final Keys<Judged> JUDGED = Keys.of(Judged.class);
    private static final Keys<Vulnerability> VULNERABILITY = Keys.of(Vulnerability.class);

    /** Generators that name who found it and not what. */
    private static final Set<String> NO_RULES = Set.of("AWSInspector", "Trivy");

    /** A word that nobody knows silences nothing. */
    private static final Set<String> GONE = Set.of("ARCHIVED");

    private static final Set<String> CLOSED = Set.of("RESOLVED", "SUPPRESSED");
    private static final Set<String> PASSED = Set.of("PASSED", "NOT_AVAILABLE");

    private final Report report;
    private final String pointer;
    private final List<PackageVulnerability> vulnerabilities = new ArrayList<>(1);
    private AwsResource resource = AwsResource.NONE;
    private @Nullable AsffTrivy trivy;
    private final AsffProduct product = new AsffProduct();
    private List<String> types = List.of();
    private @Nullable String schemaVersion;
    private @Nullable String id;
    private @Nullable String productArn;
    private @Nullable String productName;
    private @Nullable String generator;
    private @Nullable String account;
    private @Nullable String label;
    private @Nullable Double normalized;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String compliance;
    private @Nullable String workflow;
    private @Nullable String record;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant created;
    private @Nullable Instant updated;

    AsffFinding(Report report, String pointer) {
        this.report = report;
        this.pointer = pointer;
    }

    @Override
    public void member(JsonCursor json, Key key) {
        switch (key) {
            case SchemaVersion -> schemaVersion = json.label();
            case Id -> id = json.label();
            case ProductArn -> productArn = json.label();
            case ProductName -> productName = json.label();
            case ProductFields -> product.read(json);
            case GeneratorId -> generator = json.label();
            case AwsAccountId -> account = json.label();
            case Types -> types = json.texts();
            case FirstObservedAt -> first = json.time();
            case LastObservedAt -> last = json.time();
            case CreatedAt -> created = json.time();
            case UpdatedAt -> updated = json.time();
            case Severity -> severity(json);
            case Title -> title = json.label();
            case Description -> description = Headline.unless(title, json);
            case Resources -> resource = AwsResource.first(json, other -> trivy = AsffTrivy.read(other));
            case Compliance -> compliance = status(json);
            case Workflow -> workflow = status(json);
            case RecordState -> record = json.label();
            case Vulnerabilities -> vulnerabilities(json);
            case Findings, findings, detail, NextToken -> throw new IllegalArgumentException(key + " is a wrapper's");
        }
    }

    private void severity(JsonCursor json) {
        for (var member = json.object(SEVERITY); member.next(); ) {
            switch (member.key()) {
                case Label -> label = json.label();
                case Normalized -> normalized = json.number();
            }
        }
    }

    private static @Nullable String status(JsonCursor json) {
        String status = null;
        for (var member = json.object(JUDGED); member.next(); ) {
            status = json.label();
        }
        return status;
    }

    private void vulnerabilities(JsonCursor json) {
        String list = json.pointer();
        for (var each = json.array(); each.next(); ) {
            PackageVulnerability found = new PackageVulnerability(report, AsffReader.ID, list + '/' + each.index());
            vulnerabilities.add(found);
            for (var member = json.object(VULNERABILITY); member.next(); ) {
                switch (member.key()) {
                    case Id -> found.id(json.label());
                    case VulnerablePackages -> found.packages(json);
                    case Cvss -> {
                        for (var rating = json.array(); rating.next(); ) {
                            Cvss.read(json, found.about());
                        }
                    }
                    case RelatedVulnerabilities -> json.texts().forEach(found.about()::alias);
                    case EpssScore -> found.about().epss(json.number());
                }
            }
        }
    }

    @Override
    public boolean isFinding() {
        return productArn != null || generator != null || (id != null && record != null);
    }

    @Override
    public void end(Tally tally) {
        String tool = or(productName, or(product.name(), lastPart(productArn)));
        String toolVersion = product.version();
        tally.cover();
        tally.tool(tool, toolVersion);
        tally.formatVersion(schemaVersion);
        if (vulnerabilities.isEmpty()) {
            PackageVulnerability only = new PackageVulnerability(report, AsffReader.ID, pointer);
            only.id(rule());
            only.about().kind(kind());
            if (trivy != null) {
                trivy.on(only);
            }
            vulnerabilities.add(only);
        }
        Asset asset = asset();
        for (PackageVulnerability vulnerability : vulnerabilities) {
            if (vulnerability.id() == null) {
                vulnerability.id(rule());
            }
            finish(vulnerability.about(), asset);
            vulnerability.handOver(tool, toolVersion, tally);
        }
    }

    private void finish(FindingBuilder finding, Asset asset) {
        finding.title(or(title, description))
                .asset(asset)
                .activity(
                        Activity.activeIf(!isIn(GONE, record) && !isIn(CLOSED, workflow) && !isIn(PASSED, compliance)))
                .state(state())
                .firstSeen(first == null ? created : first)
                .lastSeen(lastSeen())
                .observed(product.observed());
        if (label != null || normalized == null) {
            finding.severity(label);
        } else {
            finding.severity(String.valueOf(normalized.longValue()), level(normalized));
        }
    }

    /** What a product writes of an observation later than its last word on the finding cannot be one. */
    private @Nullable Instant lastSeen() {
        return last == null || (updated != null && last.isAfter(updated)) ? updated : last;
    }

    private Asset asset() {
        Asset asset = Asset.UNKNOWN.withEnvironment(account);
        return trivy == null ? resource.on(asset) : AsffTrivy.on(asset, resource);
    }

    /** What was found, where no vulnerability says it. */
    private @Nullable String rule() {
        String type = types.isEmpty() ? null : types.get(0);
        boolean classified = type != null && type.indexOf('/') != type.lastIndexOf('/');
        if (generator == null || NO_RULES.contains(generator) || generator.contains(":detector/")) {
            return classified ? type : or(title, or(type, or(generator, id)));
        }
        return generator;
    }

    private Kind kind() {
        for (String type : types) {
            switch (type.substring(0, type.indexOf('/') < 0 ? type.length() : type.indexOf('/'))) {
                case "TTPs", "Effects", "Unusual Behaviors" -> {
                    return Kind.BEHAVIOUR;
                }
                case "Sensitive Data Identifications" -> {
                    return Kind.EXPOSED_SECRET;
                }
                default -> {
                    if (type.contains("/Vulnerabilities")) {
                        return Kind.VULNERABILITY;
                    }
                }
            }
        }
        return Kind.MISCONFIGURATION;
    }

    private @Nullable String state() {
        return StateWords.of(null, record, workflow, compliance);
    }

    private static boolean isIn(Set<String> words, @Nullable String word) {
        return word != null && words.contains(word.toUpperCase(Locale.ROOT));
    }

    /** The table by which Security Hub makes labels of numbers. */
    private static Level level(double normalized) {
        if (normalized >= 90) {
            return Level.CRITICAL;
        }
        if (normalized >= 70) {
            return Level.HIGH;
        }
        if (normalized >= 40) {
            return Level.MEDIUM;
        }
        return normalized >= 1 ? Level.LOW : Level.INFO;
    }

    private static @Nullable String or(@Nullable String text, @Nullable String other) {
        return text != null ? text : other;
    }

    private static @Nullable String lastPart(@Nullable String arn) {
        return arn == null ? null : arn.substring(arn.lastIndexOf('/') + 1);
    }
}
