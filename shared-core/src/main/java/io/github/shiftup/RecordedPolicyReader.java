package io.github.shiftup;

import io.github.shiftup.gate.Loosening;
import io.github.shiftup.gate.Loosening.Change;
import io.github.shiftup.policy.Action;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import io.github.shiftup.stream.Limits;
import io.github.shiftup.stream.ReportDocument;
import io.github.shiftup.stream.ReportException;
import io.github.shiftup.stream.Syntaxes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the policy that a {@code verdict.json} shows. */
final class RecordedPolicyReader {
    private enum Top {
        digests,
        policy
    }

    private enum Digest {
        policy
    }

    private enum Shown {
        location,
        parameters,
        rules,
        settings,
        loosening
    }

    private enum Value {
        key,
        written
    }

    private enum Setting {
        key,
        value
    }

    private enum Own {
        id,
        then,
        written
    }

    private enum Looser {
        since,
        action,
        approval,
        changes
    }

    private enum Changed {
        key,
        before,
        text
    }

    private static final Keys<Top> TOP = Keys.of(Top.class);
    private static final Keys<Digest> DIGEST = Keys.of(Digest.class);
    private static final Keys<Shown> SHOWN = Keys.of(Shown.class);
    private static final Keys<Value> VALUE = Keys.of(Value.class);
    private static final Keys<Setting> SETTING = Keys.of(Setting.class);
    private static final Keys<Own> OWN = Keys.of(Own.class);
    private static final Keys<Looser> LOOSER = Keys.of(Looser.class);
    private static final Keys<Changed> CHANGED = Keys.of(Changed.class);

    private RecordedPolicyReader() {}

    /**
     * Reads it; empty if the verdict shows no policy.
     *
     * @throws ReportException if it is no JSON
     */
    static Optional<RecordedPolicy> read(Path verdict) {
        return read(ReportDocument.ofFile(verdict, verdict.toString()));
    }

    static Optional<RecordedPolicy> read(ReportDocument document) {
        try (JsonCursor json = Syntaxes.open(document, Limits.DEFAULT)) {
            json.nextRoot();
            return read(json);
        }
    }

    private static Optional<RecordedPolicy> read(JsonCursor json) {
        String digest = null;
        RecordedPolicy shown = null;
        for (var member = json.object(TOP); member.next(); ) {
            switch (member.key()) {
                case digests -> {
                    for (var each = json.object(DIGEST); each.next(); ) {
                        digest = json.text();
                    }
                }
                case policy -> shown = shown(json);
            }
        }
        return digest == null || shown == null ? Optional.empty() : Optional.of(shown.of(digest));
    }

    private static RecordedPolicy shown(JsonCursor json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> rules = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        Loosening loosening = null;
        String location = null;
        for (var member = json.object(SHOWN); member.next(); ) {
            switch (member.key()) {
                case location -> location = json.text();
                case parameters -> {
                    for (var each = json.array(); each.next(); ) {
                        String key = null;
                        String written = null;
                        for (var part = json.object(VALUE); part.next(); ) {
                            switch (part.key()) {
                                case key -> key = json.text();
                                case written -> written = json.text();
                            }
                        }
                        parameters.put(String.valueOf(key), String.valueOf(written));
                    }
                }
                case rules -> {
                    for (var each = json.array(); each.next(); ) {
                        String id = null;
                        String then = null;
                        String written = null;
                        for (var part = json.object(OWN); part.next(); ) {
                            switch (part.key()) {
                                case id -> id = json.text();
                                case then -> then = json.text();
                                case written -> written = json.text();
                            }
                        }
                        rules.put(String.valueOf(id), written == null ? String.valueOf(then) : written);
                    }
                }
                case settings -> settings(json, settings);
                case loosening -> loosening = loosening(json);
            }
        }
        return new RecordedPolicy("", location, parameters, rules, settings, loosening);
    }

    private static void settings(JsonCursor json, Map<String, String> settings) {
        for (var each = json.array(); each.next(); ) {
            String key = null;
            String value = null;
            for (var part = json.object(SETTING); part.next(); ) {
                switch (part.key()) {
                    case key -> key = json.text();
                    case value -> value = json.text();
                }
            }
            settings.put(String.valueOf(key), String.valueOf(value));
        }
    }

    private static Loosening loosening(JsonCursor json) {
        String since = null;
        String action = null;
        String approval = null;
        List<Change> changes = new ArrayList<>();
        for (var member = json.object(LOOSER); member.next(); ) {
            switch (member.key()) {
                case since -> since = json.text();
                case action -> action = json.text();
                case approval -> approval = json.text();
                case changes -> {
                    for (var each = json.array(); each.next(); ) {
                        changes.add(change(json));
                    }
                }
            }
        }
        return new Loosening(
                String.valueOf(since),
                changes,
                action == null ? null : action.equals("FAIL") ? Action.FAIL : Action.WARN,
                approval);
    }

    private static Change change(JsonCursor json) {
        String key = null;
        String before = null;
        String text = null;
        for (var part = json.object(CHANGED); part.next(); ) {
            switch (part.key()) {
                case key -> key = json.text();
                case before -> before = json.text();
                case text -> text = json.text();
            }
        }
        return new Change(String.valueOf(key), String.valueOf(before), String.valueOf(text));
    }
}
