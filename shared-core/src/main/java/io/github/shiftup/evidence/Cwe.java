package io.github.shiftup.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spelling of CWE ids. */
final class Cwe {
    private static final Pattern NUMBER = Pattern.compile("(?:cwe[-_ ]?)?0*(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final String PREFIX = "CWE-";

    /** The ids that there are, as they come up: findings share them. */
    private static final @Nullable String[] KNOWN = new String[2_000];

    private Cwe() {}

    /** {@code CWE-79} for {@code 79}, {@code cwe-079} and the like; other text as it stands. */
    static String canonical(String text) {
        int number = number(text, text.startsWith(PREFIX) ? PREFIX.length() : 0);
        if (number < 0) {
            Matcher matcher = NUMBER.matcher(text.strip());
            return matcher.matches() ? PREFIX + matcher.group(1) : text.strip();
        }
        if (number >= KNOWN.length) {
            return PREFIX + number;
        }
        String known = KNOWN[number];
        if (known == null) {
            known = PREFIX + number;
            KNOWN[number] = known;
        }
        return known;
    }

    /** The number as nearly all reports write it: up to six digits, the first of them no zero. Else negative. */
    private static int number(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > 6 || text.charAt(from) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
