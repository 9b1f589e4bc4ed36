package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Container images as package URLs: {@code pkg:oci/portal@sha256%3A...?repository_url=registry.example/clinic/portal&tag=7}. */
final class OciPurl {
    private static final String TYPE = "pkg:oci/";

    private OciPurl() {}

    static boolean isOne(@Nullable String purl) {
        return purl != null && purl.startsWith(TYPE);
    }

    /** The asset with the image and digest that such a purl names. */
    static Asset on(Asset asset, @Nullable String purl) {
        if (purl == null || !isOne(purl)) {
            return asset;
        }
        int question = purl.indexOf('?');
        String qualifiers = question < 0 ? "" : purl.substring(question + 1);
        String version = Purls.version(purl);
        String name = Objects.requireNonNullElse(new Purls.Split(purl).fullName(), "");
        String repository = qualifier(qualifiers, "repository_url");
        if (repository == null) {
            repository = name;
        } else if (!repository.equals(name) && !repository.endsWith('/' + name)) {
            // The registry alone, as some write it.
            repository = repository + '/' + name;
        }
        String tag = qualifier(qualifiers, "tag");
        return asset.withImage(
                tag == null ? repository : repository + ':' + tag,
                version != null && version.startsWith("sha") ? version : null);
    }

    private static @Nullable String qualifier(String qualifiers, String key) {
        int from = 0;
        while (from < qualifiers.length()) {
            int end = from;
            while (end < qualifiers.length() && qualifiers.charAt(end) != '&' && qualifiers.charAt(end) != '#') {
                end++;
            }
            int value = from + key.length() + 1;
            if (value <= end && qualifiers.startsWith(key, from) && qualifiers.charAt(value - 1) == '=') {
                return Purls.unescaped(qualifiers.substring(value, end));
            }
            from = end + 1;
        }
        return null;
    }
}
