package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One entry of a custom resource: a vulnerability, a check, a secret, a control. */
final class OperatorEntry {
    private enum Key {
        vulnerabilityID,
        resource,
        installedVersion,
        fixedVersion,
        severity,
        score,
        cvsssource,
        cvss,
        title,
        packagePath,
        packagePURL,
        target,
        checkID,
        success,
        messages,
        ruleID,
        id,
        name,
        totalFail,
        failTotal
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    private final Kind kind;
    private final String pointer;
    private final FindingBuilder finding;
    private @Nullable String id;
    private @Nullable String component;
    private @Nullable String version;
    private @Nullable String purl;
    private @Nullable String path;
    private @Nullable String severity;
    private @Nullable String title;
    private @Nullable String message;
    private @Nullable String target;
    private @Nullable String state;
    private boolean passed;

    /** @param place of the entry in the report, without the tool, which may be told behind it */
    OperatorEntry(Kind kind, Provenance place) {
        this.kind = kind;
        this.pointer = place.pointer();
        this.finding = Finding.of("UNKNOWN", kind, place);
    }

    String pointer() {
        return pointer;
    }

    void read(JsonCursor json) {
        Double score = null;
        String by = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case vulnerabilityID, checkID, ruleID, id -> id = id == null ? json.label() : id;
                case resource -> component = json.label();
                case installedVersion -> version = json.label();
                case fixedVersion -> finding.fixedVersionsListed(json.label());
                case severity -> severity = json.label();
                case score -> score = json.number();
                case cvsssource -> by = json.label();
                case cvss -> TrivyCvss.read(json, finding);
                case title, name -> title = json.label();
                case packagePath -> path = json.label();
                case packagePURL -> purl = json.label();
                case target -> target = json.label();
                case success -> {
                    passed = Boolean.TRUE.equals(json.flag());
                    state = passed ? "success" : "fail";
                }
                case messages -> message = first(json.texts());
                case totalFail, failTotal -> failures(json.number());
            }
        }
        if (score != null) {
            finding.rating(new Rating(null, null, score, by));
        }
    }

    /** A control of which nothing could be checked says null. */
    private void failures(@Nullable Double number) {
        if (number != null) {
            long failures = number.longValue();
            passed = failures <= 0;
            state = "totalFail=" + failures;
            finding.observed(Math.max(1, failures));
        }
    }

    /** A control that says of no failures was not checked: that is nobody's failure. */
    void asControl() {
        if (state == null) {
            passed = true;
            state = "not checked";
        }
    }

    /** What the control of a check says where the check itself does not; a control that passed has an empty check. */
    void within(@Nullable String control, @Nullable String name, @Nullable String severity) {
        if (id == null) {
            id = control;
        } else if (control != null) {
            // No other name of the check: a control may have several.
            state = state == null ? "control " + control : state + ", control " + control;
        }
        title = title == null ? name : title;
        this.severity = this.severity == null ? severity : this.severity;
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** The finding, still without its place in the world. */
    FindingBuilder finding() {
        String what = title == null ? message : title;
        if (kind == Kind.VULNERABILITY) {
            if (component != null || purl != null) {
                String jar = path == null ? TrivyEntry.Place.archive(target) : path;
                finding.component(new Component(component, purl, version, jar, null));
            }
        } else if (target != null) {
            what = what == null ? target : target + ": " + what;
        }
        if (kind == Kind.MISCONFIGURATION) {
            finding.alias(CheckIds.avd(id));
        }
        return finding.id(Objects.requireNonNullElse(id, "UNKNOWN"))
                .title(what)
                .severity(severity)
                .activity(Activity.activeIf(!passed))
                .state(state);
    }
}
