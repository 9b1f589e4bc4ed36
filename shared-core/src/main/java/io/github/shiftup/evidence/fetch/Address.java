package io.github.shiftup.evidence.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web addresses in policies: which are allowed, and how they are shown. */
public final class Address {
    private static final Pattern HTTP = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private Address() {}

    public static boolean isHttp(String from) {
        return HTTP.matcher(from).matches();
    }

    /** What is wrong with an address, in words without the address' secrets; null if it can be asked. */
    public static @Nullable String problem(String from) {
        URI uri;
        try {
            uri = new URI(from);
        } catch (URISyntaxException e) {
            return "is no address: " + e.getReason();
        }
        if (uri.getHost() == null) {
            return "is no address: it names no host";
        }
        if (uri.getRawUserInfo() != null) {
            return "has a user or password in it. Secrets stand in the host's settings: name the entry with serverId,"
                    + " or a file outside the repository with headerFile";
        }
        if (!isEncrypted(uri) && !isLoopback(uri)) {
            return "is not encrypted, so anybody on the way could change the report; https is needed"
                    + " (http is allowed for this very machine only)";
        }
        return null;
    }

    /** An address as it may be shown: without user, password, query and fragment. Anything else as it is. */
    public static String redacted(String from) {
        if (!isHttp(from)) {
            return from;
        }
        int query = firstOf(from, "?#", 0);
        String shown = from.substring(0, query);
        int authority = shown.indexOf("//");
        if (authority >= 0) {
            int path = firstOf(shown, "/\\", authority + 2);
            int at = shown.lastIndexOf('@', path);
            if (at > authority) {
                shown = shown.substring(0, authority + 2) + shown.substring(at + 1);
            }
        }
        return query < from.length() ? shown + "?..." : shown;
    }

    public static boolean isEncrypted(URI uri) {
        return "https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    }

    /** Whether the address names this machine, without asking any name server. */
    public static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
    }

    private static int firstOf(String text, String signs, int from) {
        for (int i = from; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
