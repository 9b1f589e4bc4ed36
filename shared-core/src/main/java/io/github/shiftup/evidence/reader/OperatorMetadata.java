package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of which workload a custom resource of trivy-operator speaks.
 *
 * @param name of the resource itself
 * @param asset the workload, or the node
 * @param created when the resource was made
 */
record OperatorMetadata(
        @Nullable String name, Asset asset, @Nullable Instant created) {
    static final OperatorMetadata NONE = new OperatorMetadata(null, Asset.UNKNOWN, null);
    private static final String PREFIX = "trivy-operator.resource.";

    private enum Key {
        name,
        namespace,
        labels,
        annotations,
        ownerReferences,
        creationTimestamp
    }

    private enum Owner {
        kind,
        name
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Owner> OWNER = Keys.of(Owner.class);

    /** A Kubernetes object, as far as it is named. */
    private record Named(
            @Nullable String namespace,
            @Nullable String kind,
            @Nullable String name) {
        static final Named NONE = new Named(null, null, null);

        Named or(Named other) {
            return new Named(
                    namespace != null ? namespace : other.namespace,
                    kind != null ? kind : other.kind,
                    name != null ? name : other.name);
        }
    }

    static OperatorMetadata read(JsonCursor json) {
        String name = null;
        String namespace = null;
        Instant created = null;
        Named labels = Named.NONE;
        Named annotations = Named.NONE;
        Named owner = Named.NONE;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case namespace -> namespace = json.label();
                case creationTimestamp -> created = json.time();
                case labels -> labels = labelled(json);
                case annotations -> annotations = labelled(json);
                case ownerReferences -> owner = owner(json);
            }
        }
        // A name that is too long for a label stands among the annotations.
        Named labelled = labels.or(annotations);
        Named named = labelled.name != null ? labelled : owner;
        return new OperatorMetadata(name, asset(named.or(new Named(namespace, null, null))), created);
    }

    private static Asset asset(Named named) {
        Asset asset = Asset.UNKNOWN.withWorkload(Workloads.of(named.namespace, named.kind, named.name));
        return "Node".equals(named.kind) ? asset.withHost(named.name) : asset;
    }

    private static Named labelled(JsonCursor json) {
        String namespace = null;
        String kind = null;
        String name = null;
        for (var label = json.entries(); label.next(); ) {
            switch (label.key()) {
                case PREFIX + "namespace" -> namespace = json.label();
                case PREFIX + "kind" -> kind = json.label();
                case PREFIX + "name" -> name = json.label();
                default -> {}
            }
        }
        return new Named(namespace, kind, name);
    }

    private static Named owner(JsonCursor json) {
        Named first = Named.NONE;
        for (var each = json.array(); each.next(); ) {
            String kind = null;
            String name = null;
            for (var member = json.object(OWNER); member.next(); ) {
                switch (member.key()) {
                    case kind -> kind = json.label();
                    case name -> name = json.label();
                }
            }
            first = first.or(new Named(null, kind, name));
        }
        return first;
    }
}
