package io.github.shiftup.evidence.reader;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader takes out of addresses, which scanners and attackers write. */
final class Urls {
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/?#@]*@");

    private Urls() {}

    /** Host and port of a URL, of {@code //host} or of {@code host:port}, in lower case; null where there is no host name. */
    static @Nullable String host(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slashes = text.indexOf("//");
        String rest = slashes < 0 ? text.strip() : text.substring(slashes + 2).strip();
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(0, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return HOST.matcher(host).matches() ? host.toLowerCase(Locale.ROOT) : null;
    }

    /** The URL without a user and password before the host. */
    static @Nullable String withoutCredentials(@Nullable String url) {
        return url == null || url.indexOf('@') < 0
                ? url
                : CREDENTIALS.matcher(url).replaceFirst("");
    }
}
