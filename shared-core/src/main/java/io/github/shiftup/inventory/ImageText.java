package io.github.shiftup.inventory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of an image's name as a text. */
final class ImageText {
    private ImageText() {}

    static String withoutDigest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image : image.substring(0, at);
    }

    /**
     * {@code sha256:...} of {@code repository@sha256:...}. A digest without a repository is the image's id on that machine,
     * not what the registry calls it, so it is none here.
     */
    static @Nullable String digest(@Nullable String image) {
        int at = image == null ? -1 : image.indexOf("@sha256:");
        return image == null || at < 0 ? null : image.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    static @Nullable String tag(@Nullable String image) {
        if (image == null) {
            return null;
        }
        String name = withoutDigest(image);
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') ? name.substring(colon + 1) : null;
    }
}
