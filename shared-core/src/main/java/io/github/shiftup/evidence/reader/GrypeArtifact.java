package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Component;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** The package that a match is about, and the archive that it was found in. */
final class GrypeArtifact {
    private enum Key {
        name,
        version,
        purl,
        locations,
        metadata
    }

    private enum Location {
        path
    }

    private enum Metadata {
        virtualPath,
        archiveDigests
    }

    private enum Digest {
        algorithm,
        value
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Location> LOCATION = Keys.of(Location.class);
    private static final Keys<Metadata> METADATA = Keys.of(Metadata.class);
    private static final Keys<Digest> DIGEST = Keys.of(Digest.class);

    private GrypeArtifact() {}

    static Component read(JsonCursor json) {
        String name = null;
        String version = null;
        String purl = null;
        String location = null;
        String virtualPath = null;
        String digest = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case name -> name = json.label();
                case version -> version = json.label();
                case purl -> purl = json.label();
                case locations -> location = location(json);
                case metadata -> {
                    for (var inner = json.object(METADATA); inner.next(); ) {
                        switch (inner.key()) {
                            case virtualPath -> virtualPath = json.label();
                            case archiveDigests -> digest = digest(json);
                        }
                    }
                }
            }
        }
        return new Component(name, purl, version, virtualPath != null ? virtualPath : location, digest);
    }

    private static @Nullable String location(JsonCursor json) {
        String first = null;
        for (var each = json.array(); each.next(); ) {
            for (var member = json.object(LOCATION); first == null && member.next(); ) {
                first = json.label();
            }
        }
        return first;
    }

    private static @Nullable String digest(JsonCursor json) {
        String first = null;
        for (var each = json.array(); each.next(); ) {
            String algorithm = null;
            String value = null;
            for (var member = json.object(DIGEST); member.next(); ) {
                switch (member.key()) {
                    case algorithm -> algorithm = json.label();
                    case value -> value = json.label();
                }
            }
            if (first == null && algorithm != null && value != null) {
                first = algorithm + ':' + value;
            }
        }
        return first;
    }
}
