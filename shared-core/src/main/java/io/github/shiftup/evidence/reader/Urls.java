package io.github.shiftup.evidence.reader;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader takes out of addresses, which scanners and attackers write. */
final class Urls {
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}](?::\\d{1,5})?");
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_PORT = 5;
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
        return isName(host) || ADDRESS.matcher(host).matches() ? host.toLowerCase(Locale.ROOT) : null;
    }

    /** A name or IPv4 address, with or without a port. */
    private static boolean isName(String host) {
        int colon = host.indexOf(':');
        int end = colon < 0 ? host.length() : colon;
        if (end < 1 || end > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = host.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return colon < 0 || isPort(host, colon + 1);
    }

    private static boolean isPort(String host, int from) {
        int digits = host.length() - from;
        if (digits < 1 || digits > LONGEST_PORT) {
            return false;
        }
        for (int i = from; i < host.length(); i++) {
            if (!isDigit(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The URL without a user and password before the host. */
    static @Nullable String withoutCredentials(@Nullable String url) {
        return url == null || url.indexOf('@') < 0
                ? url
                : CREDENTIALS.matcher(url).replaceFirst("");
    }
}
