package io.github.shiftup.gate;

import io.github.shiftup.policy.Action;
import io.github.shiftup.policy.Exposure;
import io.github.shiftup.policy.Parameter;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.ProfileOrigin;
import io.github.shiftup.policy.RuleRecords;
import io.github.shiftup.policy.Sourced;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict was judged by, when profile, overlays and tightenings are one. Its digest is the verdict's policy digest.
 *
 * @param location of the policy's file
 * @param origins of the profile and overlays that are not built in
 * @param parameters in the order of {@link Parameters#ALL}, those that are set
 * @param rules of the repository's own
 * @param settings what the policy says besides, by key: {@code mode}, {@code failOnWarn}, {@code evidence.trivy}
 * @param loosening what allows more than the policy of the last verdict; null if nothing does, or no last one is known
 */
public record PolicyState(
        String location,
        List<ProfileOrigin> origins,
        List<Value> parameters,
        List<OwnRule> rules,
        Map<String, String> settings,
        @Nullable Loosening loosening) {

    public PolicyState {
        origins = List.copyOf(origins);
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * One parameter.
     *
     * @param key {@code slaDays.high}
     * @param value as printed, with its unit
     * @param written as a file has it, to be read again
     * @param origin the text that prescribes it, or {@code proposal: ...}
     */
    public record Value(String key, String value, String written, String origin) {}

    /**
     * A rule of the repository.
     *
     * @param then what it does
     * @param written all that decides, to be held against a later rule of the same id
     */
    public record OwnRule(String id, Action then, String written) {}

    /** The state of a policy of which no earlier one is known. */
    public static PolicyState of(Policy policy) {
        return new PolicyState(
                policy.location(),
                policy.origins(),
                Parameters.ALL.stream()
                        .flatMap(parameter -> value(parameter, policy.profile()).stream())
                        .toList(),
                policy.rules().stream()
                        .map(rule -> new OwnRule(rule.id(), rule.action(), RuleRecords.write(rule)))
                        .toList(),
                settings(policy),
                null);
    }

    private static Map<String, String> settings(Policy policy) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mode", word(policy.mode()));
        Exposure exposure = policy.exposure();
        settings.put(
                "exposure", word(exposure != null ? exposure : policy.profile().get(Parameters.EXPOSURE)));
        settings.put("failOnWarn", String.valueOf(policy.failOnWarn()));
        settings.put("failOnUnusedWaiver", String.valueOf(policy.failOnUnusedWaiver()));
        policy.sources()
                .forEach(
                        source -> settings.put("evidence." + source.id(), source.required() ? "required" : "optional"));
        return settings;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<Value> value(Parameter<T> parameter, Profile profile) {
        return profile.find(parameter).map(sourced -> value(parameter, sourced));
    }

    private static <T> Value value(Parameter<T> parameter, Sourced<T> sourced) {
        return new Value(
                parameter.key(), parameter.print(sourced.value()), parameter.write(sourced.value()), sourced.origin());
    }

    PolicyState with(Loosening change) {
        return new PolicyState(location, origins, parameters, rules, settings, change);
    }

    /** A parameter by its key. */
    public Optional<Value> parameter(String key) {
        return parameters.stream().filter(value -> value.key().equals(key)).findFirst();
    }
}
