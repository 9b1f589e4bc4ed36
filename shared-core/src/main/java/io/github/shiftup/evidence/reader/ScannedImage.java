package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The image that a scanner looked at, by all names that its report gives it.
 *
 * @param tags {@code registry/repository:tag}
 * @param digests {@code registry/repository@sha256:...}
 */
record ScannedImage(List<String> tags, List<String> digests) {
    static final ScannedImage UNNAMED = new ScannedImage(List.of(), List.of());

    ScannedImage {
        tags = List.copyOf(tags);
        digests = List.copyOf(digests);
    }

    boolean isNamed() {
        return !tags.isEmpty() || !digests.isEmpty();
    }

    /**
     * The asset with this image.
     *
     * @param asked what the scanner was asked to look at, which is one of the image's names or an archive it was saved to
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

    /** Whether a text such as {@code nginx:1.16 (debian 10.3)} begins with a name of this image. */
    boolean begins(String text) {
        return tags.stream().anyMatch(text::startsWith) || digests.stream().anyMatch(text::startsWith);
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
