package io.github.shiftup.match.name;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Host of a machine or a URL.
 *
 * @param name in lower case, without the final dot; IPv6 addresses without brackets
 * @param port null if neither written nor implied by the scheme
 */
public record HostName(String name, @Nullable String port) {

    /** Reads {@code host}, {@code host:port} or a URL. Text that is none of them comes back as it stands. */
    public static HostName of(String text) {
        String rest = text.strip();
        String implied = null;
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            implied = impliedPort(rest.substring(0, scheme).toLowerCase(Locale.ROOT));
            rest = rest.substring(scheme + 3);
        }
        rest = rest.substring(0, endOfAuthority(rest));
        // A name before the at sign is a user, whatever host it imitates.
        rest = rest.substring(rest.lastIndexOf('@') + 1);
        if (rest.startsWith("[")) {
            int end = rest.indexOf(']');
            if (end > 0) {
                return new HostName(lower(rest.substring(1, end)), port(rest.substring(end + 1), implied));
            }
        }
        int colon = rest.indexOf(':');
        if (colon < 0 || colon != rest.lastIndexOf(':')) {
            return new HostName(lower(rest), implied);
        }
        return new HostName(lower(rest.substring(0, colon)), port(rest.substring(colon), implied));
    }

    /** Whether a host goes by this name, taken as a pattern; ports decide only where both sides have one. */
    public boolean covers(HostName host) {
        return Glob.of(name, '.').matches(host.name) && (port == null || host.port == null || port.equals(host.port));
    }

    private static int endOfAuthority(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("/\\?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static @Nullable String port(String text, @Nullable String implied) {
        return text.length() > 1 && text.charAt(0) == ':' ? text.substring(1) : implied;
    }

    private static @Nullable String impliedPort(String scheme) {
        return switch (scheme) {
            case "http", "ws" -> "80";
            case "https", "wss" -> "443";
            default -> null;
        };
    }

    private static String lower(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
