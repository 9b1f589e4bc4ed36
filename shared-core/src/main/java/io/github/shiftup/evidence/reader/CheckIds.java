package io.github.shiftup.evidence.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of Trivy's checks: one check was {@code KSV014}, {@code AVD-KSV-0014} and {@code KSV-0014} in turn. */
final class CheckIds {
    private static final Pattern CHECK = Pattern.compile("(?:AVD-)?([A-Z]{2,12})-?(\\d{3,4})");

    private CheckIds() {}

    /** The name that all others lead to, {@code AVD-KSV-0014}; null where an id is none of Trivy's. */
    static @Nullable String avd(@Nullable String id) {
        Matcher check = CHECK.matcher(id == null ? "" : id);
        if (!check.matches()) {
            return null;
        }
        String number = check.group(2);
        return "AVD-" + check.group(1) + '-' + "0".repeat(4 - number.length()) + number;
    }
}
