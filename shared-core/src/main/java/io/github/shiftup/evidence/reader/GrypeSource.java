package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a Grype report says behind its matches: what was scanned, by what and when. */
final class GrypeSource {
    private enum Root {
        source,
        descriptor
    }

    private enum Source {
        type,
        target
    }

    private enum Target {
        userInput,
        tags,
        repoDigests
    }

    private enum Descriptor {
        name,
        version,
        timestamp
    }

    private static final Keys<Root> ROOT = Keys.of(Root.class);
    private static final Keys<Source> SOURCE = Keys.of(Source.class);
    private static final Keys<Target> TARGET = Keys.of(Target.class);
    private static final Keys<Descriptor> DESCRIPTOR = Keys.of(Descriptor.class);
    private static final Set<String> MATCHES = Set.of("matches", "ignoredMatches");

    private @Nullable String type;
    private @Nullable String asked;
    private List<String> tags = List.of();
    private List<String> digests = List.of();

    @Nullable
    String tool;

    @Nullable
    String toolVersion;

    @Nullable
    Instant timestamp;

    static GrypeSource of(Report report) {
        GrypeSource source = new GrypeSource();
        try (JsonCursor json = report.jsonWithout(1, MATCHES)) {
            json.nextRoot();
            for (var member = json.object(ROOT); member.next(); ) {
                if (member.key() == Root.source) {
                    source.source(json);
                } else {
                    source.descriptor(json);
                }
            }
        }
        return source;
    }

    private void source(JsonCursor json) {
        for (var member = json.object(SOURCE); member.next(); ) {
            switch (member.key()) {
                case type -> type = json.label();
                case target -> target(json);
            }
        }
    }

    /** A text for directories and files, an object for images. */
    private void target(JsonCursor json) {
        if (!json.isObject()) {
            asked = json.label();
            return;
        }
        for (var member = json.object(TARGET); member.next(); ) {
            switch (member.key()) {
                case userInput -> asked = json.label();
                case tags -> tags = json.texts();
                case repoDigests -> digests = json.texts();
            }
        }
    }

    private void descriptor(JsonCursor json) {
        for (var member = json.object(DESCRIPTOR); member.next(); ) {
            switch (member.key()) {
                case name -> tool = json.label();
                case version -> toolVersion = json.label();
                case timestamp -> timestamp = json.time();
            }
        }
    }

    boolean isKnown() {
        return type != null || asked != null;
    }

    Asset asset() {
        return "image".equals(type) ? new ScannedImage(tags, digests).on(Asset.UNKNOWN, asked) : Asset.UNKNOWN;
    }
}
