package io.github.shiftup.evidence.reader;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CVE ids where a format has a place for any id or tag. */
final class Cves {
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}", Pattern.CASE_INSENSITIVE);

    private Cves() {}

    /** The text as a CVE id in its own spelling; null where it is none, or has anything around it. */
    static @Nullable String spelled(@Nullable String text) {
        return text != null
                        && text.regionMatches(true, 0, "CVE-", 0, 4)
                        && CVE.matcher(text).matches()
                ? text.toUpperCase(Locale.ROOT)
                : null;
    }
}
