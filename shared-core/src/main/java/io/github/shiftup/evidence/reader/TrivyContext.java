package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a Trivy report says around its findings: the artefact, the resource, each result's target. Filled on the way where
 * the keys come in Trivy's own order; by {@linkplain #of a look of its own} where they do not.
 */
final class TrivyContext {
    /** In the order in which Trivy writes them; lists last. */
    enum Root {
        SchemaVersion,
        Trivy,
        CreatedAt,
        ArtifactName,
        ArtifactType,
        Metadata,
        ClusterName,
        Results,
        Resources,
        Findings,
        Vulnerabilities,
        Misconfigurations
    }

    enum ResourceKey {
        Namespace,
        Kind,
        Name,
        Metadata,
        Results,
        Error
    }

    enum Result {
        Target,
        Vulnerabilities,
        Misconfigurations,
        Secrets,
        Licenses,
        ExperimentalModifiedFindings
    }

    private enum Tool {
        Version
    }

    /** The root's keys that hold resources of a cluster. */
    static final Set<Root> LISTS_OF_RESOURCES =
            Set.of(Root.Resources, Root.Findings, Root.Vulnerabilities, Root.Misconfigurations);

    static final Keys<Root> ROOT = Keys.of(Root.class);
    static final Keys<ResourceKey> RESOURCE = Keys.of(ResourceKey.class);
    static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<Tool> TOOL = Keys.of(Tool.class);
    /** All that can be large in a result. */
    private static final Set<String> LARGE = Set.of(
            "Packages",
            "Vulnerabilities",
            "Misconfigurations",
            "Secrets",
            "Licenses",
            "ExperimentalModifiedFindings",
            "CustomResources");

    /** Depth of the results' own objects in a report's root, in a cluster's resources, and in the old bare list. */
    static final int RESULTS_OF_ARTEFACT = 3;

    static final int RESULTS_OF_RESOURCES = 5;
    static final int RESULTS_ALONE = 2;

    @Nullable
    String schemaVersion;

    @Nullable
    String toolVersion;

    @Nullable
    Instant created;

    TrivyMetadata metadata = TrivyMetadata.NONE;

    private @Nullable String artifact;
    private @Nullable String artifactType;
    private @Nullable String cluster;
    private boolean sawMetadata;
    private boolean usual = true;
    private @Nullable Root latest;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Resource> resources = new HashMap<>();

    /** A resource of a cluster. */
    record Resource(@Nullable String workload, List<TrivyMetadata> images) {}

    /**
     * Looks through the whole report for what stands around the findings.
     *
     * @param depth of the results' own objects
     */
    static TrivyContext of(Report report, int depth) {
        TrivyContext context = new TrivyContext();
        try (JsonCursor json = report.jsonWithout(depth, LARGE)) {
            json.nextRoot();
            if (json.isArray()) {
                context.results(json);
            } else {
                for (var member = json.object(ROOT); member.next(); ) {
                    if (member.key() == Root.Results) {
                        context.results(json);
                    } else if (LISTS_OF_RESOURCES.contains(member.key())) {
                        context.resources(json);
                    } else {
                        context.around(json, member.key());
                    }
                }
            }
        }
        return context;
    }

    /** Takes what one of the root's keys says of the whole report. */
    void around(JsonCursor json, Root key) {
        usual &= latest == null ? key == Root.SchemaVersion : key.compareTo(latest) > 0;
        latest = key;
        switch (key) {
            case SchemaVersion -> schemaVersion = json.text();
            case Trivy -> {
                for (var member = json.object(TOOL); member.next(); ) {
                    toolVersion = json.label();
                }
            }
            case CreatedAt -> created = json.time();
            case ArtifactName -> artifact = json.label();
            case ArtifactType -> artifactType = json.label();
            case ClusterName -> cluster = json.label();
            case Metadata -> {
                metadata = TrivyMetadata.read(json);
                sawMetadata = true;
            }
            default -> throw new IllegalArgumentException(key + " holds findings");
        }
    }

    /** Whether the keys before the results came as Trivy writes them: then nothing that places a finding follows. */
    boolean placesResults() {
        return usual && artifactType != null && (!isImage() || sawMetadata);
    }

    /** The same for the resources of a cluster. */
    boolean placesResources() {
        return cluster != null;
    }

    private boolean isImage() {
        return "container_image".equals(artifactType);
    }

    private void resources(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            String pointer = json.pointer();
            String namespace = null;
            String kind = null;
            String name = null;
            List<TrivyMetadata> images = List.of();
            for (var member = json.object(RESOURCE); member.next(); ) {
                switch (member.key()) {
                    case Namespace -> namespace = json.label();
                    case Kind -> kind = json.label();
                    case Name -> name = json.label();
                    case Metadata -> images = TrivyMetadata.readAll(json);
                    case Results -> results(json);
                    case Error -> {}
                }
            }
            resources.put(pointer, new Resource(Workloads.of(namespace, kind, name), images));
        }
    }

    /** Remembers the targets that come after what was found in them: the others are known when they are needed. */
    private void results(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            String pointer = json.pointer();
            boolean late = false;
            for (var member = json.object(RESULT); member.next(); ) {
                String target = member.key() == Result.Target ? json.label() : null;
                if (late && target != null) {
                    targets.put(pointer, target);
                }
                late |= member.key() != Result.Target;
            }
        }
    }

    /** The target of the result at a pointer, if it comes after what was found in it. */
    @Nullable
    String target(String pointer) {
        return targets.get(pointer);
    }

    /** The resource at a pointer. */
    @Nullable
    Resource resource(String pointer) {
        return resources.get(pointer);
    }

    /** The artefact as an asset. */
    Asset asset() {
        Asset asset = Asset.UNKNOWN.withEnvironment(cluster);
        return isImage() ? metadata.on(asset, artifact) : asset;
    }
}
