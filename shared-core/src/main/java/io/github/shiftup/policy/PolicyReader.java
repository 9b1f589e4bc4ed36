package io.github.shiftup.policy;

import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.FixClaim;
import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a repository's policy with all that it names, and merges it into one. */
final class PolicyReader {
    static final String API_VERSION = "shift-up/v1";

    private final Path folder;
    private final String name;
    private final List<byte[]> content = new ArrayList<>();

    PolicyReader(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        this.folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        this.name = String.valueOf(absolute.getFileName());
    }

    Policy read() {
        byte[] bytes = PolicyFiles.read(folder.resolve(name), name);
        content.add(bytes);
        return YamlFile.read(name, bytes, root -> root.map(this::policy));
    }

    private Policy policy(YamlMap map) {
        map.require("apiVersion").ifPresent(version -> {
            if (!version.text().equals(API_VERSION)) {
                version.problem("this version reads apiVersion \"" + API_VERSION + "\"");
            }
        });
        String service = map.require("service").map(YamlValue::text).orElse("");
        ServiceIdentity identity = map.get("runsAs")
                .map(value -> value.map(runsAs -> identity(service, runsAs)))
                .orElseGet(() -> new ServiceIdentity(service, List.of(), List.of(), List.of(service), List.of()));
        List<String> overlays = map.get("overlays").map(YamlValue::texts).orElse(List.of());
        Profile profile = profile(map, overlays);
        Mode mode = map.get("mode").map(value -> mode(value, profile)).orElse(Mode.ENFORCE);
        Exposure exposure = map.get("exposure")
                .map(value -> value.oneOf(Exposure.class, Exposure.INTERNET))
                .orElse(null);
        List<SourceSpec> sources =
                map.require("evidence").map(value -> sources(value, profile)).orElse(List.of());
        IntelSpec intel =
                map.get("intel").map(value -> value.map(PolicyReader::intel)).orElse(IntelSpec.NONE);
        List<Rule> rules = map.get("rules").map(value -> rules(value, sources)).orElse(List.of());
        List<Waiver> waivers = listed(map, "waivers", value -> WaiverReader.waivers(value, name));
        List<FixClaim> claims = listed(map, "fixClaims", PolicyReader::claims);
        List<String> ratings = map.get("ratings")
                .map(YamlValue::texts)
                .filter(texts -> !texts.equals(List.of("worst")))
                .orElse(List.of());
        return new Policy(
                name,
                identity,
                profile,
                overlays,
                mode,
                exposure,
                sources,
                intel,
                rules,
                waivers,
                claims,
                ratings,
                map.get("failOnWarn").map(YamlValue::bool).orElse(false),
                map.get("failOnUnusedWaiver").map(YamlValue::bool).orElse(false),
                Sha256.of(content));
    }

    private static ServiceIdentity identity(String service, YamlMap map) {
        ServiceIdentity identity = new ServiceIdentity(
                service,
                map.get("images").map(YamlValue::texts).orElse(List.of()),
                map.get("workloads").map(YamlValue::texts).orElse(List.of()),
                map.get("applications").map(YamlValue::texts).orElse(List.of(service)),
                map.get("hosts").map(YamlValue::texts).orElse(List.of()));
        for (String everything : List.of("*", "**")) {
            if (identity.images().contains(everything)
                    || identity.workloads().contains(everything)
                    || identity.applications().contains(everything)
                    || identity.hosts().contains(everything)) {
                map.problem("\"" + everything + "\" would make every finding of production this service's own");
            }
        }
        return identity;
    }

