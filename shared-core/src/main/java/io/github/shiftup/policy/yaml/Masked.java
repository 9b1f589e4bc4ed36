package io.github.shiftup.policy.yaml;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what may be a secret in an address: user, password and query. As long as before, so that columns stay. */
final class Masked {
    /** User, place and query; a place may hold another address, which is looked at by itself. */
    private static final Pattern ADDRESS =
            Pattern.compile("://([^/\\s\"'?#]+(?=@))?((?:(?!://)[^\\s\"'?]){0,200})(?:\\?([^\\s\"',}]+))?");

    private Masked() {}

    static String text(String line) {
        return ADDRESS.matcher(line).replaceAll(address -> Matcher.quoteReplacement(masked(address)));
    }

    private static String masked(MatchResult address) {
        String user = address.group(1);
        String query = address.group(3);
        return "://"
                + (user == null ? "" : "*".repeat(user.length()))
                + address.group(2)
                + (query == null ? "" : '?' + "*".repeat(query.length()));
    }
}
