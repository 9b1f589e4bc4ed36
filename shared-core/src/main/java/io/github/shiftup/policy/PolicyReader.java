package io.github.shiftup.policy;

import io.github.shiftup.evidence.fetch.Artifacts;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.match.FixClaim;
import io.github.shiftup.match.ServiceIdentity;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import io.github.shiftup.risk.table.DecisionTable;
import io.github.shiftup.risk.table.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a repository's policy with all that it names, and merges it into one. */
final class PolicyReader {
    static final String API_VERSION = "shift-up/v1";

    private final Path folder;
    private final String name;
    private final PolicyLibrary library;
    private final List<byte[]> content;
    private final PolicyProfileReader profiles;

    PolicyReader(Path file, Artifacts artifacts) {
        Path absolute = file.toAbsolutePath().normalize();
        this.folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        this.name = String.valueOf(absolute.getFileName());
        this.library = new PolicyLibrary(folder, artifacts);
        this.content = library.content();
        this.profiles = new PolicyProfileReader(name, library);
    }

    Policy read() {
        try {
            byte[] bytes = PolicyFiles.read(folder, name);
            content.add(bytes);
            return YamlFile.read(name, bytes, root -> root.map(this::policy));
        } finally {
            library.close();
        }
    }

    /**
     * A policy that has no file of its own: an entry of another file that names a profile.
     *
     * @param fallback profile of an entry that names none; null if it has to name one
     * @param map of the entry: asked for {@code runsAs}, {@code profile}, {@code overlays}, {@code mode} and
     *     {@code exposure}
     */
    Policy within(YamlMap map, String service, @Nullable String fallback) {
        ServiceIdentity identity = IdentityReader.of(service, map);
        Profile profile = profiles.profile(map, fallback);
        Mode mode = PolicyProfileReader.mode(map, profile);
        Exposure exposure = map.get("exposure")
                .map(value -> value.oneOf(Exposure.class, Exposure.INTERNET))
                .orElse(null);
        content.add((identity + "\n" + mode + '\n' + exposure).getBytes(StandardCharsets.UTF_8));
        return new Policy(
                name,
                identity,
                profile,
                map.get("overlays").map(YamlValue::texts).orElse(List.of()),
                library.origins(),
                mode,
                exposure,
                List.of(),
                IntelSpec.NONE,
                profiles.tables(map, profile),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                null,
                null,
                null,
                PartsDigest.of(content));
    }

    private Policy policy(YamlMap map) {
        map.require("apiVersion").ifPresent(version -> {
            if (!version.sound(YamlValue::text).orElse(API_VERSION).equals(API_VERSION)) {
                version.problem("this version reads apiVersion \"" + API_VERSION + "\"");
            }
        });
        String service = map.require("service").map(YamlValue::text).orElse("");
        ServiceIdentity identity = IdentityReader.of(service, map);
        List<String> overlays = map.get("overlays").map(YamlValue::texts).orElse(List.of());
        Profile profile = profiles.profile(map, null);
        Mode mode = PolicyProfileReader.mode(map, profile);
        Exposure exposure = map.get("exposure")
                .map(value -> value.oneOf(Exposure.class, Exposure.INTERNET))
                .orElse(null);
        List<SourceSpec> sources =
                map.require("evidence").map(value -> sources(value, profile)).orElse(List.of());
        IntelSpec intel =
                map.get("intel").map(value -> value.map(PolicyReader::intel)).orElse(IntelSpec.NONE);
        List<DecisionTable> tables = profiles.tables(map, profile);
        Map<Fact, String> facts =
                map.get("facts").map(value -> value.map(FactsReader::facts)).orElse(Map.of());
        List<Rule> rules = map.get("rules").map(value -> rules(value, sources)).orElse(List.of());
        List<Waiver> waivers = listed(map, "waivers", WaiverReader::waivers);
        List<FixClaim> claims = listed(map, "fixClaims", (value, file) -> FixClaimReader.claims(value));
        List<String> ratings = map.get("ratings")
                .map(YamlValue::texts)
                .filter(texts -> !texts.equals(List.of("worst")))
                .orElse(List.of());
        return new Policy(
                name,
                identity,
                profile,
                overlays,
                library.origins(),
                mode,
                exposure,
                sources,
                intel,
                tables,
                facts,
                rules,
                waivers,
                claims,
                ratings,
                map.get("failOnWarn").map(YamlValue::bool).orElse(false),
                map.get("failOnUnusedWaiver").map(YamlValue::bool).orElse(false),
                map.get("approvedLooser")
                        .map(value -> value.map(PolicyReader::approval))
                        .orElse(null),
                text(map, "team"),
                map.get("ledger").map(LedgerReader::ledger).orElse(null),
                PartsDigest.of(content));
    }

    private static LooserApproval approval(YamlMap map) {
        Optional<YamlValue> by = map.require("by");
        List<String> people = by.map(YamlValue::texts).orElse(List.of());
        by.filter(value -> people.stream().allMatch(String::isBlank))
                .ifPresent(value -> value.problem("\"" + value.path() + "\" names nobody who approved"));
        return new LooserApproval(
                people,
                map.require("ticket").map(YamlValue::text).orElse(""),
                map.require("digest").map(YamlValue::text).orElse(""));
    }

    List<SourceSpec> sources(YamlValue value, Profile profile) {
        List<SourceSpec> sources = new ArrayList<>();
        Ids ids = new Ids("source");
        SourceReader reader = new SourceReader(folder, profile, content);
        for (YamlValue item : value.mappings()) {
            SourceSpec source = item.map(map -> reader.source(map, ids));
            if (source != null) {
                sources.add(source);
            }
        }
        if (value.isList() && value.items().isEmpty()) {
            value.problem("without a source of evidence there is nothing to judge");
        }
        return sources;
    }

    private static @Nullable String text(YamlMap map, String key) {
        return map.get(key).map(YamlValue::text).orElse(null);
    }

    static IntelSpec intel(YamlMap map) {
        for (String key : List.of("kev", "epss", "ssvc", "advisories")) {
            map.get(key).ifPresent(SourceReader::checkLocation);
        }
        return new IntelSpec(text(map, "kev"), text(map, "epss"), text(map, "ssvc"), text(map, "advisories"));
    }

    private List<Rule> rules(YamlValue value, List<SourceSpec> sources) {
        List<Rule> rules = new ArrayList<>();
        RuleReader reader = new RuleReader(name, sources);
        for (YamlValue item : value.mappings()) {
            Rule rule = item.map(reader::rule);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** A list that stands in the policy or in a file of its own. */
    private <T> List<T> listed(YamlMap map, String key, BiFunction<YamlValue, String, List<T>> reader) {
        Optional<YamlValue> value = map.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().isList()) {
            return reader.apply(value.get(), name);
        }
        return value.get()
                .sound(YamlValue::text)
                .map(file -> inFile(value.get(), key, file, reader))
                .orElse(List.of());
    }

    private <T> List<T> inFile(
            YamlValue value, String key, String file, BiFunction<YamlValue, String, List<T>> reader) {
        try {
            byte[] bytes = PolicyFiles.read(folder, file);
            content.add(bytes);
            return YamlFile.read(file, bytes, root -> reader.apply(root, file));
        } catch (PolicyException e) {
            value.problems(key, e);
            return List.of();
        }
    }
}
