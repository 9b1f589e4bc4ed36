package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Level;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One alert of GitHub, whichever of its interfaces hands it over. */
final class GithubAlert {
    private enum Vulnerability {
        name,
        manifest_path,
        severity,
        vulnerable_version_range,
        vulnerableVersionRange,
        first_patched_version,
        firstPatchedVersion,
        identifier,
        advisory,
        /** Its key is {@code package}, which is no name in Java. */
        affected
    }

    private enum Rule {
        id,
        severity,
        security_severity_level,
        description,
        tags,
        name,
        version,
        location,
        path,
        start_line
    }

    private static final Keys<Vulnerability> VULNERABILITY =
            Keys.of(Vulnerability.class, key -> key == Vulnerability.affected ? "package" : key.name());
    private static final Keys<Rule> RULE = Keys.of(Rule.class);

    /** The only requirement that tells what is installed. */
    private static final Pattern PINNED = Pattern.compile("=\\s*([^\\s,<>=]+)");

    /** A word that nobody knows silences nothing. */
    private static final Set<String> CLOSED = Set.of("fixed", "dismissed", "auto_dismissed", "resolved", "closed");

    private static final Pattern WEAKNESS = Pattern.compile("(?i).*\\b(cwe-\\d+)");

    private final Report report;
    private final String pointer;
    private final FindingBuilder finding;
    private final GithubAdvisory advisory = new GithubAdvisory();
    private boolean dependency;
    private boolean code;
    private boolean closed;
    private @Nullable String state;
    private @Nullable String reason;
    private @Nullable String name;
    private @Nullable String manifest;
    private @Nullable String version;
    private @Nullable String severity;
    private @Nullable String ruleId;
    private @Nullable String ruleLevel;
    private @Nullable String description;
    private @Nullable String secretType;
    private @Nullable String secretName;
    private @Nullable String toolName;
    private @Nullable String toolVersion;
    private @Nullable String file;
    private @Nullable String line;

    GithubAlert(Report report, String pointer) {
        this.report = report;
        this.pointer = pointer;
        this.finding = Finding.of("UNKNOWN", Kind.VULNERABILITY, report.at(GithubReader.ID, null, null, pointer));
    }

    void member(JsonCursor json, GithubPass.Key key) {
        switch (key) {
            case state -> state = json.label();
            case created_at, createdAt -> finding.firstSeen(json.time());
            case dismissed_at, dismissedAt, fixed_at, fixedAt, auto_dismissed_at, autoDismissedAt, resolved_at ->
                closed |= json.label() != null;
            case dismissed_reason, dismissReason, resolution -> reason = json.label();
            case dependency, security_vulnerability, securityVulnerability -> vulnerability(json);
            case security_advisory, securityAdvisory -> {
                dependency |= json.isObject();
                advisory.read(json, finding);
            }
            case vulnerableManifestPath -> manifest = json.label();
            case vulnerableRequirements -> {
                Matcher pinned = PINNED.matcher(Objects.requireNonNullElse(json.label(), ""));
                version = pinned.matches() ? pinned.group(1) : null;
            }
            case rule -> {
                code |= json.isObject();
                rule(json);
            }
            case tool -> tool(json);
            case most_recent_instance -> place(json);
            case instances -> {
                for (var each = json.array(); each.next(); ) {
                    if (each.index() == 0 && file == null) {
                        place(json);
                    }
                }
            }
            case secret_type -> secretType = json.label();
            case secret_type_display_name -> secretName = json.label();
            default -> throw new IllegalArgumentException(key + " is what is around an alert");
        }
    }

    private void vulnerability(JsonCursor json) {
        dependency |= json.isObject();
        for (var member = json.object(VULNERABILITY); member.next(); ) {
            switch (member.key()) {
                case affected -> {
                    for (var inner = json.object(VULNERABILITY); inner.next(); ) {
                        name = inner.key() == Vulnerability.name ? json.label() : name;
                    }
                }
                case manifest_path -> manifest = json.label();
                case severity -> severity = json.label();
                case vulnerable_version_range, vulnerableVersionRange -> finding.affectedRange(json.label());
                case first_patched_version, firstPatchedVersion -> {
                    for (var inner = json.object(VULNERABILITY); inner.next(); ) {
                        finding.fixedVersion(inner.key() == Vulnerability.identifier ? json.label() : null);
                    }
                }
                case advisory -> advisory.read(json, finding);
                case name, identifier -> {}
            }
        }
    }

    private void rule(JsonCursor json) {
        for (var member = json.object(RULE); member.next(); ) {
            switch (member.key()) {
                case id -> ruleId = json.label();
                case severity -> severity = json.label();
                case security_severity_level -> ruleLevel = json.label();
                case description -> description = Headline.of(json);
                case tags ->
                    json.texts().forEach(tag -> {
                        Matcher weakness = WEAKNESS.matcher(tag);
                        finding.cwe(weakness.matches() ? weakness.group(1) : null);
                    });
                default -> {}
            }
        }
    }

    private void tool(JsonCursor json) {
        for (var member = json.object(RULE); member.next(); ) {
            switch (member.key()) {
                case name -> toolName = json.label();
                case version -> toolVersion = json.label();
                default -> {}
            }
        }
    }

    private void place(JsonCursor json) {
        for (var member = json.object(RULE); member.next(); ) {
            if (member.key() == Rule.location) {
                for (var inner = json.object(RULE); inner.next(); ) {
                    switch (inner.key()) {
                        case path -> file = json.label();
                        case start_line -> line = json.label();
                        default -> {}
                    }
                }
            }
        }
    }

    boolean isAlert() {
        return dependency || code || secretType != null;
    }

    String tool() {
        return dependency ? "Dependabot" : toolName != null ? toolName : code ? "code scanning" : "secret scanning";
    }

    @Nullable
    String toolVersion() {
        return toolVersion;
    }

    Finding finding(Asset asset) {
        if (dependency) {
            ofDependency();
        } else if (code) {
            ofCode();
        } else {
            finding.id(String.valueOf(secretType)).kind(Kind.EXPOSED_SECRET).title(secretName);
        }
        String words = state == null ? closed ? "closed" : null : state;
        return finding.source(report.at(GithubReader.ID, tool(), toolVersion, pointer))
                .asset(asset)
                .activity(Activity.activeIf(state == null ? !closed : !CLOSED.contains(state.toLowerCase(Locale.ROOT))))
                .state(words == null || reason == null ? words : words + ": " + reason)
                .build();
    }

    private void ofDependency() {
        advisory.name(finding);
        finding.severity(severity != null ? severity : advisory.severity())
                .component(name == null ? null : Component.named(name, version))
                .title(placed(manifest, advisory.title()));
    }

    private void ofCode() {
        Level level = Level.ofWord(ruleLevel);
        finding.id(Objects.requireNonNullElse(ruleId, "UNKNOWN"))
                .kind(Kind.WEAKNESS)
                .severity(severity, level != Level.UNKNOWN || severity == null ? level : SarifResult.ofLevel(severity))
                .title(placed(file == null || line == null ? file : file + ':' + line, description));
    }

    private static @Nullable String placed(@Nullable String place, @Nullable String what) {
        return place == null || what == null ? what : place + ": " + what;
    }
}
