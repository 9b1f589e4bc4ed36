package io.github.shiftup.policy.yaml;

import java.util.regex.Pattern;

/** Hides what may be a secret in an address: user, password and query. As long as before, so that columns stay. */
final class Masked {
    private static final Pattern SECRET =
            Pattern.compile("(?<=://)[^/\\s\"'?#]+(?=@)|(?<=://[^\\s\"'?]{1,200}\\?)[^\\s\"',}]+");

    private Masked() {}

    static String text(String line) {
        return SECRET.matcher(line)
                .replaceAll(secret -> "*".repeat(secret.group().length()));
    }
}
