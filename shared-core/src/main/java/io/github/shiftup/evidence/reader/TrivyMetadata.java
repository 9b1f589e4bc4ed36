package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.stream.JsonCursor;
import io.github.shiftup.stream.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Metadata} object of Trivy says of the image that was scanned.
 *
 * @param tags {@code registry/repository:tag}
 * @param digests {@code registry/repository@sha256:...}
 * @param outOfSupport the image's operating system, if its makers support it no longer
 */
record TrivyMetadata(
        List<String> tags, List<String> digests, @Nullable String outOfSupport) {
    static final TrivyMetadata NONE = new TrivyMetadata(List.of(), List.of(), null);

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
        return new TrivyMetadata(tags, digests, outOfSupport);
    }

    /** One for each image of a Kubernetes resource; older versions write one object and no array. */
    static List<TrivyMetadata> readAll(JsonCursor json) {
        List<TrivyMetadata> all = new ArrayList<>();
        for (var each = json.arrayOrOne(); each.next(); ) {
            TrivyMetadata metadata = read(json);
            if (!metadata.tags.isEmpty() || !metadata.digests.isEmpty()) {
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

    /**
     * The asset with this image.
     *
     * @param asked what Trivy was asked to scan, which is one of the image's names or an archive it was saved to
     */
    Asset on(Asset asset, @Nullable String asked) {
        String digest = digests.isEmpty() ? null : after(digests.get(0));
        return asset.withImage(name(asked), digest == null && asked != null ? after(asked) : digest);
    }

    private @Nullable String name(@Nullable String asked) {
        if (asked != null && tags.contains(asked)) {
            return asked;
        }
        if (!tags.isEmpty()) {
            return tags.get(0);
        }
        if (!digests.isEmpty()) {
            return before(digests.get(0));
        }
        return asked == null || isArchive(asked) ? null : before(asked);
    }

    /** Whether a result's target such as {@code nginx:1.16 (debian 10.3)} is of this image. */
    boolean isImageOf(String target) {
        return tags.stream().anyMatch(target::startsWith) || digests.stream().anyMatch(target::startsWith);
    }

    private static boolean isArchive(String asked) {
        String lower = asked.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tar") || lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
    }

    private static String before(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    private static @Nullable String after(String name) {
        int at = name.indexOf('@');
        return at < 0 ? null : name.substring(at + 1);
    }
}
