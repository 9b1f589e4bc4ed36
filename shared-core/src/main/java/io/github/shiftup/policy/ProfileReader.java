package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the file of a profile or an overlay. */
final class ProfileReader {
    static final String API_VERSION = "shift-up-profile/v1";

    private ProfileReader() {}

    /**
     * A file's content.
     *
     * @param profile what it sets
     * @param base what it builds on
     * @param places where it sets each parameter
     */
    record ProfileFile(Profile profile, Optional<YamlValue> base, Map<Parameter<?>, YamlValue> places) {}

    static ProfileFile read(String name, byte[] content) {
        return YamlFile.read(name, content, root -> root.map(ProfileReader::file));
    }

    private static ProfileFile file(YamlMap map) {
        map.require("apiVersion").ifPresent(version -> {
            if (!version.sound(YamlValue::text).orElse(API_VERSION).equals(API_VERSION)) {
                version.problem("this version reads apiVersion \"" + API_VERSION + "\"");
            }
        });
        String id = map.require("id").map(YamlValue::text).orElse("");
        String title = map.require("title").map(YamlValue::text).orElse("");
        String description = map.require("description").map(YamlValue::text).orElse("");
        Optional<YamlValue> base = map.get("extends");
        base.ifPresent(YamlValue::text);
        Map<Parameter<?>, Sourced<?>> values = new LinkedHashMap<>();
        Map<Parameter<?>, YamlValue> places = new LinkedHashMap<>();
        readAll(map, values, new ValueForm() {
            @Override
            public <T> Optional<Sourced<T>> read(Parameter<T> parameter, YamlValue value) {
                places.put(parameter, value);
                return sourced(parameter, value);
            }
        });
        return new ProfileFile(new Profile(id, title, description, values), base, places);
    }

    /** Reads a parameter's value in one of the two forms: with its source (profiles) or bare (a policy's tightening). */
    @FunctionalInterface
    interface ValueForm {
        <T> Optional<Sourced<T>> read(Parameter<T> parameter, YamlValue value);
    }

    /** Reads every parameter that the mapping has, nested ones below their first key. */
    static void readAll(YamlMap map, Map<Parameter<?>, Sourced<?>> values, ValueForm form) {
        Map<String, List<Parameter<?>>> groups = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.ALL) {
            int dot = parameter.key().indexOf('.');
            if (dot < 0) {
                map.get(parameter.key())
                        .flatMap(value -> form.read(parameter, value))
                        .ifPresent(read -> values.put(parameter, read));
            } else {
                groups.computeIfAbsent(parameter.key().substring(0, dot), key -> new ArrayList<>())
                        .add(parameter);
            }
        }
        groups.forEach((key, parameters) -> map.get(key)
                .ifPresent(group -> group.map(inner -> {
                    for (Parameter<?> parameter : parameters) {
                        inner.get(parameter.key().substring(key.length() + 1))
                                .flatMap(value -> form.read(parameter, value))
                                .ifPresent(read -> values.put(parameter, read));
                    }
                    return true;
                })));
    }

    /**
     * {@code { value: 15, source: ... }} or {@code { value: 15, proposal: ... }}; {@code floor: true} where the value is what
     * the source prescribes at the loosest, {@code floor: { value: 30, source: ... }} where a text prescribes another.
     */
    private static <T> Optional<Sourced<T>> sourced(Parameter<T> parameter, YamlValue value) {
        if (!value.isMap()) {
            value.problem(
                    "\"" + value.path() + "\" needs its value and where that comes from: { value: ..., source: the"
                            + " text that prescribes it } or, if nobody does, { value: ..., proposal: why }");
            return Optional.empty();
        }
        return Optional.ofNullable(value.map(map -> sourced(parameter, value.path(), map)));
    }

    private static <T> @Nullable Sourced<T> sourced(Parameter<T> parameter, String path, YamlMap map) {
        Optional<String> source = map.get("source").map(YamlValue::text).filter(text -> !text.isBlank());
        Optional<String> proposal = map.get("proposal").map(YamlValue::text).filter(text -> !text.isBlank());
        if (source.isPresent() == proposal.isPresent()) {
            map.problem("\"" + path + "\" needs either a source or, if nobody prescribes it, a proposal");
        }
        Optional<T> value = map.require("value").map(parameter::read);
        Floor<T> floor = map.get("floor")
                .map(bound -> bound.isMap() ? floor(parameter, bound) : ofValue(bound, value, source, path))
                .orElse(null);
        return value.map(read -> new Sourced<>(read, source.or(() -> proposal).orElse(""), proposal.isPresent(), floor))
                .orElse(null);
    }

    private static <T> @Nullable Floor<T> floor(Parameter<T> parameter, YamlValue bound) {
        return bound.map(map -> {
            String source = map.require("source").map(YamlValue::text).orElse("");
            return map.require("value")
                    .map(parameter::read)
                    .map(read -> new Floor<>(read, source))
                    .orElse(null);
        });
    }

    private static <T> @Nullable Floor<T> ofValue(
            YamlValue bound, Optional<T> value, Optional<String> source, String path) {
        if (!bound.bool()) {
            return null;
        }
        if (source.isEmpty()) {
            bound.problem("\"" + path + "\" is a proposal; only what a source prescribes can be a floor");
        }
        return value.map(read -> new Floor<>(read, source.orElse(""))).orElse(null);
    }
}
