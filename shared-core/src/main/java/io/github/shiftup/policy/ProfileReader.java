package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the file of a profile or an overlay. */
final class ProfileReader {
    static final String API_VERSION = "shift-up-profile/v1";

    private ProfileReader() {}

    /** A file's content: what it sets, and what it builds on. */
    record ProfileFile(Profile profile, Optional<String> base) {}

    static ProfileFile read(String name, byte[] content) {
        return YamlFile.read(name, content, root -> root.map(ProfileReader::file));
    }

    private static ProfileFile file(YamlMap map) {
        map.require("apiVersion").ifPresent(version -> {
            if (!version.text().equals(API_VERSION)) {
                version.problem("this version reads apiVersion \"" + API_VERSION + "\"");
            }
        });
        String id = map.require("id").map(YamlValue::text).orElse("");
        String title = map.require("title").map(YamlValue::text).orElse("");
        String description = map.require("description").map(YamlValue::text).orElse("");
        Optional<String> base = map.get("extends").map(YamlValue::text);
        Map<Parameter<?>, Sourced<?>> values = new LinkedHashMap<>();
        readAll(map, values, ProfileReader::sourced);
        return new ProfileFile(new Profile(id, title, description, values), base);
    }

    /** Reads a parameter's value in one of the two forms: with its source (profiles) or bare (a policy's tightening). */
    @FunctionalInterface
    interface ValueForm {
        <T> Sourced<T> read(YamlValue value, Function<YamlValue, T> reader);
    }

    /** Reads every parameter that the mapping has, nested ones below their first key. */
    static void readAll(YamlMap map, Map<Parameter<?>, Sourced<?>> values, ValueForm form) {
        Map<String, List<Parameter<?>>> groups = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.ALL) {
            int dot = parameter.key().indexOf('.');
            if (dot < 0) {
                map.get(parameter.key()).ifPresent(value -> values.put(parameter, one(parameter, value, form)));
            } else {
                groups.computeIfAbsent(parameter.key().substring(0, dot), key -> new ArrayList<>())
                        .add(parameter);
            }
        }
        groups.forEach((key, parameters) -> map.get(key)
                .ifPresent(group -> group.map(inner -> {
                    for (Parameter<?> parameter : parameters) {
                        inner.get(parameter.key().substring(key.length() + 1))
                                .ifPresent(value -> values.put(parameter, one(parameter, value, form)));
                    }
                    return true;
                })));
    }

    private static <T> Sourced<T> one(Parameter<T> parameter, YamlValue value, ValueForm form) {
        return form.read(value, parameter::read);
    }

    /**
     * {@code { value: 15, source: ... }} or {@code { value: 15, proposal: ... }}; {@code floor: true} where the value is what
     * the source prescribes at the loosest, {@code floor: { value: 30, source: ... }} where a text prescribes another.
     */
    private static <T> Sourced<T> sourced(YamlValue value, Function<YamlValue, T> reader) {
        Sourced<T> read = value.map(map -> {
            Optional<String> source = map.get("source").map(YamlValue::text);
            Optional<String> proposal = map.get("proposal").map(YamlValue::text);
            if (source.isPresent() == proposal.isPresent()) {
                map.problem("\"" + value.path() + "\" needs either a source or, if nobody prescribes it, a proposal");
            }
            T chosen = reader.apply(map.require("value").orElse(value));
            Floor<T> floor = map.get("floor")
                    .map(bound -> bound.isMap() ? floor(bound, reader) : ofValue(bound, chosen, source, value))
                    .orElse(null);
            return new Sourced<>(chosen, source.or(() -> proposal).orElse(""), proposal.isPresent(), floor);
        });
        // A value in the wrong form was recorded as a problem; reading it bare lets the rest be checked as well.
        return read != null ? read : new Sourced<>(reader.apply(value), "", true, null);
    }

    private static <T> @Nullable Floor<T> floor(YamlValue bound, Function<YamlValue, T> reader) {
        return bound.map(map -> new Floor<>(
                reader.apply(map.require("value").orElse(bound)),
                map.require("source").map(YamlValue::text).orElse("")));
    }

    private static <T> @Nullable Floor<T> ofValue(
            YamlValue bound, T value, Optional<String> source, YamlValue parameter) {
        if (!bound.bool()) {
            return null;
        }
        if (source.isEmpty()) {
            bound.problem("\"" + parameter.path() + "\" is a proposal; only what a source prescribes can be a floor");
        }
        return new Floor<>(value, source.orElse(""));
    }
}
