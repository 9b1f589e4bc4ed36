package io.github.shiftup.policy;

import io.github.shiftup.match.version.VersionRangeFormatException;
import io.github.shiftup.match.version.VersionRanges;
import io.github.shiftup.match.version.VersionScheme;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads waivers. Whether they keep to the profile's terms is for {@link Waivers} to say: a verdict shows it. */
final class WaiverReader {
    private WaiverReader() {}

    static List<Waiver> waivers(YamlValue value, String file) {
        List<Waiver> waivers = new ArrayList<>();
        Ids ids = new Ids("waiver");
        for (YamlValue item : value.mappings()) {
            Waiver waiver = item.map(map -> waiver(map, ids, file));
            if (waiver != null) {
                waivers.add(waiver);
            }
        }
        return waivers;
    }

    private static Waiver waiver(YamlMap map, Ids ids, String file) {
        String id = ids.of(map);
        List<Glob> findings = map.get("finding")
                .map(value -> value.texts().stream().map(Glob::new).toList())
                .orElse(List.of());
        Glob component = glob(map, "component");
        if (findings.isEmpty() && component == null) {
            map.problem("a waiver names a finding, a component, or both");
        }
        Optional<LocalDate> created = map.require("created").flatMap(value -> value.sound(YamlValue::date));
        Optional<YamlValue> end = map.require("expires");
        Optional<LocalDate> expires = end.flatMap(value -> value.sound(YamlValue::date));
        if (created.isPresent() && expires.isPresent() && expires.get().isBefore(created.get())) {
            end.get()
                    .problem("the waiver \"" + id + "\" expires on " + expires.get() + ", before it was created on "
                            + created.get());
        }
        Waiver waiver = new Waiver(
                id,
                findings,
                component,
                map.get("scope").map(value -> value.map(WaiverReader::scope)).orElse(Waiver.Scope.ANY),
                map.require("owner").map(YamlValue::text).orElse(""),
                approvers(map),
                map.require("reason").map(YamlValue::text).orElse(""),
                map.require("ticket").map(YamlValue::text).orElse(""),
                created.orElse(LocalDate.EPOCH),
                expires.orElse(LocalDate.EPOCH),
                map.get("renewed").map(value -> value.integer(0, 20)).orElse(0),
                map.get("assumes")
                        .map(value -> value.map(WaiverReader::assumptions))
                        .orElse(Waiver.Assumptions.NONE),
                file + ", waiver " + id);
        map.refuseKeysWithoutValue();
        return waiver;
    }

    private static List<Waiver.Approver> approvers(YamlMap map) {
        List<Waiver.Approver> approvers = new ArrayList<>();
        for (YamlValue item : map.require("approvers").map(YamlValue::items).orElse(List.of())) {
            Waiver.Approver approver =
                    item.isMap() ? item.map(WaiverReader::approver) : new Waiver.Approver(item.text(), null);
            if (approver != null) {
                approvers.add(approver);
            }
        }
        return approvers;
    }

    private static Waiver.Approver approver(YamlMap map) {
        return new Waiver.Approver(
                map.require("name").map(YamlValue::text).orElse(""),
                map.require("role").map(YamlValue::text).orElse(""));
    }

    private static Waiver.Assumptions assumptions(YamlMap map) {
        Waiver.Assumptions assumptions = new Waiver.Assumptions(
                map.get("exposure").map(WaiverReader::isInternal).orElse(false),
                map.get("fixAvailable").map(WaiverReader::isNo).orElse(false));
        if (map.isEmpty()) {
            map.problem("\"assumes\" names nothing; give it exposure: internal, fixAvailable: false, or take it out");
        }
        map.refuseKeysWithoutValue();
        return assumptions;
    }

    /** Only what production can disprove is worth assuming. */
    private static boolean isInternal(YamlValue value) {
        Exposure exposure = value.oneOf(Exposure.class, Exposure.INTERNAL);
        if (exposure != Exposure.INTERNAL) {
            value.problem("\"" + value.path() + "\" has to be internal: nothing that production shows can contradict "
                    + exposure.name().toLowerCase(Locale.ROOT));
        }
        return true;
    }

    private static boolean isNo(YamlValue value) {
        if (value.bool()) {
            value.problem("\"" + value.path() + "\" has to be false: a waiver that begins with a fix at hand ends with"
                    + " its last day");
        }
        return true;
    }

    private static Waiver.Scope scope(YamlMap map) {
        Waiver.Scope scope = new Waiver.Scope(
                glob(map, "service"),
                glob(map, "environment"),
                map.get("versions").map(WaiverReader::versions).orElse(null));
        map.refuseKeysWithoutValue();
        return scope;
    }

    private static String versions(YamlValue value) {
        String range = value.text();
        try {
            VersionRanges.parse(range, VersionScheme.MAVEN);
        } catch (VersionRangeFormatException e) {
            value.problem("\"" + value.path() + "\" has to be a range such as vers:maven/<2.0: " + e.getMessage());
        }
        return range;
    }

    private static @Nullable Glob glob(YamlMap map, String key) {
        return map.get(key).map(YamlValue::text).map(Glob::new).orElse(null);
    }
}
