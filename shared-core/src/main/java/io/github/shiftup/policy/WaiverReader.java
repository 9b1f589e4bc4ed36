package io.github.shiftup.policy;

import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads waivers. Whether they keep to the profile's terms is for {@link Waivers} to say: a verdict shows it. */
final class WaiverReader {
    private WaiverReader() {}

    static List<Waiver> waivers(YamlValue value, String file) {
        List<Waiver> waivers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlValue item : value.items()) {
            Waiver waiver = item.map(map -> waiver(map, file));
            if (waiver != null && !ids.add(waiver.id())) {
                item.problem("the waiver id \"" + waiver.id() + "\" stands twice");
            }
            if (waiver != null) {
                waivers.add(waiver);
            }
        }
        return waivers;
    }

    private static Waiver waiver(YamlMap map, String file) {
        String id = map.require("id").map(YamlValue::text).orElse("");
        List<Glob> findings = map.get("finding")
                .map(value -> value.texts().stream().map(Glob::new).toList())
                .orElse(List.of());
        Glob component = glob(map, "component");
        if (findings.isEmpty() && component == null) {
            map.problem("a waiver names a finding, a component, or both");
        }
        LocalDate created = map.require("created").map(YamlValue::date).orElse(LocalDate.EPOCH);
        LocalDate expires = map.require("expires").map(YamlValue::date).orElse(LocalDate.EPOCH);
        if (expires.isBefore(created)) {
            map.problem("the waiver \"" + id + "\" expires on " + expires + ", before it was created on " + created);
        }
        return new Waiver(
                id,
                findings,
                component,
                map.get("scope").map(value -> value.map(WaiverReader::scope)).orElse(Waiver.Scope.ANY),
                map.require("owner").map(YamlValue::text).orElse(""),
                map.require("approvers").map(YamlValue::texts).orElse(List.of()),
                map.require("reason").map(YamlValue::text).orElse(""),
                map.require("ticket").map(YamlValue::text).orElse(""),
                created,
                expires,
                file + ", waiver " + id);
    }

    private static Waiver.Scope scope(YamlMap map) {
        return new Waiver.Scope(
                glob(map, "service"),
                glob(map, "environment"),
                map.get("versions").map(YamlValue::text).orElse(null));
    }

    private static @Nullable Glob glob(YamlMap map, String key) {
        return map.get(key).map(YamlValue::text).map(Glob::new).orElse(null);
    }
}
