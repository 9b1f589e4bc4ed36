package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Metadata} object of Trivy says of the image that was scanned.
 *
 * @param names of the image
 * @param outOfSupport the image's operating system, if its makers support it no longer
 */
record TrivyMetadata(ScannedImage names, @Nullable String outOfSupport) {
    static final TrivyMetadata NONE = new TrivyMetadata(ScannedImage.UNNAMED, null);

    private enum Key {
        RepoTags,
        RepoDigests,
        OS
    }

    private enum OsKey {
        Family,
        Name,
        EOSL
    }

    private static final Keys<Key> KEYS = Keys.of(Key.class);
    private static final Keys<OsKey> OS_KEYS = Keys.of(OsKey.class);

    static TrivyMetadata read(JsonCursor json) {
        List<String> tags = List.of();
        List<String> digests = List.of();
        String outOfSupport = null;
        for (var member = json.object(KEYS); member.next(); ) {
            switch (member.key()) {
                case RepoTags -> tags = json.texts();
                case RepoDigests -> digests = json.texts();
                case OS -> outOfSupport = outOfSupport(json);
            }
        }
        return new TrivyMetadata(new ScannedImage(tags, digests), outOfSupport);
    }

    /** One for each image of a Kubernetes resource; older versions write one object and no array. */
    static List<TrivyMetadata> readAll(JsonCursor json) {
        List<TrivyMetadata> all = new ArrayList<>();
        for (var each = json.arrayOrOne(); each.next(); ) {
            TrivyMetadata metadata = read(json);
            if (metadata.names.isNamed()) {
                all.add(metadata);
            }
        }
        return all;
    }

    private static @Nullable String outOfSupport(JsonCursor json) {
        String family = null;
        String name = null;
        boolean ended = false;
        for (var member = json.object(OS_KEYS); member.next(); ) {
            switch (member.key()) {
                case Family -> family = json.label();
                case Name -> name = json.label();
                case EOSL -> ended = Boolean.TRUE.equals(json.flag());
            }
        }
        return ended ? family + (name == null ? "" : " " + name) : null;
    }

    /** The asset with this image, which Trivy was asked to scan by a name, or as an archive it was saved to. */
    Asset on(Asset asset, @Nullable String asked) {
        return names.on(asset, asked);
    }

    /** Whether a result's target such as {@code nginx:1.16 (debian 10.3)} is of this image. */
    boolean isImageOf(String target) {
        return names.begins(target);
    }
}