    private Profile profile(YamlMap map, List<String> overlays) {
        Optional<YamlValue> named = map.require("profile");
        Profile profile;
        try {
            profile = Profiles.load(named.map(YamlValue::text).orElse("web"), folder, new ArrayList<>(), content);
        } catch (PolicyException e) {
            named.ifPresent(value -> value.problem("profile " + e.getMessage()));
            profile = Profiles.builtIn("web");
        }
        for (String overlay : overlays) {
            try {
                profile = profile.tightenedBy(Profiles.loadOverlay(overlay, folder, content));
            } catch (PolicyException e) {
                map.get("overlays").ifPresent(value -> value.problem("overlay " + e.getMessage()));
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
                public <T> Sourced<T> read(YamlValue bare, Function<YamlValue, T> reader) {
                    return new Sourced<>(reader.apply(bare), name + ", tighten", false, false);
                }
            });
            values.keySet().forEach(parameter -> refuseLooser(map, parameter, values, profile));
            return true;
        });
        return profile.tightenedBy(new Profile(profile.id(), profile.title(), profile.description(), values));
    }

    private static <T> void refuseLooser(
            YamlMap map, Parameter<T> parameter, Map<Parameter<?>, Sourced<?>> values, Profile profile) {
        @SuppressWarnings("unchecked") // the reader put it there with this very parameter
        T value = (T) Objects.requireNonNull(values.get(parameter)).value();
        profile.find(parameter).ifPresent(limit -> {
            if (parameter.isLooser(value, limit.value())) {
                map.problem(parameter.key() + " " + parameter.print(value) + " is looser than "
                        + parameter.print(limit.value()) + " of profile " + profile.id() + " ("
                        + (limit.floor() ? "floor, " : "") + limit.origin()
                        + "); a repository can only tighten. To accept one risk for a time, write a waiver");
            }
        });
    }

    private static Mode mode(YamlValue value, Profile profile) {
        Mode mode = value.oneOf(Mode.class, Mode.ENFORCE);
        if (mode == Mode.OBSERVE && !profile.get(Parameters.OBSERVE_ALLOWED)) {
            value.problem("profile " + profile.id() + " does not allow mode observe ("
                    + profile.sourced(Parameters.OBSERVE_ALLOWED).origin() + ")");
        }
        return mode;
    }

    private List<SourceSpec> sources(YamlValue value, Profile profile) {
        List<SourceSpec> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        SourceReader reader = new SourceReader(folder, profile, content);
        for (YamlValue item : value.items()) {
            SourceSpec source = item.map(reader::source);
            if (source != null && !ids.add(source.id())) {
                item.problem("the source id \"" + source.id() + "\" stands twice");
            }
            if (source != null) {
                sources.add(source);
            }
        }
        if (sources.isEmpty()) {
            value.problem("without a source of evidence there is nothing to judge");
        }
        return sources;
    }

    private static @Nullable String text(YamlMap map, String key) {
        return map.get(key).map(YamlValue::text).orElse(null);
    }

    private static IntelSpec intel(YamlMap map) {
        for (String key : List.of("kev", "epss")) {
            map.get(key).ifPresent(SourceReader::checkLocation);
        }
        return new IntelSpec(text(map, "kev"), text(map, "epss"));
    }

    private List<Rule> rules(YamlValue value, List<SourceSpec> sources) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        RuleReader reader = new RuleReader(name, sources);
        for (YamlValue item : value.items()) {
            Rule rule = item.map(reader::rule);
            if (rule != null && !ids.add(rule.id())) {
                item.problem("the rule id \"" + rule.id() + "\" stands twice");
            }
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** A list that stands in the policy or in a file of its own. */
    private <T> List<T> listed(YamlMap map, String key, Function<YamlValue, List<T>> reader) {
        Optional<YamlValue> value = map.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().isList()) {
            return reader.apply(value.get());
        }
        String file = value.get().text();
        try {
            byte[] bytes = PolicyFiles.read(folder.resolve(file), file);
            content.add(bytes);
            return YamlFile.read(file, bytes, reader);
        } catch (PolicyException e) {
            value.get().problem(key + ": " + e.getMessage());
            return List.of();
        }
    }

    private static List<FixClaim> claims(YamlValue value) {
        List<FixClaim> claims = new ArrayList<>();
        for (YamlValue item : value.items()) {
            FixClaim claim = item.map(map -> new FixClaim(
                    map.require("id").map(YamlValue::text).orElse(""),
                    map.require("finding").map(YamlValue::text).orElse(""),
                    text(map, "asset"),
                    map.require("reason").map(YamlValue::text).orElse(""),
                    map.require("owner").map(YamlValue::text).orElse(""),
                    map.require("claimed").map(YamlValue::date).orElse(java.time.LocalDate.EPOCH),
                    map.get("deployed").map(YamlValue::instant).orElse(null)));
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
    }
}
