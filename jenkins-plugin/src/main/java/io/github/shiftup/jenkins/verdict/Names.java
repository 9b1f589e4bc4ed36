package io.github.shiftup.jenkins.verdict;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that people configure: ids, addresses, durations. */
public final class Names {
    /** What can be an id, for those who typed something else. */
    public static final String ID_RULE =
            "An id has letters, digits, \".\", \"_\" and \"-\", 64 at most, and begins with a letter or a digit";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(m|min|h|d)");

    private Names() {}

    /** Whether a text can be an id: it becomes a folder's name and part of an address. */
    public static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches() && !text.contains("..");
    }

    /** Whether a text means an address, and no file; not yet that it is a good one. */
    public static boolean isAddress(@Nullable String text) {
        return text != null && text.strip().toLowerCase(Locale.ROOT).matches("https?:.*");
    }

    /**
     * {@code 30m}, {@code 24h} or {@code 7d}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no duration such as 30m, 24h or 7d");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
