package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** What an event of OCSF was found in: a cloud resource, or something in a namespace of Kubernetes. */
record OcsfResource(
        @Nullable String uid,
        @Nullable String name,
        @Nullable String namespace) {
    private enum Key {
        uid,
        name,
        namespace
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);

    static OcsfResource read(JsonCursor json) {
        String uid = null;
        String name = null;
        String namespace = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case uid -> uid = json.label();
                case name -> name = json.label();
                case namespace -> namespace = json.label();
            }
        }
        return new OcsfResource(uid, name, namespace);
    }

    Asset on(Asset asset) {
        if (namespace != null && name != null) {
            return asset.withWorkload(Workloads.of(namespace, null, name));
        }
        String id = uid != null ? uid : name;
        return id == null ? asset : new AwsResource(id, null, null).on(asset);
    }
}
