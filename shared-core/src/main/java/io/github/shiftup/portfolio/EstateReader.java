package io.github.shiftup.portfolio;

import io.github.shiftup.evidence.fetch.ReportFiles;
import io.github.shiftup.policy.IntelSpec;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.PolicySections;
import io.github.shiftup.policy.Profile;
import io.github.shiftup.policy.Profiles;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.policy.yaml.Problem;
import io.github.shiftup.policy.yaml.YamlFile;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code estate.yaml} with the files that it names. What is wrong with the estate is an error with its place; what is
 * wrong with one service's policy is that service's problem, and the others are judged all the same.
 */
public final class EstateReader {
    static final String API_VERSION = "shift-up-estate/v1";

    private final Path file;
    private final Path folder;
    private final String name;
    private final Map<String, String> known = new HashMap<>();
    /** Of services that name none. */
    private @Nullable String profile;

    private EstateReader(Path file) {
        this.file = file.toAbsolutePath().normalize();
        this.folder = this.file.resolveSibling("");
        this.name = String.valueOf(this.file.getFileName());
    }

    /**
     * Reads an estate.
     *
     * @throws PolicyException with every problem of the file and of those that it includes, each with its place
     */
    public static Estate read(Path file) {
        return new EstateReader(file).read();
    }

    private Estate read() {
        return YamlFile.read(name, PolicySections.read(file), root -> root.map(this::estate));
    }

    private Estate estate(YamlMap map) {
        map.require("apiVersion").ifPresent(version -> {
            if (!version.sound(YamlValue::text).orElse(API_VERSION).equals(API_VERSION)) {
                version.problem("this version reads apiVersion \"" + API_VERSION + "\"");
            }
        });
        String estate = map.require("estate").map(YamlValue::text).orElse("");
        Profile limits = map.get("profile").map(this::profile).orElseGet(() -> Profiles.builtIn("baseline"));
        PolicySections sections = new PolicySections(file);
        List<EstateService> services = new ArrayList<>();
        map.get("services").ifPresent(value -> services(value, file, services));
        map.get("include").ifPresent(value -> value.items().forEach(item -> include(item, services)));
        if (services.isEmpty()) {
            map.problem(
                    "without services there is no estate: list them under \"services\", or name files with them under"
                            + " \"include\"");
        }
        return new Estate(
                estate,
                folder,
                services,
                map.get("deployed").map(EstateReader::deployed).orElse(List.of()),
                map.get("built").map(EstateReader::built).orElse(List.of()),
                map.get("ledger").map(value -> folder.resolve(value.text())).orElse(null),
                map.get("evidence")
                        .map(value -> sections.evidence(value, limits))
                        .orElse(List.of()),
                map.get("intel").map(value -> value.map(PolicySections::intel)).orElse(IntelSpec.NONE),
                map.get("endOfLife").map(EstateReader::endOfLife).orElse(List.of()),
                age(map, "rebuiltWithin", Estate.REBUILT_WITHIN),
                age(map, "deployedWithin", Estate.DEPLOYED_WITHIN));
    }

    private static Duration age(YamlMap map, String key, Duration proposal) {
        return map.get(key).map(YamlValue::duration).orElse(proposal);
    }

    private Profile profile(YamlValue value) {
        try {
            profile = value.text();
            return new PolicySections(file).profile(value.text());
        } catch (PolicyException e) {
            value.problems("profile", e);
            return Profiles.builtIn("baseline");
        }
    }

    /** Files with services, each a list of them: one a team, and as many as an estate needs. */
    private void include(YamlValue item, List<EstateService> services) {
        List<Path> files;
        try {
            files = ReportFiles.find(item.text(), folder);
        } catch (IOException | IllegalArgumentException e) {
            item.problem(item.path() + " cannot be searched: " + e.getMessage());
            return;
        }
        if (files.isEmpty()) {
            item.problem(item.path() + ": there is no such file");
        }
        for (Path each : files) {
            String shown = folder.relativize(each.toAbsolutePath().normalize()).toString();
            try {
                YamlFile.read(shown, PolicySections.read(each), root -> {
                    services(root, each, services);
                    return true;
                });
            } catch (PolicyException e) {
                item.problems("include", e);
            }
        }
    }

    private void services(YamlValue value, Path in, List<EstateService> services) {
        for (YamlValue item : value.mappings()) {
            EstateService service = item.map(map -> service(map, in));
            if (service != null) {
                services.add(service);
            }
        }
    }

