package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the results of a SARIF run. */
final class SarifResults {
    private static final Pattern KNOWN_ID =
            Pattern.compile("(?i)CVE-\\d{4}-\\d{4,}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}");
    private static final Pattern CWE = Pattern.compile("(?i).*\\bcwe-?(\\d{1,5})\\b.*");

    private enum Result {
        ruleId,
        ruleIndex,
        rule,
        kind,
        level,
        message,
        locations,
        suppressions,
        baselineState,
        properties,
        provenance
    }

    private enum Reference {
        id,
        index,
        toolComponent
    }

    private enum Message {
        text
    }

    private enum Location {
        physicalLocation,
        logicalLocations,
        message
    }

    private enum Physical {
        artifactLocation,
        region
    }

    private enum Artifact {
        uri
    }

    private enum Region {
        startLine
    }

    private enum Logical {
        fullyQualifiedName
    }

    private enum Suppression {
        status,
        state,
        justification
    }

    private enum Detected {
        firstDetectionTimeUtc,
        lastDetectionTimeUtc
    }

    private static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<Reference> REFERENCE = Keys.of(Reference.class);
    private static final Keys<Message> MESSAGE = Keys.of(Message.class);
    private static final Keys<Location> LOCATION = Keys.of(Location.class);
    private static final Keys<Physical> PHYSICAL = Keys.of(Physical.class);
    private static final Keys<Artifact> ARTIFACT = Keys.of(Artifact.class);
    private static final Keys<Region> REGION = Keys.of(Region.class);
    private static final Keys<Logical> LOGICAL = Keys.of(Logical.class);
    private static final Keys<Suppression> SUPPRESSION = Keys.of(Suppression.class);
    private static final Keys<Detected> DETECTED = Keys.of(Detected.class);

    private final Report report;
    private final Consumer<Finding> sink;
    private long findings;

    SarifResults(Report report, Consumer<Finding> sink) {
        this.report = report;
        this.sink = sink;
    }

    long findings() {
        return findings;
    }

    void read(JsonCursor json, SarifRules rules) {
        for (var each = json.array(); each.next(); ) {
            findings++;
            sink.accept(result(json, rules));
        }
    }

    /** What one result says, before its rule is asked. */
    private static final class Parts {
        @Nullable
        String id;

        int index = -1;
        int extension = -1;
        String kind = "fail";

        @Nullable
        String level;

        @Nullable
        String message;

        @Nullable
        String baseline;

        @Nullable
        String severity;

        @Nullable
        String uri;

        @Nullable
        String line;

        @Nullable
        String locationMessage;

        @Nullable
        String qualifiedName;

        @Nullable
        Instant first;

        @Nullable
        Instant last;

        final List<String> tags = new ArrayList<>();
        final List<String> suppressions = new ArrayList<>();
    }

    private Finding result(JsonCursor json, SarifRules rules) {
        String pointer = json.pointer();
        Parts parts = new Parts();
        for (var member = json.object(RESULT); member.next(); ) {
            switch (member.key()) {
                case ruleId -> parts.id = json.label();
                case ruleIndex -> parts.index = index(json.number());
                case rule -> reference(json, parts);
                case kind -> parts.kind = String.valueOf(json.text());
                case level -> parts.level = json.label();
                case message -> parts.message = text(json);
                case locations -> locations(json, parts);
                case suppressions -> suppressions(json, parts.suppressions);
                case baselineState -> parts.baseline = json.label();
                case properties -> parts.severity = SarifRules.properties(json, parts.tags);
                case provenance -> detected(json, parts);
            }
        }
        return finding(parts, rules, pointer);
    }

    private Finding finding(Parts parts, SarifRules rules, String pointer) {
        SarifRules.Rule rule = rules.find(parts.id, parts.index, parts.extension);
        String id = parts.id != null ? parts.id : rule.id() != null ? rule.id() : "UNKNOWN";
        FindingBuilder finding =
                Finding.of(id, Kind.WEAKNESS, report.at(SarifReader.ID, rules.name(), rules.version(), pointer));
        boolean vulnerability = false;
        for (Matcher known = KNOWN_ID.matcher(id); known.find(); ) {
            finding.alias(
                    known.group().startsWith("G")
                            ? known.group()
                            : known.group().toUpperCase(Locale.ROOT));
            vulnerability = true;
        }
        List<String> tags = new ArrayList<>(parts.tags);
        tags.addAll(rule.tags());
        tags.forEach(tag -> {
            Matcher cwe = CWE.matcher(tag);
            if (cwe.matches()) {
                finding.cwe(cwe.group(1));
            }
        });
        finding.kind(vulnerability ? Kind.VULNERABILITY : kind(id, rule, tags));
        severity(finding, parts, rule);
        activity(finding, parts);
        finding.title(title(parts, rule));
        if (parts.uri != null && parts.uri.matches("(?i)https?://.*")) {
            finding.asset(Asset.UNKNOWN.withUrl(parts.uri));
        }
        SarifInference.apply(finding, parts.message, parts.locationMessage, parts.qualifiedName, parts.uri);
        return finding.firstSeen(parts.first).lastSeen(parts.last).build();
    }

    private static Kind kind(String id, SarifRules.Rule rule, List<String> tags) {
        String words = (id + ' ' + rule.name() + ' ' + tags).toLowerCase(Locale.ROOT);
        if (words.contains("secret")) {
            return Kind.EXPOSED_SECRET;
        }
        return words.contains("misconfiguration") ? Kind.MISCONFIGURATION : Kind.WEAKNESS;
    }

