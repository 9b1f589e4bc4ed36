package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.FindingBuilder;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.evidence.Provenance;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a GitLab report. */
final class GitlabEntry {
    private enum Key {
        id,
        category,
        name,
        message,
        description,
        severity,
        identifiers,
        cvss_vectors,
        location,
        flags
    }

    private enum Identifier {
        type,
        name,
        value
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Identifier> IDENTIFIER = Keys.of(Identifier.class);

    private final FindingBuilder finding;
    private final List<String> identifiers = new ArrayList<>(2);
    private final List<String> flags = new ArrayList<>(0);
    private GitlabLocation location = GitlabLocation.NONE;
    private @Nullable String weakness;
    private @Nullable String id;
    private @Nullable String category;
    private @Nullable String name;
    private @Nullable String message;
    private @Nullable String description;

    GitlabEntry(Provenance source) {
        finding = Finding.of("UNKNOWN", Kind.VULNERABILITY, source);
    }

    void read(JsonCursor json) {
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.label();
                case category -> category = json.label();
                case name -> name = json.label();
                case message -> message = json.label();
                case description -> description = Headline.unless(name, json);
                case severity -> finding.severity(json.label());
                case identifiers -> {
                    for (var each = json.array(); each.next(); ) {
                        identifier(json);
                    }
                }
                case cvss_vectors -> {
                    for (var each = json.array(); each.next(); ) {
                        Cvss.read(json, finding);
                    }
                }
                case location -> location = GitlabLocation.read(json);
                case flags -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var inner = json.object(IDENTIFIER); inner.next(); ) {
                            String flag = inner.key() == Identifier.type ? json.label() : null;
                            if (flag != null) {
                                flags.add(flag);
                            }
                        }
                    }
                }
            }
        }
    }

    private void identifier(JsonCursor json) {
        String type = null;
        String named = null;
        String value = null;
        for (var member = json.object(IDENTIFIER); member.next(); ) {
            switch (member.key()) {
                case type -> type = json.label();
                case name -> named = json.label();
                case value -> value = json.label();
            }
        }
        String identifier = value == null ? named : value;
        if (identifier == null) {
            return;
        }
        if ("cwe".equalsIgnoreCase(type)) {
            finding.cwe(identifier);
            weakness = weakness == null ? named == null ? identifier : named : weakness;
        } else {
            identifiers.add(identifier);
        }
    }

    Finding finding(GitlabScan scan) {
        String identifier = identifier();
        Kind kind = kind(scan, identifier);
        String primary = first(identifier, first(weakness, id));
        if (kind == Kind.VULNERABILITY) {
            // Elsewhere the others are classes of weaknesses, and what shares one is not the same.
            identifiers.forEach(finding::alias);
        }
        String what = first(name, first(message, description));
        Component component = location.component();
        return finding.id(primary == null ? "UNKNOWN" : primary)
                .kind(kind)
                .title(location.place() == null || what == null ? what : location.place() + ": " + what)
                .component(component)
                .asset(location.asset())
                .state(flags.isEmpty() ? null : String.join(", ", flags))
                .lastSeen(scan.ended())
                .build();
    }

    /** By the scan or the category; before either had its place, by what only known vulnerabilities have. */
    private Kind kind(GitlabScan scan, @Nullable String identifier) {
        String told = first(scan.type(), category);
        if (told != null) {
            return GitlabScan.kind(told);
        }
        boolean known = location.component() != null || (identifier != null && identifier.startsWith("CVE-"));
        return known ? Kind.VULNERABILITY : Kind.WEAKNESS;
    }

    /** The CVE, else the first; null where there is none. */
    private @Nullable String identifier() {
        for (String identifier : identifiers) {
            if (identifier.startsWith("CVE-")) {
                return identifier;
            }
        }
        return identifiers.isEmpty() ? null : identifiers.get(0);
    }

    private static @Nullable String first(@Nullable String text, @Nullable String other) {
        return text == null ? other : text;
    }
}
