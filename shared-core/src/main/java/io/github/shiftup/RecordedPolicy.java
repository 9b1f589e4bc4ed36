package io.github.shiftup;

import io.github.shiftup.gate.Loosening;
import io.github.shiftup.gate.Loosening.Change;
import io.github.shiftup.gate.PolicyState;
import io.github.shiftup.policy.Action;
import io.github.shiftup.policy.LooserApproval;
import io.github.shiftup.policy.Parameter;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.Rule;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.policy.yaml.PolicyException;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The policy as a {@code verdict.json} shows it. What was loosened there and still waits for approval counts as it was
 * before: a red build does not make the looser policy the normal one.
 *
 * @param digest of the policy to compare with
 * @param location of the policy's file; null in records of before it was told
 * @param parameters by key, as a file has them
 * @param rules by id, with what they do
 * @param settings what the policy said besides, by key
 * @param loosening that the record tells, to be told again by a replay; null without one
 */
record RecordedPolicy(
        String digest,
        @Nullable String location,
        Map<String, String> parameters,
        Map<String, String> rules,
        Map<String, String> settings,
        @Nullable Loosening loosening)
        implements LastPolicy {
    private static final String RULES = "rules.";
    private static final String SETTINGS = "settings.";

    /** The values of settings, strictest first. */
    private static final List<List<String>> STRICTEST_FIRST = List.of(
            List.of("enforce", "observe"),
            List.of("internet", "internal", "isolated"),
            List.of("true", "false"),
            List.of("required", "optional"));

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
        then
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
        } catch (JacksonException e) {
            throw JsonCursor.failure(e, document.location());
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
                        for (var part = json.object(OWN); part.next(); ) {
                            switch (part.key()) {
                                case id -> id = json.text();
                                case then -> then = json.text();
                            }
                        }
                        rules.put(String.valueOf(id), String.valueOf(then));
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

    /** This with the digest of its policy; or, where a loosening is open, as it was before that. */
    private RecordedPolicy of(String shown) {
        if (loosening == null || !loosening.isOpen()) {
            return new RecordedPolicy(shown, location, parameters, rules, settings, loosening);
        }
        Map<String, String> earlier = new LinkedHashMap<>(parameters);
        Map<String, String> earlierRules = new LinkedHashMap<>(rules);
        Map<String, String> earlierSettings = new LinkedHashMap<>(settings);
        for (Change change : loosening.changes()) {
            if (change.key().startsWith(RULES)) {
                earlierRules.put(change.key().substring(RULES.length()), change.before());
            } else if (change.key().startsWith(SETTINGS)) {
                earlierSettings.put(change.key().substring(SETTINGS.length()), change.before());
            } else {
                earlier.put(change.key(), change.before());
            }
        }
        return new RecordedPolicy(loosening.since(), location, earlier, earlierRules, earlierSettings, loosening);
    }

    @Override
    public Optional<Loosening> loosenedBy(Policy policy) {
        if (digest.equals(policy.digest())) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.ALL) {
            String before = parameters.get(parameter.key());
            if (before != null) {
                looser(parameter, before, policy).ifPresent(changes::add);
            }
        }
        rules.forEach((id, then) -> looser(id, then, policy).ifPresent(changes::add));
        Map<String, String> now = PolicyState.of(policy).settings();
        settings.forEach((key, before) -> looser(key, before, now.get(key)).ifPresent(changes::add));
        return changes.isEmpty() ? Optional.empty() : Optional.of(judged(digest, changes, policy));
    }

    /** The loosening that the record tells, judged by the policy of now: what a replay has in place of the last verdict. */
    Optional<Loosening> toldAgain(Policy policy) {
        return Optional.ofNullable(loosening).map(told -> judged(told.since(), told.changes(), policy));
    }

    private static Loosening judged(String since, List<Change> changes, Policy policy) {
        LooserApproval approval = policy.approvedLooser();
        return new Loosening(
                since,
                changes,
                policy.profile()
                        .find(Parameters.LOOSER_POLICY)
                        .map(Sourced::value)
                        .orElse(null),
                approval != null && approval.digest().equals(since) ? approval.toString() : null);
    }

    private static <T> Optional<Change> looser(Parameter<T> parameter, String written, Policy policy) {
        T before;
        try {
            before = parameter.parse(written);
        } catch (PolicyException e) {
            return Optional.empty(); // of another version of Shift Up, which knew other values
        }
        Optional<Sourced<T>> now = policy.profile().find(parameter);
        if (now.isEmpty()) {
            return Optional.of(new Change(
                    parameter.key(), written, parameter.key() + " was " + parameter.print(before) + " and is not set"));
        }
        return parameter.isLooser(now.get().value(), before)
                ? Optional.of(new Change(
                        parameter.key(),
                        written,
                        parameter.key() + " was " + parameter.print(before) + " and is "
                                + parameter.print(now.get().value())))
                : Optional.empty();
    }

    private static Optional<Change> looser(String key, String before, @Nullable String now) {
        if (now == null) {
            return Optional.of(new Change(SETTINGS + key, before, key + " is gone"));
        }
        return STRICTEST_FIRST.stream()
                        .anyMatch(order -> order.contains(now)
                                && order.contains(before)
                                && order.indexOf(now) > order.indexOf(before))
                ? Optional.of(new Change(SETTINGS + key, before, key + " was " + before + " and is " + now))
                : Optional.empty();
    }

    private static Optional<Change> looser(String id, String then, Policy policy) {
        Optional<Rule> now =
                policy.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
        if (now.isEmpty()) {
            return Optional.of(new Change(RULES + id, then, "the rule " + id + " is gone"));
        }
        return then.equals("FAIL") && now.get().action() == Action.WARN
                ? Optional.of(new Change(RULES + id, then, "the rule " + id + " failed and only warns"))
                : Optional.empty();
    }
}
