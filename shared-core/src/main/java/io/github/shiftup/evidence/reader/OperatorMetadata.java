package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of which workload a custom resource of trivy-operator speaks. */
record OperatorMetadata(
        @Nullable String name,
        @Nullable String workload,
        @Nullable Instant created) {
    static final OperatorMetadata NONE = new OperatorMetadata(null, null, null);
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

    static OperatorMetadata read(JsonCursor json) {
        String name = null;
        String namespace = null;
        Instant created = null;
        String[] labelled = new String[3];
        String[] owner = new String[2];
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case namespace -> namespace = json.label();
                case creationTimestamp -> created = json.time();
                case labels, annotations -> labels(json, labelled);
                case ownerReferences -> {
                    for (var each = json.array(); each.next(); ) {
                        for (var part = json.object(OWNER); part.next(); ) {
                            owner[part.key() == Owner.kind ? 0 : 1] = json.label();
                        }
                    }
                }
            }
        }
        String where = labelled[0] != null ? labelled[0] : namespace;
        String workload = labelled[2] != null
                ? Workloads.of(where, labelled[1], labelled[2])
                : Workloads.of(where, owner[1] != null ? owner[0] : null, owner[1]);
        return new OperatorMetadata(name, workload, created);
    }

    /** Some kinds of report have the name among the annotations, as it may be longer than a label. */
    private static void labels(JsonCursor json, String[] labelled) {
        for (var label = json.entries(); label.next(); ) {
            switch (label.key()) {
                case PREFIX + "namespace" -> labelled[0] = json.label();
                case PREFIX + "kind" -> labelled[1] = json.label();
                case PREFIX + "name" -> labelled[2] = json.label();
                default -> {}
            }
        }
    }
}
