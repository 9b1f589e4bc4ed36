package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One issue on one dependency path. */
final class SnykEntry {
    private enum Key {
        id,
        type,
        title,
        severity,
        severityWithCritical,
        cvssScore,
        CVSSv3,
        cvssDetails,
        cvssSources,
        identifiers,
        packageName,
        moduleName,
        name,
        version,
        fixedIn,
        nearestFixedInVersion,
        semver,
        exploitDetails,
        epssDetails,
        filtered
    }

    /** Both kinds of lists of ratings: of CVSS 3 only, and of any version. */
    private enum RatingKey {
        assigner,
        cvssV3Vector,
        cvssV3BaseScore,
        vector,
        baseScore,
        cvssVersion
    }

    private enum Semver {
        vulnerable
    }

    private enum Exploit {
        sources,
        maturityLevels
    }

    private enum Maturity {
        level
    }

    private enum Epss {
        probability
    }

    private enum Filtered {
        ignored
    }

    private enum Ignored {
        reason
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<RatingKey> RATING = Keys.of(RatingKey.class);
    private static final Keys<Semver> SEMVER = Keys.of(Semver.class);
    private static final Keys<Exploit> EXPLOIT = Keys.of(Exploit.class);
    private static final Keys<Maturity> MATURITY = Keys.of(Maturity.class);
    private static final Keys<Epss> EPSS = Keys.of(Epss.class);
    private static final Keys<Filtered> FILTERED = Keys.of(Filtered.class);
    private static final Keys<Ignored> IGNORED = Keys.of(Ignored.class);
    private static final String CWE = "CWE";

    private final Report report;
    private final String pointer;
    private final FindingBuilder finding;
    private final List<Rating> ratings = new ArrayList<>(4);
    private @Nullable String id;
    private @Nullable String type;
    private @Nullable String plainSeverity;
    private @Nullable String severity;
    private @Nullable Double score;
    private @Nullable String vector;
    private @Nullable String packageName;
    private @Nullable String moduleName;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String reason;

    SnykEntry(Report report, String pointer) {
        this.report = report;
        this.pointer = pointer;
        this.finding =
                Finding.of("UNKNOWN", Kind.VULNERABILITY, report.at(SnykReader.ID, SnykReader.TOOL, null, pointer));
    }

    void read(JsonCursor json) {
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case type -> type = json.label();
                case title -> finding.title(json.label());
                case severity -> plainSeverity = json.label();
                case severityWithCritical -> severity = json.label();
                case cvssScore -> score = json.number();
                case CVSSv3 -> vector = json.label();
                case cvssDetails, cvssSources -> ratings(json);
                case identifiers -> identifiers(json);
                case packageName -> packageName = json.label();
                case moduleName -> moduleName = json.label();
                case name -> name = name(json);
                case version -> version = json.label();
                case fixedIn -> json.texts().forEach(finding::fixedVersion);
                case nearestFixedInVersion -> finding.fixedVersion(json.label());
                case semver -> {
                    for (var inner = json.object(SEMVER); inner.next(); ) {
                        ranges(json);
                    }
                }
                case exploitDetails -> exploit(json);
                case epssDetails -> {
                    for (var inner = json.object(EPSS); inner.next(); ) {
                        finding.epss(json.number());
                    }
                }
                case filtered -> reasons(json);
            }
        }
    }

    FindingBuilder finding() {
        if (score != null || vector != null) {
            finding.rating(new Rating(CvssMethods.of(vector, "3"), vector, score, SnykReader.TOOL));
        }
        ratings.forEach(finding::rating);
        String component = packageName != null ? packageName : moduleName != null ? moduleName : name;
        if (component != null) {
            finding.component(Component.named(component, version));
        }
        return finding.id(Required.text(id, report, pointer, "id"))
                .kind("license".equals(type) ? Kind.LICENSE : Kind.VULNERABILITY)
                .severity(severity != null ? severity : plainSeverity);
    }

    /** Why it was taken out; null where nobody said so. */
    @Nullable
    String reason() {
        return reason;
    }

    /** A list where --group-issues made one entry of all paths; its other keys name the package too. */
    private static @Nullable String name(JsonCursor json) {
        if (!json.isArray()) {
            return json.label();
        }
        List<String> names = json.texts();
        return names.isEmpty() ? null : names.get(0);
    }

    /** Npm's old reports have a text here, and some ecosystems an object of lists by architecture. */
    private void ranges(JsonCursor json) {
        if (!json.isObject()) {
            json.texts().forEach(finding::affectedRange);
            return;
        }
        for (var each = json.entries(); each.next(); ) {
            json.texts().forEach(finding::affectedRange);
        }
    }

    private void ratings(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            String assigner = null;
            String vector = null;
            String version = null;
            Double score = null;
            for (var member = json.object(RATING); member.next(); ) {
                switch (member.key()) {
                    case assigner -> assigner = json.label();
                    case cvssV3Vector, vector -> vector = json.label();
                    case cvssV3BaseScore, baseScore -> score = json.number();
                    case cvssVersion -> version = json.label();
                }
            }
            if (vector != null || score != null) {
                String method = CvssMethods.of(vector, version == null ? "3" : version);
                ratings.add(new Rating(method, vector, score, assigner));
            }
        }
    }

    private void identifiers(JsonCursor json) {
        for (var kind = json.entries(); kind.next(); ) {
            boolean cwe = CWE.equals(kind.key());
            // Some are no ids by themselves: the number 17 of the Node Security Project is one of many seventeens.
            boolean alias = !cwe && !"NSP".equals(kind.key());
            for (String identifier : json.texts()) {
                if (cwe) {
                    finding.cwe(identifier);
                } else if (alias) {
                    finding.alias(identifier);
                }
            }
        }
    }

    private void exploit(JsonCursor json) {
        for (var member = json.object(EXPLOIT); member.next(); ) {
            switch (member.key()) {
                case sources -> {
                    if (json.texts().contains("CISA")) {
                        finding.exploited(true);
                    }
                }
                case maturityLevels -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var level = json.object(MATURITY); level.next(); ) {
                            if ("Attacked".equals(json.label())) {
                                finding.exploited(true);
                            }
                        }
                    }
                }
            }
        }
    }

    private void reasons(JsonCursor json) {
        for (var member = json.object(FILTERED); member.next(); ) {
            for (var each = json.array(); each.next(); ) {
                for (var inner = json.object(IGNORED); inner.next(); ) {
                    reason = reason == null ? json.label() : reason;
                }
            }
        }
    }
}
