package io.github.shiftup.evidence.reader;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader takes out of a package URL without checking it: purls in reports are kept as written. */
final class Purls {
    private Purls() {}

    static boolean isPurl(@Nullable String text) {
        return text != null && text.startsWith("pkg:");
    }

    /** The version, decoded; null where the purl names none. */
    static @Nullable String version(@Nullable String purl) {
        return purl == null ? null : new Split(purl).version();
    }

    /** The purl up to its version, qualifiers and subpath, in lower case: what all versions have in common. */
    static String unversioned(String purl) {
        Split split = new Split(purl);
        return purl.substring(0, split.version < 0 ? split.end : split.version - 1)
                .toLowerCase(Locale.ROOT);
    }

    /** Where the parts of a purl stand. */
    static final class Split {
        private final String purl;

        /** Of the path: where qualifiers or the subpath begin, or the end. */
        private final int end;

        /** Behind the {@code @}; negative where there is no version. A scope such as {@code @angular} is none. */
        private final int version;

        private final int name;

        Split(String purl) {
            this.purl = purl;
            int question = purl.indexOf('?');
            int hash = purl.indexOf('#');
            int beforeHash = hash < 0 ? purl.length() : hash;
            this.end = question < 0 ? beforeHash : Math.min(question, beforeHash);
            int at = purl.lastIndexOf('@', end - 1);
            int slash = purl.lastIndexOf('/', end - 1);
            this.version = at > slash + 1 && at + 1 < end ? at + 1 : -1;
            this.name = slash + 1;
        }

        @Nullable
        String version() {
            return version < 0 ? null : decoded(purl.substring(version, end));
        }

        /** {@code namespace:name} or {@code name}, as they stand; null where the purl has no type before them. */
        @Nullable
        String fullName() {
            int type = purl.indexOf('/');
            int last = version < 0 ? end : version - 1;
            if (type < 0 || name >= last) {
                return null;
            }
            return name == type + 1
                    ? purl.substring(name, last)
                    : purl.substring(type + 1, name - 1) + ':' + purl.substring(name, last);
        }
    }

    private static @Nullable String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Decodes a URL-encoded text such as the fragment of a BOM-Link; as it stands where it is not encoded. */
    static String unescaped(String text) {
        String decoded = decoded(text);
        return decoded == null ? text : decoded;
    }
}
