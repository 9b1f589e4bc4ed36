package io.github.shiftup.evidence.reader;

import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import org.jspecify.annotations.Nullable;

/** The first location of a result. A purl among the logical names of any is worth more than the first name. */
final class SarifLocation {
    private enum Key {
        physicalLocation,
        logicalLocations,
        message
    }

    private enum Physical {
        artifactLocation,
        region
    }

    private enum Artifact {
        uri,
        index
    }

    private enum Region {
        startLine
    }

    private enum Logical {
        fullyQualifiedName
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<Physical> PHYSICAL = Keys.of(Physical.class);
    private static final Keys<Artifact> ARTIFACT = Keys.of(Artifact.class);
    private static final Keys<Region> REGION = Keys.of(Region.class);
    private static final Keys<Logical> LOGICAL = Keys.of(Logical.class);

    private @Nullable String uri;
    private int artifact = -1;
    private @Nullable String line;
    private @Nullable String message;
    private @Nullable String logicalName;

    void read(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            boolean first = each.index() == 0;
            for (var member = json.object(KEYS); member.next(); ) {
                switch (member.key()) {
                    case physicalLocation -> {
                        if (first) {
                            physical(json);
                        }
                    }
                    case message -> message = first ? SarifResult.text(json) : message;
                    case logicalLocations -> logical(json);
                }
            }
        }
    }

    private void physical(JsonCursor json) {
        for (var member = json.object(PHYSICAL); member.next(); ) {
            switch (member.key()) {
                case artifactLocation -> {
                    for (var inner = json.object(ARTIFACT); inner.next(); ) {
                        switch (inner.key()) {
                            case uri -> uri = json.label();
                            case index -> artifact = SarifReference.index(json);
                        }
                    }
                }
                case region -> {
                    for (var inner = json.object(REGION); inner.next(); ) {
                        line = json.textIfScalar();
                    }
                }
            }
        }
    }

    private void logical(JsonCursor json) {
        for (var each = json.array(); each.next(); ) {
            for (var member = json.object(LOGICAL); member.next(); ) {
                if (!Purls.isPurl(logicalName)) {
                    String name = json.label();
                    logicalName = logicalName == null || Purls.isPurl(name) ? name : logicalName;
                }
            }
        }
    }

    /** Looks the address up where only its index is given. */
    void resolve(SarifRun run) {
        uri = uri == null ? run.artifact(artifact) : uri;
    }

    @Nullable
    String uri() {
        return uri;
    }

    @Nullable
    String message() {
        return message;
    }

    @Nullable
    String logicalName() {
        return logicalName;
    }

    /** The address and the line, or what stands for them. */
    @Nullable
    String place() {
        if (uri == null) {
            return logicalName;
        }
        return line == null ? uri : uri + ':' + line;
    }
}
