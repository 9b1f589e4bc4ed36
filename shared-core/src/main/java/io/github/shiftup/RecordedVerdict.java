package io.github.shiftup;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.ReportException.Reason;
import io.github.shiftup.stream.Syntaxes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a {@code verdict.json} is needed to judge again and to say what came out otherwise.
 *
 * @param asOf the moment it was judged for
 * @param outcome as written
 * @param digests by the name of the input
 * @param decisions effect, id and component of each, as one text, in the file's order
 */
record RecordedVerdict(Instant asOf, String outcome, Map<String, String> digests, List<String> decisions) {

    private enum Top {
        schema,
        outcome,
        asOf,
        digests,
        decisions
    }

    private enum Judged {
        effect,
        finding
    }

    private enum Found {
        id,
        component,
        inferredComponent
    }

    private enum Named {
        name,
        purl
    }

    private static final Keys<Top> TOP = Keys.of(Top.class);
    private static final Keys<Judged> JUDGED = Keys.of(Judged.class);
    private static final Keys<Found> FOUND = Keys.of(Found.class);
    private static final Keys<Named> NAMED = Keys.of(Named.class);

    /** @throws ReportException if it is no verdict, or of another schema version */
    static RecordedVerdict read(ReportDocument document) {
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            json.nextRoot();
            return read(json);
        }
    }

    private static RecordedVerdict read(JsonCursor json) {
        String schema = null;
        Instant asOf = null;
        String outcome = null;
        Map<String, String> digests = new LinkedHashMap<>();
        List<String> decisions = new ArrayList<>();
        for (var member = json.object(TOP); member.next(); ) {
            switch (member.key()) {
                case schema -> schema = json.text();
                case outcome -> outcome = json.text();
                case asOf -> asOf = json.time();
                case digests -> {
                    for (var entry = json.entries(); entry.next(); ) {
                        digests.put(entry.key(), String.valueOf(json.text()));
                    }
                }
                case decisions -> {
                    for (var each = json.array(); each.next(); ) {
                        decisions.add(decision(json));
                    }
                }
            }
        }
        if (!"verdict-1".equals(schema) || asOf == null || outcome == null) {
            throw json.error(
                    schema == null || schema.equals("verdict-1") ? Reason.UNKNOWN_FORMAT : Reason.UNKNOWN_VERSION,
                    "is no verdict that can be replayed: schema verdict-1 with outcome and asOf is expected");
        }
        return new RecordedVerdict(asOf, outcome, digests, decisions);
    }

    private static String decision(JsonCursor json) {
        String effect = null;
        String finding = null;
        for (var member = json.object(JUDGED); member.next(); ) {
            switch (member.key()) {
                case effect -> effect = json.text();
                case finding -> finding = finding(json);
            }
        }
        return effect + " " + finding;
    }

    private static String finding(JsonCursor json) {
        String id = null;
        String component = null;
        for (var member = json.object(FOUND); member.next(); ) {
            switch (member.key()) {
                case id -> id = json.text();
                case component, inferredComponent -> component = named(json);
            }
        }
        return component == null ? String.valueOf(id) : id + " in " + component;
    }

    private static @Nullable String named(JsonCursor json) {
        String name = null;
        String purl = null;
        for (var member = json.object(NAMED); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.text();
                case purl -> purl = json.text();
            }
        }
        return Objects.requireNonNullElse(purl, name);
    }
}
