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
import io.github.shiftup.policy.RuleRecords;
import io.github.shiftup.policy.Sourced;
import io.github.shiftup.policy.yaml.PolicyException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policy as a {@code verdict.json} shows it. What was loosened there and still waits for approval counts as it was
 * before: a red build does not make the looser policy the normal one.
 *
 * @param digest of the policy to compare with
 * @param location of the policy's file; null in records of before it was told
 * @param parameters by key, as a file has them
 * @param rules by id, as {@link RuleRecords} writes them; in records of before that only what they do, {@code FAIL} or {@code WARN}
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

    /** This with the digest of its policy; or, where a loosening is open, as it was before that. */
    RecordedPolicy of(String shown) {
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
        rules.forEach((id, rule) ->
                looser(id, rule, policy).forEach(text -> changes.add(new Change(RULES + id, rule, text))));
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

    private static List<String> looser(String id, String rule, Policy policy) {
        return RuleRecords.loosened(rule, policy).orElseGet(() -> looserAction(id, rule, policy));
    }

    /** Of a record that says no more than what the rule did, or says it in words that this version does not know. */
    private static List<String> looserAction(String id, String then, Policy policy) {
        Optional<Rule> now =
                policy.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
        if (now.isEmpty()) {
            return List.of("rule " + id + " is gone");
        }
        return then.equals("FAIL") && now.get().action() == Action.WARN
                ? List.of("rule " + id + " warns where it failed")
                : List.of();
    }
}
