package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of matches or ignoredMatches. */
final class GrypeMatch {
    private enum Key {
        vulnerability,
        relatedVulnerabilities,
        matchDetails,
        artifact,
        appliedIgnoreRules
    }

    private enum Vulnerability {
        id,
        namespace,
        severity,
        description,
        cvss,
        cvssV2,
        cvssV3,
        fix,
        fixedInVersion,
        epss,
        knownExploited,
        cwes
    }

    private enum Cvss {
        source,
        version,
        vector,
        metrics
    }

    private enum Metrics {
        baseScore
    }

    /** What the first versions wrote in the place of {@link Cvss}: one rating a version of CVSS. */
    private enum OldCvss {
        baseScore,
        vector
    }

    private enum Fix {
        versions,
        state
    }

    private enum Epss {
        epss
    }

    private enum CweKey {
        cwe
    }

    private enum Detail {
        type,
        found,
        matchedOn
    }

    private enum Found {
        versionConstraint,
        constraint
    }

    private enum Rule {
        vulnerability,
        reason,
        fix_state,
        vex_status,
        vex_justification
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Vulnerability> VULNERABILITY = Keys.of(Vulnerability.class);
    private static final Keys<Cvss> CVSS = Keys.of(Cvss.class);
    private static final Keys<Metrics> METRICS = Keys.of(Metrics.class);
    private static final Keys<OldCvss> OLD_CVSS = Keys.of(OldCvss.class);
    private static final Keys<Fix> FIX = Keys.of(Fix.class);
    private static final Keys<Epss> EPSS = Keys.of(Epss.class);
    private static final Keys<CweKey> CWE = Keys.of(CweKey.class);
    private static final Keys<Detail> DETAIL = Keys.of(Detail.class);
    private static final Keys<Found> FOUND = Keys.of(Found.class);
    private static final Keys<Rule> RULE = Keys.of(Rule.class, key -> key.name().replace('_', '-'));

    private final Report report;
    private final String pointer;
    private final FindingBuilder finding;
    private @Nullable String id;
    private @Nullable String state;
    private @Nullable Double epss;
    private @Nullable Double relatedEpss;

    GrypeMatch(Report report, String pointer, GrypeSource source) {
        this.report = report;
        this.pointer = pointer;
        this.finding = Finding.of(
                "UNKNOWN", Kind.VULNERABILITY, report.at(GrypeReader.ID, source.tool, source.toolVersion, pointer));
    }

