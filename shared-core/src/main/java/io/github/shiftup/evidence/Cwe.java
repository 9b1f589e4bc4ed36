package io.github.shiftup.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spelling of CWE ids. */
final class Cwe {
    private static final Pattern NUMBER = Pattern.compile("(?:cwe[-_ ]?)?0*(\\d{1,6})", Pattern.CASE_INSENSITIVE);

    private Cwe() {}

    /** {@code CWE-79} for {@code 79}, {@code cwe-079} and the like; other text as it stands. */
    static String canonical(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        return matcher.matches() ? "CWE-" + matcher.group(1) : text.strip();
    }
}
