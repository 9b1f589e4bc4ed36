package io.github.shiftup.jenkins.verdict;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** One decision of a {@code verdict.json} as a row. */
final class DecisionRow {
    private enum Decision {
        effect,
        headline,
        finding,
        risk,
        deadline,
        waiver,
        fix
    }

    private enum Finding {
        id,
        title,
        component,
        inferredComponent,
        source
    }

    private enum Named {
        name,
        purl,
        version
    }

    private enum Risk {
        level,
        score
    }

    private enum Deadline {
        due
    }

    private enum Fix {
        action
    }

    private enum Source {
        id
    }

    private static final Keys<Decision> DECISION = Keys.of(Decision.class);
    private static final Keys<Finding> FINDING = Keys.of(Finding.class);
    private static final Keys<Named> NAMED = Keys.of(Named.class);
    private static final Keys<Risk> RISK = Keys.of(Risk.class);
    private static final Keys<Deadline> DEADLINE = Keys.of(Deadline.class);
    private static final Keys<Fix> FIX = Keys.of(Fix.class);
    private static final Keys<Source> SOURCE = Keys.of(Source.class);

    private String id = "";
    private @Nullable String title;
    private @Nullable String component;
    private @Nullable String source;
    private String level = "UNKNOWN";
    private @Nullable Double score;

    private DecisionRow() {}

    static FindingRow read(JsonCursor json) {
        DecisionRow row = new DecisionRow();
        String effect = null;
        String headline = "";
        String due = null;
        String waiver = null;
        String fix = null;
        for (var member = json.object(DECISION); member.next(); ) {
            switch (member.key()) {
                case effect -> effect = json.text();
                case headline -> headline = VerdictParts.text(json);
                case finding -> row.finding(json);
                case risk -> row.risk(json);
                case deadline -> {
                    for (var each = json.object(DEADLINE); each.next(); ) {
                        due = Clean.text(json.text());
                    }
                }
                case waiver -> waiver = Clean.text(json.text());
                case fix -> {
                    for (var each = json.object(FIX); each.next(); ) {
                        fix = Clean.text(json.text());
                    }
                }
            }
        }
        return new FindingRow(
                VerdictParts.effect(effect, "a decision of the verdict"),
                row.id,
                row.title,
                row.level,
                row.score,
                row.component,
                headline,
                fix,
                due,
                waiver,
                row.source);
    }

    private void finding(JsonCursor json) {
        for (var member = json.object(FINDING); member.next(); ) {
            switch (member.key()) {
                case id -> id = VerdictParts.text(json);
                case title -> title = Clean.text(json.text());
                case component -> component = named(json);
                case inferredComponent -> {
                    if (component == null) {
                        component = named(json);
                    }
                }
                case source -> {
                    for (var each = json.object(SOURCE); each.next(); ) {
                        source = Clean.text(json.text());
                    }
                }
            }
        }
    }

    private static @Nullable String named(JsonCursor json) {
        String name = null;
        String purl = null;
        String version = null;
        for (var member = json.object(NAMED); member.next(); ) {
            switch (member.key()) {
                case name -> name = Clean.text(json.text());
                case purl -> purl = Clean.text(json.text());
                case version -> version = Clean.text(json.text());
            }
        }
        if (name == null) {
            return purl;
        }
        return version == null ? name : name + " " + version;
    }

    private void risk(JsonCursor json) {
        for (var member = json.object(RISK); member.next(); ) {
            switch (member.key()) {
                case level -> level = VerdictParts.text(json);
                case score -> score = json.number();
            }
        }
    }
}