    FindingBuilder read(JsonCursor json, boolean ignored) {
        List<String> rules = List.of();
        List<Rating> own = new ArrayList<>();
        List<Rating> related = new ArrayList<>();
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case vulnerability -> vulnerability(json, own);
                case relatedVulnerabilities -> {
                    for (var each = json.array(); each.next(); ) {
                        related(json, related);
                    }
                }
                case matchDetails -> {
                    // One alone in the first versions.
                    for (var each = json.arrayOrOne(); each.next(); ) {
                        detail(json);
                    }
                }
                case artifact -> finding.component(GrypeArtifact.read(json));
                case appliedIgnoreRules -> rules = rules(json);
            }
        }
        own.forEach(finding::rating);
        related.forEach(finding::rating);
        if (ignored) {
            finding.activity(Activity.INACTIVE);
            state = rules.isEmpty() ? "ignored" : "ignored: " + String.join("; ", rules);
        }
        return finding.id(Required.text(id, report, pointer, "vulnerability.id"))
                .state(state)
                .epss(epss != null ? epss : relatedEpss);
    }

    private void vulnerability(JsonCursor json, List<Rating> ratings) {
        String namespace = null;
        for (var member = json.object(VULNERABILITY); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case namespace -> namespace = json.label();
                case severity -> finding.severity(json.label());
                case description -> finding.title(Headline.of(json));
                case cvss -> ratings(json, ratings);
                case cvssV2 -> rating(json, "2", ratings);
                case cvssV3 -> rating(json, "3", ratings);
                case fix -> fix(json);
                case fixedInVersion -> finding.fixedVersion(json.label());
                case epss -> epss = epss(json, epss);
                case knownExploited -> exploited(json);
                case cwes -> cwes(json);
            }
        }
        named(ratings, namespace);
    }

    /** The CVE behind an advisory, which may know more of it than the advisory does. */
    private void related(JsonCursor json, List<Rating> all) {
        String namespace = null;
        List<Rating> ratings = new ArrayList<>();
        for (var member = json.object(VULNERABILITY); member.next(); ) {
            switch (member.key()) {
                case id -> finding.alias(json.label());
                case namespace -> namespace = json.label();
                case cvss -> ratings(json, ratings);
                case epss -> relatedEpss = epss(json, relatedEpss);
                case knownExploited -> exploited(json);
                case cwes -> cwes(json);
                case severity, description, cvssV2, cvssV3, fix, fixedInVersion -> {}
            }
        }
        named(ratings, namespace);
        all.addAll(ratings);
    }

    /** Older versions say who rated by the namespace of the vulnerability only. */
    private static void named(List<Rating> ratings, @Nullable String namespace) {
        ratings.replaceAll(rating -> rating.source() != null
                ? rating
                : new Rating(rating.method(), rating.vector(), rating.score(), namespace));
    }

    private static void ratings(JsonCursor json, List<Rating> ratings) {
        for (var each = json.array(); each.next(); ) {
            String source = null;
            String version = null;
            String vector = null;
            Double score = null;
            for (var member = json.object(CVSS); member.next(); ) {
                switch (member.key()) {
                    case source -> source = json.label();
                    case version -> version = json.label();
                    case vector -> vector = json.label();
                    case metrics -> {
                        for (var metric = json.object(METRICS); metric.next(); ) {
                            score = json.number();
                        }
                    }
                }
            }
            ratings.add(new Rating(CvssMethods.of(vector, version), vector, score, source));
        }
    }

    private static void rating(JsonCursor json, String version, List<Rating> ratings) {
        String vector = null;
        Double score = null;
        for (var member = json.object(OLD_CVSS); member.next(); ) {
            switch (member.key()) {
                case baseScore -> score = json.number();
                case vector -> vector = json.label();
            }
        }
        if (vector != null || score != null) {
            ratings.add(new Rating(CvssMethods.of(vector, version), vector, score, null));
        }
    }

    private void fix(JsonCursor json) {
        for (var member = json.object(FIX); member.next(); ) {
            switch (member.key()) {
                case versions -> json.texts().forEach(finding::fixedVersion);
                case state -> state = json.label();
            }
        }
    }

    /** The highest probability of a list. */
    private static @Nullable Double epss(JsonCursor json, @Nullable Double highest) {
        Double result = highest;
        for (var each = json.array(); each.next(); ) {
            for (var member = json.object(EPSS); member.next(); ) {
                Double probability = json.number();
                if (probability != null && (result == null || probability > result)) {
                    result = probability;
                }
            }
        }
        return result;
    }

    private void exploited(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            finding.exploited(true);
        }
    }

    private void cwes(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            if (!json.isObject()) {
                finding.cwe(json.label());
                continue;
            }
            for (var member = json.object(CWE); member.next(); ) {
                finding.cwe(json.label());
            }
        }
    }

    private void detail(JsonCursor json) {
        String type = null;
        String constraint = null;
        for (var member = json.object(DETAIL); member.next(); ) {
            switch (member.key()) {
                case type -> type = json.label();
                case found, matchedOn -> {
                    for (var found = json.object(FOUND); found.next(); ) {
                        String text = json.textIfScalar();
                        constraint = text == null || text.isBlank() ? constraint : text;
                    }
                }
            }
        }
        if (!"exact-indirect-match".equals(type)) {
            finding.affectedRange(constraint);
        }
    }

    /** What the rules that took a match out say: why, by whose word, or what they are about. */
    private static List<String> rules(JsonCursor json) {
        List<String> rules = new ArrayList<>();
        for (var each = json.array(); each.next(); ) {
            String about = null;
            String reason = null;
            String fix = null;
            String status = null;
            String justification = null;
            for (var member = json.object(RULE); member.next(); ) {
                switch (member.key()) {
                    case vulnerability -> about = json.label();
                    case reason -> reason = json.label();
                    case fix_state -> fix = json.label();
                    case vex_status -> status = json.label();
                    case vex_justification -> justification = json.label();
                }
            }
            List<String> words = new ArrayList<>();
            if (status != null) {
                words.add(justification == null ? status : status + ", " + justification);
            }
            if (fix != null) {
                words.add("fix-state " + fix);
            }
            if (reason != null) {
                words.add(reason);
            }
            if (words.isEmpty() && about != null) {
                words.add(about);
            }
            if (!words.isEmpty()) {
                rules.add(String.join(", ", words));
            }
        }
        return rules;
    }
}
