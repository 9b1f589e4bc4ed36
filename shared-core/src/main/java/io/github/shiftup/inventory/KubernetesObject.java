package io.github.shiftup.inventory;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pod or an SbomReport, as far as an inventory asks. */
final class KubernetesObject {
    private static final String OPERATOR = "trivy-operator.resource.";

    private enum Metadata {
        name,
        namespace,
        labels,
        annotations,
        ownerReferences
    }

    private enum Owner {
        kind,
        name
    }

    private enum Spec {
        containers
    }

    private enum Container {
        name,
        image
    }

    private enum Status {
        phase,
        startTime,
        containerStatuses
    }

    private enum State {
        name,
        image,
        imageID,
        state
    }

    private enum Running {
        running
    }

    private enum Started {
        startedAt
    }

    private enum Report {
        artifact,
        registry,
        components,
        updateTimestamp
    }

    private enum Artifact {
        repository,
        tag,
        digest
    }

    private enum Registry {
        server
    }

    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Owner> OWNER = Keys.of(Owner.class);
    private static final Keys<Spec> SPEC = Keys.of(Spec.class);
    private static final Keys<Container> CONTAINER = Keys.of(Container.class);
    private static final Keys<Status> STATUS = Keys.of(Status.class);
    private static final Keys<State> STATE = Keys.of(State.class);
    private static final Keys<Running> RUNNING = Keys.of(Running.class);
    private static final Keys<Started> STARTED = Keys.of(Started.class);
    private static final Keys<Report> REPORT = Keys.of(Report.class);
    private static final Keys<Artifact> ARTIFACT = Keys.of(Artifact.class);
    private static final Keys<Registry> REGISTRY = Keys.of(Registry.class);

    @Nullable
    String kind;

    @Nullable
    Instant updated;

    private @Nullable String name;
    private @Nullable String namespace;
    private @Nullable String ownerKind;
    private @Nullable String ownerName;
    private final Map<String, String> resource = new LinkedHashMap<>();
    private @Nullable String phase;
    private @Nullable Instant started;
    private final Map<String, String> images = new LinkedHashMap<>();
    private final Map<String, Seen> states = new LinkedHashMap<>();
    private @Nullable String repository;
    private @Nullable String tag;
    private @Nullable String digest;
    private @Nullable String server;
    private final Sbom sbom = new Sbom();

    /** A container as its status has it. */
    private record Seen(
            @Nullable String image,
            @Nullable String imageId,
            @Nullable Instant started) {}

    void metadata(JsonCursor json) {
        for (var member = json.object(METADATA); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case namespace -> namespace = json.label();
                case labels, annotations -> {
                    for (var label = json.entries(); label.next(); ) {
                        String value = label.key().startsWith(OPERATOR) ? json.label() : null;
                        if (value != null) {
                            resource.putIfAbsent(label.key().substring(OPERATOR.length()), value);
                        }
                    }
                }
                case ownerReferences -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var owner = json.object(OWNER); owner.next(); ) {
                            switch (owner.key()) {
                                case kind -> ownerKind = json.label();
                                case name -> ownerName = json.label();
                            }
                        }
                    }
                }
            }
        }
    }

    void spec(JsonCursor json) {
        for (var member = json.object(SPEC); member.next(); ) {
            for (var each = json.array(); each.next(); ) {
                String container = null;
                String image = null;
                for (var part = json.object(CONTAINER); part.next(); ) {
                    switch (part.key()) {
                        case name -> container = json.label();
                        case image -> image = json.label();
                    }
                }
                if (image != null) {
                    images.put(container == null ? image : container, image);
                }
            }
        }
    }

    void status(JsonCursor json) {
        for (var member = json.object(STATUS); member.next(); ) {
            switch (member.key()) {
                case phase -> phase = json.label();
                case startTime -> started = json.time();
                case containerStatuses -> {
                    for (var each = json.array(); each.next(); ) {
                        containerStatus(json);
                    }
                }
            }
        }
    }

    private void containerStatus(JsonCursor json) {
        String container = null;
        String image = null;
        String imageId = null;
        Instant since = null;
        for (var member = json.object(STATE); member.next(); ) {
            switch (member.key()) {
                case name -> container = json.label();
                case image -> image = json.label();
                case imageID -> imageId = json.label();
                case state -> {
                    for (var state = json.object(RUNNING); state.next(); ) {
                        for (var running = json.object(STARTED); running.next(); ) {
                            since = json.time();
                        }
                    }
                }
            }
        }
        if (container != null) {
            states.put(container, new Seen(image, imageId, since));
        }
    }

    void report(JsonCursor json) {
        for (var member = json.object(REPORT); member.next(); ) {
            switch (member.key()) {
                case artifact -> {
                    for (var part = json.object(ARTIFACT); part.next(); ) {
                        switch (part.key()) {
                            case repository -> repository = json.label();
                            case tag -> tag = json.label();
                            case digest -> digest = json.label();
                        }
                    }
                }
                case registry -> {
                    for (var part = json.object(REGISTRY); part.next(); ) {
                        server = json.label();
                    }
                }
                case components -> SbomJson.readWithin(json, sbom);
                case updateTimestamp -> updated = json.time();
            }
        }
    }

    /** Whether the pod has run to its end. */
    boolean isOver() {
        return "Succeeded".equals(phase) || "Failed".equals(phase);
    }

    /** What runs in a pod; containers that prepare it have ended. */
    List<Deployment> containers(String where) {
        List<Deployment> containers = new ArrayList<>();
        images.forEach((container, wanted) -> {
            Seen seen = states.getOrDefault(container, new Seen(null, null, null));
            // The status tells what was taken, the specification what was asked for: a tag may have moved since.
            String ofId = ImageText.digest(seen.imageId);
            String ofImage = ofId == null ? ImageText.digest(wanted) : ofId;
            containers.add(new Deployment(
                    null,
                    null,
                    workload(namespace, ownerKind == null ? "pod" : ownerKind, ownerName == null ? name : ownerName),
                    ImageText.withoutDigest(wanted),
                    ofImage,
                    ImageText.tag(wanted),
                    seen.started == null ? started : seen.started,
                    null,
                    List.of(),
                    List.of(),
                    where));
        });
        return containers;
    }

    Deployment sbomReport(String where) {
        String image = repository == null
                ? null
                : (server == null || server.isEmpty() ? "" : server + '/')
                        + repository
                        + (tag == null ? "" : ':' + tag);
        return new Deployment(
                null,
                null,
                workload(
                        resource.getOrDefault("namespace", namespace == null ? "" : namespace),
                        resource.getOrDefault("kind", ownerKind == null ? "" : ownerKind),
                        resource.getOrDefault("name", ownerName == null ? "" : ownerName)),
                image,
                digest == null ? null : digest.toLowerCase(Locale.ROOT),
                tag,
                null,
                sbom.made,
                sbom.named(where),
                sbom.unnamed(),
                where);
    }

    private static @Nullable String workload(@Nullable String namespace, @Nullable String kind, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        String of = kind == null || kind.isEmpty() ? name : kind.toLowerCase(Locale.ROOT) + '/' + name;
        return namespace == null || namespace.isEmpty() ? of : namespace + '/' + of;
    }
}
