package io.github.shiftup.match.version;

import java.util.List;

/**
 * Alpine's order (<a href="https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver">APKBUILD reference, pkgver</a>,
 * and apk-version(8)): numbers, a letter, suffixes, a commit, the package revision.
 *
 * <p>A number after the first that begins with zero is compared as text and is below all that do not, as apk does it.
 * What apk calls invalid sorts at the place where it becomes so: below the version that ends there, then as text.
 */
final class ApkOrder {
    /** In order; the first four are below the version without a suffix, the others above. */
    private static final List<String> SUFFIXES = List.of("alpha", "beta", "pre", "rc", "cvs", "svn", "git", "hg", "p");

    private static final int PRE_RELEASES = 4;

    /** Of a suffix: 1 and its place, and for those after the release, this further on. */
    private static final int AFTER_RELEASE = 10;

    private static final int INVALID = 6;
    private static final int END = 7;
    private static final int REVISION = 8;
    private static final int COMMIT = 9;
    private static final int SUFFIX_NUMBER = 10;
    private static final int LETTER = 30;
    private static final int ZERO_LED = 31;

    private final String text;
    private final SortKeyBuilder key = new SortKeyBuilder();
    private int at;

    private ApkOrder(String text) {
        this.text = text;
    }

    static SortKey key(String text) {
        ApkOrder keys = new ApkOrder(text);
        boolean valid = keys.numbers() && keys.letter() && keys.suffixes() && keys.commit() && keys.revision();
        if (valid && keys.at == text.length()) {
            return keys.key.mark(END).build();
        }
        return keys.key.mark(INVALID).text(text, keys.at, text.length()).build();
    }

    private boolean numbers() {
        int end = Chars.afterDigits(text, at);
        if (end == at) {
            return false;
        }
        key.number(text, at, end);
        at = end;
        while (next('.')) {
            end = Chars.afterDigits(text, at + 1);
            if (end == at + 1) {
                return false;
            }
            if (text.charAt(at + 1) == '0') {
                key.mark(ZERO_LED).text(text, at + 1, end);
            } else {
                key.number(text, at + 1, end);
            }
            at = end;
        }
        return true;
    }

    private boolean letter() {
        if (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            key.mark(LETTER).text(text, at, at + 1);
            at++;
        }
        return true;
    }

    private boolean suffixes() {
        while (next('_')) {
            int end = Chars.afterLetters(text, at + 1);
            int place = SUFFIXES.indexOf(text.substring(at + 1, end));
            if (place < 0) {
                return false;
            }
            key.mark(1 + place + (place < PRE_RELEASES ? 0 : AFTER_RELEASE));
            at = Chars.afterDigits(text, end);
            if (at > end) {
                key.mark(SUFFIX_NUMBER).number(text, end, at);
            }
        }
        return true;
    }

    private boolean commit() {
        if (next('~')) {
            int end = at + 1;
            while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
                end++;
            }
            if (end == at + 1) {
                return false;
            }
            key.mark(COMMIT).text(text, at + 1, end);
            at = end;
        }
        return true;
    }

    private boolean revision() {
        if (text.startsWith("-r", at)) {
            int end = Chars.afterDigits(text, at + 2);
            if (end == at + 2) {
                return false;
            }
            key.mark(REVISION).number(text, at + 2, end);
            at = end;
        }
        return true;
    }

    private boolean next(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
