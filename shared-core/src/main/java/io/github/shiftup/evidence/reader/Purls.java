package io.github.shiftup.evidence.reader;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a reader takes out of a package URL without checking it: purls in reports are kept as written. */
final class Purls {
    private Purls() {}

    static boolean isPurl(@Nullable String text) {
        return text != null && text.startsWith("pkg:");
    }

    /** The version, decoded; null where the purl names none. */
    static @Nullable String version(@Nullable String purl) {
        if (purl == null) {
            return null;
        }
        int end = end(purl);
        int at = versionStart(purl, end);
        return at < 0 ? null : decoded(purl.substring(at, end));
    }

    /** Where qualifiers or the subpath begin, or the end. */
    static int end(String purl) {
        int question = purl.indexOf('?');
        int hash = purl.indexOf('#');
        int end = question < 0 ? purl.length() : question;
        return hash < 0 ? end : Math.min(end, hash);
    }

    /** Where the version begins; -1 where there is none. A scope such as {@code @angular} is none. */
    static int versionStart(String purl, int end) {
        int at = purl.lastIndexOf('@', end - 1);
        int name = purl.lastIndexOf('/', end - 1);
        return at > name + 1 && at + 1 < end ? at + 1 : -1;
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
