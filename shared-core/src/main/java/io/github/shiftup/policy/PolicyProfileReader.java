package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.table.DecisionTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the profile that a policy names, with its overlays and what the policy tightens, and what such a profile allows. */
final class PolicyProfileReader {
    private final String policy;
    private final PolicyLibrary library;
    private @Nullable YamlValue tightenedTables;

    /**
     * @param policy name of its file
     * @param library where profiles and tables are
     */
    PolicyProfileReader(String policy, PolicyLibrary library) {
        this.policy = policy;
        this.library = library;
    }

    Profile profile(YamlMap map, @Nullable String fallback) {
        Optional<YamlValue> named = fallback == null ? map.require("profile") : map.get("profile");
        Profile profile;
        try {
            profile = Profiles.load(
                    named.flatMap(value -> value.sound(YamlValue::text)).orElse(fallback == null ? "web" : fallback),
                    library);
        } catch (PolicyException e) {
            named.ifPresent(value -> value.problems("profile", e));
            profile = Profiles.builtIn("web");
        }
        for (YamlValue overlay : map.get("overlays").map(YamlValue::items).orElse(List.of())) {
            try {
                profile = profile.tightenedBy(Profiles.loadOverlay(overlay.text(), library, overlay.path()));
            } catch (PolicyException e) {
                overlay.problems("overlay", e);
            }
        }
        Profile merged = profile;
        return map.get("tighten").map(value -> tightened(value, merged)).orElse(merged);
    }

    private Profile tightened(YamlValue value, Profile profile) {
        Map<Parameter<?>, Sourced<?>> values = new LinkedHashMap<>();
        value.map(map -> {
            ProfileReader.readAll(map, values, new ProfileReader.ValueForm() {
                @Override
                public <T> Optional<Sourced<T>> read(Parameter<T> parameter, YamlValue bare) {
                    if (parameter == Parameters.DECISION_TABLES) {
                        tightenedTables = bare;
                    }
                    Optional<T> sound = bare.sound(parameter::read);
                    sound.ifPresent(read -> refuseLooser(bare, parameter, read, profile));
                    return sound.map(read -> new Sourced<>(read, policy + ", tighten", false, null));
                }
            });
            return true;
        });
        return profile.tightenedBy(new Profile(profile.id(), profile.title(), profile.description(), values));
    }

    private static <T> void refuseLooser(YamlValue place, Parameter<T> parameter, T value, Profile profile) {
        profile.find(parameter).ifPresent(limit -> {
            if (parameter.isLooser(value, limit.value())) {
                place.problem(parameter.key() + " " + parameter.print(value) + " is looser than "
                        + parameter.print(limit.value()) + " of profile " + profile.id() + " ("
                        + parameter.origin(limit)
                        + "); a repository can only tighten. To accept one risk for a time, write a waiver");
            }
        });
    }

    /** What is wrong with a table is the problem of who named it: of the tightening if there is one, else of the profile. */
    List<DecisionTable> tables(YamlMap map, Profile profile) {
        YamlValue place = tightenedTables != null
                ? tightenedTables
                : map.get("overlays").or(() -> map.get("profile")).orElse(null);
        List<String> names =
                profile.find(Parameters.DECISION_TABLES).map(Sourced::value).orElse(List.of());
        return place == null ? List.of() : TableReader.tables(names, library, place);
    }

    static Mode mode(YamlMap map, Profile profile) {
        return map.get("mode").map(value -> mode(value, profile)).orElse(Mode.ENFORCE);
    }

    private static Mode mode(YamlValue value, Profile profile) {
        Mode mode = value.oneOf(Mode.class, Mode.ENFORCE);
        if (mode == Mode.OBSERVE && !profile.get(Parameters.OBSERVE_ALLOWED)) {
            value.problem("profile " + profile.id() + " does not allow mode observe ("
                    + profile.sourced(Parameters.OBSERVE_ALLOWED).origin() + ")");
        }
        return mode;
    }
}
