package io.github.shiftup.policy;

import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** Reads as what a service runs. */
final class IdentityReader {
    private IdentityReader() {}

    /** The identity of a service by its policy's {@code runsAs}; one that runs as no application is one by its name. */
    static ServiceIdentity of(String service, YamlMap policy) {
        return policy.get("runsAs")
                .map(value -> value.map(runsAs -> identity(service, runsAs)))
                .orElseGet(() -> new ServiceIdentity(service, List.of(), List.of(), List.of(service), List.of()));
    }

    private static ServiceIdentity identity(String service, YamlMap map) {
        return new ServiceIdentity(
                service,
                names(map, "images").orElse(List.of()),
                names(map, "workloads").orElse(List.of()),
                names(map, "applications").orElse(List.of(service)),
                names(map, "hosts").orElse(List.of()));
    }

    private static Optional<List<String>> names(YamlMap map, String key) {
        Optional<YamlValue> names = map.get(key);
        names.ifPresent(list -> list.items().stream()
                .filter(item -> item.isOneOf("*", "**"))
                .forEach(item -> item.problem(
                        "\"" + item.text() + "\" would make every finding of production this service's own")));
        return names.map(YamlValue::texts);
    }
}
