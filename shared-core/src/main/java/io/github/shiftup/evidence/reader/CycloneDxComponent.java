package io.github.shiftup.evidence.reader;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Component;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One component or service of a CycloneDX document while it is read. */
final class CycloneDxComponent {
    @Nullable
    String type;

    @Nullable
    String bomRef;

    @Nullable
    String group;

    @Nullable
    String name;

    @Nullable
    String version;

    @Nullable
    String purl;

    @Nullable
    String path;

    private String digest = "";
    private int digestRank;

    /** Whether a hash of this algorithm would be taken: SHA-256, else SHA-1, else MD5. */
    boolean wantsHash(@Nullable String algorithm) {
        return rank(algorithm) > digestRank;
    }

    boolean wantsHashes() {
        return digestRank < rank("SHA-256");
    }

    void hash(@Nullable String algorithm, @Nullable String content) {
        if (algorithm != null && content != null && wantsHash(algorithm)) {
            digestRank = rank(algorithm);
            digest = content;
        }
    }

    private static int rank(@Nullable String algorithm) {
        if (algorithm == null) {
            return 0;
        }
        return switch (algorithm) {
            case "SHA-256" -> 3;
            case "SHA-1" -> 2;
            case "MD5" -> 1;
            default -> 0;
        };
    }

    private @Nullable String digest() {
        return switch (digestRank) {
            case 3 -> "sha256:" + digest.toLowerCase(Locale.ROOT);
            case 2 -> "sha1:" + digest.toLowerCase(Locale.ROOT);
            case 1 -> "md5:" + digest.toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    /** As findings name it: {@code group:name}; the version as stated, else as in the purl. */
    Component asComponent() {
        String fullName = name == null || group == null ? name : group + ':' + name;
        return new Component(fullName, purl, version != null ? version : Purls.version(purl), path, digest());
    }

    /** As the thing in which everything else was seen. */
    Asset asAsset() {
        if (name == null || type == null) {
            return Asset.UNKNOWN;
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "container" -> image(name);
            case "file", "operating-system", "data" -> Asset.UNKNOWN;
            default ->
                name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.startsWith(".")
                        ? Asset.UNKNOWN
                        : Asset.UNKNOWN.withService(name);
        };
    }

    /** The digest stands in the name, in the version (Syft) or in the purl's version (Trivy). */
    private Asset image(String image) {
        int at = image.indexOf("@sha256:");
        if (at > 0) {
            return Asset.UNKNOWN.withImage(image.substring(0, at), image.substring(at + 1));
        }
        String inPurl = Purls.version(purl);
        String sha256 = isDigest(version) ? version : isDigest(inPurl) ? inPurl : null;
        return Asset.UNKNOWN.withImage(image, sha256);
    }

    private static boolean isDigest(@Nullable String text) {
        return text != null && text.startsWith("sha256:");
    }
}
