package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What GitHub's database says of a vulnerability. */
final class GithubAdvisory {
    private enum Key {
        ghsa_id,
        ghsaId,
        cve_id,
        identifiers,
        severity,
        summary,
        description,
        cvss,
        cvss_severities,
        cvssSeverities,
        epss,
        cwes
    }

    private enum Inner {
        value,
        percentage,
        nodes,
        cwe_id,
        cweId
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Inner> INNER = Keys.of(Inner.class);

    /** Sorted: a CVE comes before a GHSA, wherever the two are told. */
    private final TreeSet<String> ids = new TreeSet<>();

    private @Nullable String severity;
    private @Nullable String summary;
    private @Nullable String description;

    /** Takes the advisory at which the cursor stands; what is a fact of the finding goes there. */
    void read(JsonCursor json, FindingBuilder finding) {
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case ghsa_id, ghsaId, cve_id -> id(json.label());
                case identifiers -> each(json, finding);
                case severity -> severity = json.label();
                case summary -> summary = json.label();
                case description -> description = Headline.unless(summary, json);
                case cvss -> Cvss.read(json, finding);
                case cvss_severities, cvssSeverities -> {
                    for (var version = json.entries(); version.next(); ) {
                        Cvss.read(json, finding);
                    }
                }
                case epss, cwes -> each(json, finding);
            }
        }
    }

    /** REST lists what GraphQL has under {@code nodes}, and some things are a list in one version and not in another. */
    private void each(JsonCursor json, FindingBuilder finding) {
        for (var each = json.arrayOrOne(); each.next(); ) {
            for (var member = json.object(INNER); member.next(); ) {
                switch (member.key()) {
                    case value -> id(json.label());
                    case percentage -> finding.epss(json.number());
                    case nodes -> each(json, finding);
                    case cwe_id, cweId -> finding.cwe(json.label());
                }
            }
        }
    }

    private void id(@Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** Names the finding by the CVE, or by the GHSA where there is none. */
    void name(FindingBuilder finding) {
        if (!ids.isEmpty()) {
            finding.id(ids.first());
            ids.forEach(finding::alias);
        }
    }

    @Nullable
    String severity() {
        return severity;
    }

    @Nullable
    String title() {
        return summary == null ? description : summary;
    }
}
