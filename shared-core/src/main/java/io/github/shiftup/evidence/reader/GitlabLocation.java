package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry of a GitLab report was found: each type of scan fills in other parts.
 *
 * @param place file, with the line where that is told
 */
record GitlabLocation(
        @Nullable Component component, @Nullable String place, Asset asset) {
    static final GitlabLocation NONE = new GitlabLocation(null, null, Asset.UNKNOWN);

    private enum Key {
        file,
        start_line,
        dependency,
        image,
        kubernetes_resource,
        hostname,
        path
    }

    private enum Dependency {
        affected,
        name,
        version
    }

    private enum Resource {
        namespace,
        kind,
        name,
        cluster_id
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Dependency> DEPENDENCY =
            Keys.of(Dependency.class, key -> key == Dependency.affected ? "package" : key.name());
    private static final Keys<Resource> RESOURCE = Keys.of(Resource.class);

    static GitlabLocation read(JsonCursor json) {
        String file = null;
        String line = null;
        String image = null;
        String host = null;
        String path = null;
        Component component = null;
        Asset asset = Asset.UNKNOWN;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case file -> file = json.label();
                case start_line -> line = json.label();
                case dependency -> component = component(json);
                case image -> image = json.label();
                case kubernetes_resource -> asset = resource(json);
                case hostname -> host = json.label();
                case path -> path = json.label();
            }
        }
        if (image != null) {
            int at = image.indexOf('@');
            asset = at < 0
                    ? asset.withImage(image, null)
                    : asset.withImage(image.substring(0, at), image.substring(at + 1));
        }
        if (host != null) {
            asset = asset.withUrl(path == null ? host : host + path);
        }
        return new GitlabLocation(component, file == null || line == null ? file : file + ':' + line, asset);
    }

    private static @Nullable Component component(JsonCursor json) {
        String name = null;
        String version = null;
        for (var member = json.object(DEPENDENCY); member.next(); ) {
            switch (member.key()) {
                case affected -> {
                    for (var inner = json.object(DEPENDENCY); inner.next(); ) {
                        name = inner.key() == Dependency.name ? json.label() : name;
                    }
                }
                case version -> version = json.label();
                case name -> {}
            }
        }
        return name == null ? null : Component.named(name, version);
    }

    private static Asset resource(JsonCursor json) {
        String namespace = null;
        String kind = null;
        String name = null;
        String cluster = null;
        for (var member = json.object(RESOURCE); member.next(); ) {
            switch (member.key()) {
                case namespace -> namespace = json.label();
                case kind -> kind = json.label();
                case name -> name = json.label();
                case cluster_id -> cluster = json.label();
            }
        }
        return Asset.UNKNOWN.withEnvironment(cluster).withWorkload(Workloads.of(namespace, kind, name));
    }
}
