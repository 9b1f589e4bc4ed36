package io.github.shiftup.match.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Alpine version as the row of tokens that apk-version(8) describes. */
final class ApkTokens {
    static final int FIRST = 0;
    static final int NUMBER = 1;
    static final int LETTER = 2;
    static final int SUFFIX = 3;
    static final int SUFFIX_NUMBER = 4;
    static final int COMMIT = 5;
    static final int REVISION = 6;
    static final int END = 7;
    static final int INVALID = 8;

    private static final List<String> SUFFIXES =
            List.of("alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p");

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("()(\\d+)"),
            Pattern.compile("(\\.)(\\d+)"),
            Pattern.compile("()([a-z])"),
            Pattern.compile("(_)(alpha|beta|pre|rc|cvs|svn|git|hg|p)(?![a-zA-Z])"),
            Pattern.compile("()(\\d+)"),
            Pattern.compile("(~)([0-9a-f]+)"),
            Pattern.compile("(-r)(\\d+)"));

    private final List<Token> tokens = new ArrayList<>();

    ApkTokens(String version) {
        int at = 0;
        int kind = -1;
        while (at < version.length()) {
            int next = next(version, at, kind);
            if (next == INVALID) {
                break;
            }
            Matcher matcher = FORMS.get(next).matcher(version).region(at, version.length());
            matcher.lookingAt();
            tokens.add(new Token(next, matcher.group(2)));
            at = matcher.end();
            kind = next;
        }
        // An empty version lacks its first number.
        boolean complete = at == version.length() && kind >= 0;
        tokens.add(new Token(complete ? END : INVALID, version.substring(at)));
    }

    private static int next(String version, int at, int kind) {
        int[] allowed = switch (kind) {
            case -1 -> new int[] {FIRST};
            case FIRST, NUMBER -> new int[] {NUMBER, LETTER, SUFFIX, COMMIT, REVISION};
            case LETTER, SUFFIX_NUMBER -> new int[] {SUFFIX, COMMIT, REVISION};
            case SUFFIX -> new int[] {SUFFIX_NUMBER, SUFFIX, COMMIT, REVISION};
            case COMMIT -> new int[] {REVISION};
            default -> new int[0];
        };
        for (int candidate : allowed) {
            if (FORMS.get(candidate)
                    .matcher(version)
                    .region(at, version.length())
                    .lookingAt()) {
                return candidate;
            }
        }
        return INVALID;
    }

    Token get(int index) {
        return tokens.get(index);
    }

    record Token(int kind, String text) {
        boolean isPreRelease() {
            return kind == SUFFIX && SUFFIXES.indexOf(text) < SUFFIXES.indexOf("");
        }

        int compareTo(Token other) {
            boolean zeroLed = kind == NUMBER && (text.startsWith("0") || other.text.startsWith("0"));
            return switch (kind) {
                case FIRST, NUMBER, SUFFIX_NUMBER, REVISION ->
                    zeroLed
                            ? text.compareTo(other.text)
                            : Long.compare(Long.parseLong(text), Long.parseLong(other.text));
                case SUFFIX -> Integer.compare(SUFFIXES.indexOf(text), SUFFIXES.indexOf(other.text));
                default -> text.compareTo(other.text);
            };
        }
    }
}