    private static void severity(FindingBuilder finding, Parts parts, SarifRules.Rule rule) {
        String level = parts.level != null ? parts.level : rule.level() != null ? rule.level() : "warning";
        if (!parts.kind.equals("fail")) {
            level = "none";
        }
        String severity = parts.severity != null ? parts.severity : rule.severity();
        Double score = score(severity);
        if (score != null) {
            finding.rating(new Rating(null, null, score, "security-severity"));
            finding.severity(level, Level.ofScore(score));
        } else if (severity != null && Level.ofWord(severity) != Level.UNKNOWN) {
            finding.severity(level, Level.ofWord(severity));
        } else {
            finding.severity(level, ofLevel(level));
        }
    }

    private static Level ofLevel(String level) {
        return switch (level) {
            case "error" -> Level.HIGH;
            case "warning" -> Level.MEDIUM;
            case "note" -> Level.LOW;
            case "none" -> Level.INFO;
            default -> Level.UNKNOWN;
        };
    }

    private static @Nullable Double score(@Nullable String severity) {
        try {
            double score = severity == null ? -1 : Double.parseDouble(severity);
            return score >= 0 && score <= 10 ? score : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static void activity(FindingBuilder finding, Parts parts) {
        List<String> state = new ArrayList<>();
        boolean active = true;
        if (!parts.kind.equals("fail")) {
            state.add("kind " + parts.kind);
            active = false;
        }
        if (parts.baseline != null) {
            state.add("baselineState " + parts.baseline);
            active &= !parts.baseline.equals("absent");
        }
        boolean mixed = false;
        if (!parts.suppressions.isEmpty()) {
            state.add("suppressions " + String.join(", ", parts.suppressions));
            boolean accepted = parts.suppressions.stream().anyMatch(status -> status.startsWith("accepted"));
            boolean open = parts.suppressions.stream().anyMatch(status -> !status.startsWith("accepted"));
            mixed = accepted && open;
            active &= !accepted || open;
        }
        finding.activity(active && mixed ? Activity.CONTRADICTORY : Activity.activeIf(active))
                .state(state.isEmpty() ? null : String.join("; ", state));
    }

    private static @Nullable String title(Parts parts, SarifRules.Rule rule) {
        String what = rule.title() != null ? rule.title() : Headline.of(parts.message);
        if (parts.uri == null) {
            return what;
        }
        String where = parts.line == null ? parts.uri : parts.uri + ":" + parts.line;
        return what == null ? where : what + " (" + where + ")";
    }

    private static int index(@Nullable Double number) {
        return number == null ? -1 : number.intValue();
    }

    private static void reference(JsonCursor json, Parts parts) {
        for (var member = json.object(REFERENCE); member.next(); ) {
            switch (member.key()) {
                case id -> {
                    String id = json.label();
                    parts.id = parts.id == null ? id : parts.id;
                }
                case index -> parts.index = index(json.number());
                case toolComponent -> {
                    for (var inner = json.object(REFERENCE); inner.next(); ) {
                        if (inner.key() == Reference.index) {
                            parts.extension = index(json.number());
                        }
                    }
                }
            }
        }
    }

    private static @Nullable String text(JsonCursor json) {
        String text = null;
        for (var member = json.object(MESSAGE); member.next(); ) {
            text = json.label();
        }
        return text;
    }

    /** The first location is the one that counts; a purl among the logical ones of any is worth having. */
    private static void locations(JsonCursor json, Parts parts) {
        for (var each = json.array(); each.next(); ) {
            boolean first = each.index() == 0;
            for (var member = json.object(LOCATION); member.next(); ) {
                switch (member.key()) {
                    case physicalLocation -> {
                        if (first) {
                            physical(json, parts);
                        }
                    }
                    case message -> parts.locationMessage = first ? text(json) : parts.locationMessage;
                    case logicalLocations -> {
                        for (var inner = json.array(); inner.next(); ) {
                            for (var logical = json.object(LOGICAL); logical.next(); ) {
                                String name = json.label();
                                parts.qualifiedName = parts.qualifiedName == null ? name : parts.qualifiedName;
                            }
                        }
                    }
                }
            }
        }
    }

    private static void physical(JsonCursor json, Parts parts) {
        for (var member = json.object(PHYSICAL); member.next(); ) {
            switch (member.key()) {
                case artifactLocation -> {
                    for (var inner = json.object(ARTIFACT); inner.next(); ) {
                        parts.uri = json.label();
                    }
                }
                case region -> {
                    for (var inner = json.object(REGION); inner.next(); ) {
                        parts.line = json.label();
                    }
                }
            }
        }
    }

    /** A suppression without a status is accepted; the specification's own example writes {@code state} for it. */
    private static void suppressions(JsonCursor json, List<String> suppressions) {
        for (var each = json.array(); each.next(); ) {
            String status = "accepted";
            String why = null;
            for (var member = json.object(SUPPRESSION); member.next(); ) {
                switch (member.key()) {
                    case status, state -> status = String.valueOf(json.text());
                    case justification -> why = json.label();
                }
            }
            suppressions.add(why == null ? status : status + " (" + why + ")");
        }
    }

    private static void detected(JsonCursor json, Parts parts) {
        for (var member = json.object(DETECTED); member.next(); ) {
            switch (member.key()) {
                case firstDetectionTimeUtc -> parts.first = json.time();
                case lastDetectionTimeUtc -> parts.last = json.time();
            }
        }
    }
}
