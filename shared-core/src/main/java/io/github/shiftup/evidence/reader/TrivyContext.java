package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Trivy report says around its findings: the artefact, the resource, each result's target. Filled on the way where
 * the keys come in Trivy's own order; by {@linkplain #of a pass of its own} where they do not.
 */
final class TrivyContext {
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

    enum Resource {
        Namespace,
        Kind,
        Name,
        Metadata,
        Results,
        Error
    }

    enum Result {
        Target,
        Class,
        Type,
        Vulnerabilities,
        Misconfigurations,
        Secrets,
        Licenses,
        ExperimentalModifiedFindings,
        Packages
    }

    private enum Metadata {
        RepoTags,
        RepoDigests
    }

    private enum Tool {
        Version
    }

    static final Keys<Root> ROOT = Keys.of(Root.class);
    static final Keys<Resource> RESOURCE = Keys.of(Resource.class);
    static final Keys<Result> RESULT = Keys.of(Result.class);
    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Tool> TOOL = Keys.of(Tool.class);

    @Nullable
    String schemaVersion;

    @Nullable
    String toolVersion;

    @Nullable
    Instant created;

    @Nullable
    String artifact;

    @Nullable
    String artifactType;

    @Nullable
    String tag;

    @Nullable
    String digest;

    @Nullable
    String cluster;

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> workloads = new HashMap<>();

    /** Reads the whole report for what stands around the findings, skipping them. */
    static TrivyContext of(Report report) {
        TrivyContext context = new TrivyContext();
        try (JsonCursor json = report.json()) {
            while (json.nextRoot()) {
                if (json.isArray()) {
                    context.results(json);
                } else {
                    for (var member = json.object(ROOT); member.next(); ) {
                        switch (member.key()) {
                            case Results -> context.results(json);
                            case Resources, Findings, Vulnerabilities, Misconfigurations -> context.resources(json);
                            default -> context.around(json, member.key());
                        }
                    }
                }
            }
        }
        return context;
    }

    /** Takes what one of the root's keys says of the whole report; others are left alone. */
    void around(JsonCursor json, Root key) {
        switch (key) {
            case SchemaVersion -> schemaVersion = json.text();
            case Trivy -> {
                for (var member = json.object(TOOL); member.next(); ) {
                    toolVersion = json.text();
                }
            }
            case CreatedAt -> created = json.time();
            case ArtifactName -> artifact = json.label();
            case ArtifactType -> artifactType = json.label();
            case ClusterName -> cluster = json.label();
            case Metadata -> metadata(json);
            default -> {}
        }
    }

    private void metadata(JsonCursor json) {
        for (var member = json.object(METADATA); member.next(); ) {
            switch (member.key()) {
                case RepoTags -> tag = first(json.texts());
                case RepoDigests -> {
                    String repoDigest = first(json.texts());
                    digest = repoDigest == null ? null : repoDigest.substring(repoDigest.indexOf('@') + 1);
                }
            }
        }
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.get(0);
    }

    private void resources(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            String pointer = json.pointer();
            String namespace = null;
            String kind = null;
            String name = null;
            for (var member = json.object(RESOURCE); member.next(); ) {
                switch (member.key()) {
                    case Namespace -> namespace = json.label();
                    case Kind -> kind = json.label();
                    case Name -> name = json.label();
                    case Results -> results(json);
                    default -> {}
                }
            }
            workloads.put(pointer, String.valueOf(Workloads.of(namespace, kind, name)));
        }
    }

    private void results(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            String pointer = json.pointer();
            for (var member = json.object(RESULT); member.next(); ) {
                if (member.key() == Result.Target) {
                    targets.put(pointer, String.valueOf(json.text()));
                }
            }
        }
    }

    /** The target of the result at a pointer. */
    @Nullable
    String target(String pointer) {
        return targets.get(pointer);
    }

    /** The workload of the resource at a pointer. */
    @Nullable
    String workload(String pointer) {
        return workloads.get(pointer);
    }

    /** Whether enough is known to place a finding. */
    boolean isComplete() {
        return artifact != null || cluster != null;
    }

    /** The artefact as an asset. */
    Asset asset() {
        boolean image = "container_image".equals(artifactType);
        Asset asset = Asset.UNKNOWN.withEnvironment(cluster);
        if (image) {
            return asset.withImage(tag != null ? tag : artifact, digest);
        }
        return asset;
    }
}