    private EstateService service(YamlMap map, Path in) {
        Optional<YamlValue> named = map.require("service");
        String service = named.map(YamlValue::text).orElse("");
        List<String> formerly = map.get("formerly").map(YamlValue::texts).orElse(List.of());
        named.ifPresent(value -> taken(value, service, service));
        map.get("formerly").ifPresent(value -> value.items().forEach(item -> taken(item, item.text(), service)));
        String owner = map.get("owner").map(YamlValue::text).orElse(null);
        Map<String, String> runtimes = map.get("runtimes")
                .map(value -> value.map(EstateReader::runtimes))
                .orElse(Map.of());
        Optional<YamlValue> policy = map.get("policy");
        if (policy.isEmpty()) {
            Policy made = new PolicySections(in).policy(map, service, profile);
            return new EstateService(service, owner, formerly, runtimes, made, in.resolveSibling(""), List.of());
        }
        for (String key : List.of("profile", "overlays", "runsAs", "mode", "exposure")) {
            map.get(key)
                    .ifPresent(value ->
                            value.problem("\"" + key + "\" stands in the policy that this service names; take it"
                                    + " out here, or name no policy"));
        }
        Path place = path(policy.get(), in);
        try {
            Policy read = PolicyLoader.load(place == null ? in : place);
            return new EstateService(service, owner, formerly, runtimes, read, folderOf(place), List.of());
        } catch (PolicyException e) {
            List<String> problems = e.problems().stream().map(Problem::summary).toList();
            return new EstateService(service, owner, formerly, runtimes, null, folderOf(place), problems);
        }
    }

    private Path folderOf(@Nullable Path place) {
        return place == null ? folder : place.resolveSibling("");
    }

    /** One name, one service: what a build or production calls so could be either's otherwise. */
    private void taken(YamlValue value, String text, String service) {
        String other = known.putIfAbsent(text, service);
        if (other != null) {
            value.problem("\"" + text + "\" is the name of the service \"" + other + "\" already");
        }
    }

    private static @Nullable Path path(YamlValue value, Path in) {
        try {
            return in.resolveSibling(value.text()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            value.problem(value.path() + " cannot be the path of a file: " + e.getReason());
            return null;
        }
    }

    private static List<DeployedSpec> deployed(YamlValue value) {
        List<DeployedSpec> lists = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (YamlValue item : value.mappings()) {
            DeployedSpec spec = item.map(map -> deployed(map, ids));
            if (spec != null) {
                lists.add(spec);
            }
        }
        return lists;
    }

    private static DeployedSpec deployed(YamlMap map, Map<String, String> ids) {
        Optional<YamlValue> id = map.require("id");
        id.filter(value -> ids.putIfAbsent(value.text(), "") != null)
                .ifPresent(value -> value.problem("the list \"" + value.text() + "\" stands twice"));
        return new DeployedSpec(
                id.map(YamlValue::text).orElse(""),
                map.require("from").map(YamlValue::text).orElse(""),
                text(map, "environment"),
                text(map, "service"),
                map.get("since").map(YamlValue::instant).orElse(null),
                map.get("maxAge").map(YamlValue::duration).orElse(null),
                text(map, "serverId"));
    }

    private static List<BuiltSpec> built(YamlValue value) {
        List<BuiltSpec> specs = new ArrayList<>();
        for (YamlValue item : value.mappings()) {
            BuiltSpec spec = item.map(map ->
                    new BuiltSpec(map.require("from").map(YamlValue::text).orElse(""), text(map, "service")));
            if (spec != null) {
                specs.add(spec);
            }
        }
        return specs;
    }

    private static List<EndOfLifeSpec> endOfLife(YamlValue value) {
        List<EndOfLifeSpec> specs = new ArrayList<>();
        for (YamlValue item : value.items()) {
            EndOfLifeSpec spec = item.isMap()
                    ? item.map(map -> new EndOfLifeSpec(
                            map.require("from").map(YamlValue::text).orElse(""),
                            text(map, "product"),
                            map.get("components").map(YamlValue::texts).orElse(List.of())))
                    : new EndOfLifeSpec(item.text(), null, List.of());
            if (spec != null) {
                specs.add(spec);
            }
        }
        return specs;
    }

    private static Map<String, String> runtimes(YamlMap map) {
        Map<String, String> runtimes = new TreeMap<>();
        for (String product : map.keys()) {
            map.get(product).ifPresent(version -> runtimes.put(product, version.text()));
        }
        return runtimes;
    }

    private static @Nullable String text(YamlMap map, String key) {
        return map.get(key).map(YamlValue::text).orElse(null);
    }
}
