package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Activity;
import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.evidence.Rating;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One finding of Dependency-Track. */
final class DependencyTrackEntry {
    private enum Key {
        component,
        vulnerability,
        analysis,
        attribution
    }

    private enum ComponentKey {
        group,
        name,
        version,
        purl,
        projectName
    }

    private enum Vulnerability {
        source,
        vulnId,
        title,
        description,
        severity,
        cvssV2BaseScore,
        cvssV2Vector,
        cvssV3BaseScore,
        cvssV3Vector,
        cvssV4Score,
        cvssV4Vector,
        epssScore,
        isKev,
        cweId,
        cwes,
        aliases,
        affectedVersions
    }

    private enum Affected {
        identity,
        version,
        versionStartIncluding,
        versionStartExcluding,
        versionEndIncluding,
        versionEndExcluding
    }

    /** Versions of what a purl names. Which finding's component that is may be said later. */
    private record Range(String identity, String versions) {}

    private enum CweKey {
        cweId
    }

    private enum Alias {
        cveId,
        ghsaId,
        osvId,
        snykId,
        sonatypeId,
        gsdId,
        vulnDbId
    }

    private enum Analysis {
        state,
        isSuppressed,
        detail
    }

    private enum Attribution {
        attributedOn,
        alternateIdentifier
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<ComponentKey> COMPONENT = Keys.of(ComponentKey.class);
    private static final Keys<Vulnerability> VULNERABILITY = Keys.of(Vulnerability.class);
    private static final Keys<CweKey> CWE = Keys.of(CweKey.class);
    private static final Keys<Alias> ALIAS = Keys.of(Alias.class);
    private static final Keys<Affected> AFFECTED = Keys.of(Affected.class);
    private static final Keys<Analysis> ANALYSIS = Keys.of(Analysis.class);
    private static final Keys<Attribution> ATTRIBUTION = Keys.of(Attribution.class);
    private static final Set<String> CLOSED = Set.of("NOT_AFFECTED", "FALSE_POSITIVE", "RESOLVED");

    private final Report report;
    private final String pointer;
    private final FindingBuilder finding;
    private final List<Range> ranges = new ArrayList<>(0);
    private @Nullable String id;
    private @Nullable String purl;

    DependencyTrackEntry(Report report, String pointer, Provenance source, Asset asset) {
        this.report = report;
        this.pointer = pointer;
        this.finding = Finding.of("UNKNOWN", Kind.VULNERABILITY, source).asset(asset);
    }

    FindingBuilder read(JsonCursor json) {
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case component -> component(json);
                case vulnerability -> vulnerability(json);
                case analysis -> analysis(json);
                case attribution -> attribution(json);
            }
        }
        for (Range range : ranges) {
            if (purl != null && Purls.unversioned(range.identity()).equals(Purls.unversioned(purl))) {
                finding.affectedRange(range.versions());
            }
        }
        return finding.id(Required.text(id, report, pointer, "vulnerability.vulnId"));
    }

    private void component(JsonCursor json) {
        String group = null;
        String name = null;
        String version = null;
        for (var member = json.object(COMPONENT); member.next(); ) {
            switch (member.key()) {
                case group -> group = json.label();
                case name -> name = json.label();
                case version -> version = json.label();
                case purl -> purl = json.label();
                case projectName -> service(json.label());
            }
        }
        String fullName = group == null || name == null ? name : group + ':' + name;
        finding.component(new Component(fullName, purl, version, null, null));
    }

    /** In lists of the whole portfolio each component names its project. */
    private void service(@Nullable String project) {
        if (finding.asset().service() == null) {
            finding.asset(finding.asset().withService(project));
        }
    }

    private void vulnerability(JsonCursor json) {
        String source = null;
        String title = null;
        String description = null;
        String v2 = null;
        String v3 = null;
        String v4 = null;
        Double score2 = null;
        Double score3 = null;
        Double score4 = null;
        for (var member = json.object(VULNERABILITY); member.next(); ) {
            switch (member.key()) {
                case source -> source = json.label();
                case vulnId -> id = json.label();
                case title -> title = json.label();
                case description -> description = Headline.unless(title, json);
                case severity -> finding.severity(json.label());
                case cvssV2BaseScore -> score2 = json.number();
                case cvssV2Vector -> v2 = vector(json);
                case cvssV3BaseScore -> score3 = json.number();
                case cvssV3Vector -> v3 = vector(json);
                case cvssV4Score -> score4 = json.number();
                case cvssV4Vector -> v4 = vector(json);
                case epssScore -> finding.epss(json.number());
                case isKev -> finding.exploited(json.flag());
                case cweId -> finding.cwe(json.label());
                case cwes -> cwes(json);
                case aliases -> aliases(json);
                case affectedVersions -> {
                    for (var each = json.array(); each.next(); ) {
                        affected(json);
                    }
                }
            }
        }
        finding.title(title != null ? title : description);
        rating("2.0", v2, score2, source);
        rating("3.0", v3, score3, source);
        rating("4.0", v4, score4, source);
    }

    /** Without the parentheses in which NVD's feed of old wrote vectors, and Dependency-Track keeps them. */
    private static @Nullable String vector(JsonCursor json) {
        String vector = json.label();
        return vector != null && vector.startsWith("(") && vector.endsWith(")")
                ? vector.substring(1, vector.length() - 1)
                : vector;
    }

    private void rating(String version, @Nullable String vector, @Nullable Double score, @Nullable String source) {
        if (vector != null || score != null) {
            finding.rating(new Rating(CvssMethods.of(vector, version), vector, score, source));
        }
    }

    private void cwes(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            for (var member = json.object(CWE); member.next(); ) {
                finding.cwe(json.label());
            }
        }
    }

    private void aliases(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            for (var member = json.object(ALIAS); member.next(); ) {
                finding.alias(json.label());
            }
        }
    }

    private void affected(JsonCursor json) {
        String identity = null;
        List<String> bounds = new ArrayList<>(2);
        for (var member = json.object(AFFECTED); member.next(); ) {
            String text = json.label();
            if (text == null) {
                continue;
            }
            switch (member.key()) {
                case identity -> identity = text;
                case version -> bounds.add("= " + text);
                case versionStartIncluding -> bounds.add(0, ">= " + text);
                case versionStartExcluding -> bounds.add(0, "> " + text);
                case versionEndIncluding -> bounds.add("<= " + text);
                case versionEndExcluding -> bounds.add("< " + text);
            }
        }
        if (identity != null && Purls.isPurl(identity) && !bounds.isEmpty()) {
            ranges.add(new Range(identity, String.join(", ", bounds)));
        }
    }

    private void analysis(JsonCursor json) {
        String state = null;
        boolean suppressed = false;
        String detail = null;
        for (var member = json.object(ANALYSIS); member.next(); ) {
            switch (member.key()) {
                case state -> state = json.label();
                case isSuppressed -> suppressed = Boolean.TRUE.equals(json.flag());
                case detail -> detail = json.label();
            }
        }
        finding.activity(Activity.activeIf(!suppressed && (state == null || !CLOSED.contains(state))))
                .state(StateWords.of(detail, state, suppressed ? "suppressed" : null));
    }

    private void attribution(JsonCursor json) {
        for (var member = json.object(ATTRIBUTION); member.next(); ) {
            switch (member.key()) {
                case attributedOn -> finding.firstSeen(json.time());
                case alternateIdentifier -> finding.alias(json.label());
            }
        }
    }
}
