package io.github.shiftup.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** What may happen to a text on its way, or be done to it on purpose. The same random numbers do the same damage. */
final class Damage {
    private static final int LONGEST = 1 << 18;

    /** What parsers have stumbled over before. */
    private static final List<byte[]> SPECIALS = List.of(
                    "null",
                    "true",
                    "{}",
                    "[]",
                    "\"\"",
                    "-1",
                    "-0",
                    "1e999",
                    "-1e-999",
                    "9223372036854775808",
                    "2147483648",
                    "0.1e1000000000",
                    "NaN",
                    "\"NaN\"",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\"\\udc00\\ud800\"",
                    "\\",
                    "\"",
                    "\u0000",
                    "\ufeff",
                    "\u001b[2J",
                    "\u202e",
                    "\u2028",
                    "\n",
                    "\r",
                    "\t",
                    ",",
                    ":",
                    "[",
                    "]",
                    "{",
                    "}",
                    "<",
                    ">",
                    "</",
                    "/>",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                    "&b;",
                    "&#0;",
                    "&#xd800;",
                    "&lt;",
                    "<?xml version=\"1.1\"?>",
                    "<?a b?>",
                    "xmlns:a=\"b\"",
                    "---\n",
                    "...\n",
                    "? ",
                    "- ",
                    "&a ",
                    "*a",
                    "!!binary ",
                    "!a ",
                    "%YAML 1.1\n",
                    "<<: ",
                    "|\n ",
                    ">-\n ",
                    "#",
                    "'",
                    "pkg:",
                    "pkg:maven/",
                    "pkg:maven/a/b@%",
                    "pkg:npm/%40a/%00@1?b=%zz#..",
                    "CVE-",
                    "cve-2021-44228",
                    "GHSA-",
                    "CWE-99999999999999999999",
                    "CVSS:3.1/",
                    "CVSS:4.0/AV:N",
                    "AV:N/AC:L/Au:N/C:C/I:C/A:C",
                    "0001-01-01T00:00:00Z",
                    "9999-12-31T23:59:59+99:99",
                    "1970-01-01",
                    "+1000000000-01-01T00:00:00Z",
                    "99999999999999999999999999",
                    "1700000000",
                    "1700000000000",
                    "2026-02-30",
                    "[1,2)",
                    "(,]",
                    "vers:",
                    "vers:maven/>=1|<2|%",
                    ">=1 <2 ||",
                    "~>",
                    "^",
                    "*",
                    "sha256:",
                    "@",
                    "/",
                    "//",
                    "../..",
                    "a:b:c:d:e",
                    "%",
                    "%2",
                    "e\u0301")
            .stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final List<byte[]> seeds;
    private final Random random;

    Damage(List<byte[]> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    /** One of the seeds, damaged in one to four ways. */
    byte[] next() {
        byte[] text = any(seeds);
        for (int ways = 1 + random.nextInt(4); ways > 0; ways--) {
            text = damaged(text);
            if (text.length > LONGEST) {
                text = Arrays.copyOf(text, LONGEST);
            }
        }
        return switch (random.nextInt(40)) {
            case 0 -> gzipped(text);
            case 1 -> new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 2 -> concat("\ufeff".getBytes(StandardCharsets.UTF_8), text);
            default -> text;
        };
    }

    private byte[] damaged(byte[] text) {
        if (text.length == 0) {
            return any(SPECIALS);
        }
        int at = random.nextInt(text.length);
        return switch (random.nextInt(12)) {
            case 0 -> flipped(text);
            case 1 -> concat(head(text, at), tail(text, at + 1 + small()));
            case 2 -> concat(head(text, at), tail(text, Math.max(0, at - small())));
            case 3 -> head(text, at);
            case 4 -> concat(head(text, at), any(SPECIALS), tail(text, at));
            case 5 -> replaced(text, any(SPECIALS));
            case 6, 7 -> replaced(text, token(any(seeds)));
            case 8 -> swapped(text);
            case 9 -> concat(head(text, at), spliced(any(seeds)));
            case 10 -> concat(head(text, at), repeated(token(text)), tail(text, at));
            default -> nested(text);
        };
    }

    private byte[] flipped(byte[] text) {
        byte[] copy = text.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] spliced(byte[] other) {
        return tail(other, random.nextInt(other.length + 1));
    }

    private byte[] replaced(byte[] text, byte[] by) {
        int[] token = tokenIn(text);
        return concat(head(text, token[0]), by, tail(text, token[1]));
    }

    private byte[] swapped(byte[] text) {
        int[] one = tokenIn(text);
        int[] other = tokenIn(text);
        int[] first = one[0] <= other[0] ? one : other;
        int[] second = first == one ? other : one;
        if (first[1] > second[0]) {
            return text;
        }
        return concat(
                head(text, first[0]),
                Arrays.copyOfRange(text, second[0], second[1]),
                Arrays.copyOfRange(text, first[1], second[0]),
                Arrays.copyOfRange(text, first[0], first[1]),
                tail(text, second[1]));
    }

    /** A token many times, as often as still leaves a text that can be read in a moment. */
    private byte[] repeated(byte[] token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int times = 1 << random.nextInt(17);
        for (int i = 0; i < times && out.size() < LONGEST / 4; i++) {
            out.writeBytes(token);
        }
        return out.toByteArray();
    }

    /** Something opened again and again before a token, closed again or not. */
    private byte[] nested(byte[] text) {
        String[] pair = any(List.of(
                new String[] {"[", "]"},
                new String[] {"{\"a\":", "}"},
                new String[] {"<a>", "</a>"},
                new String[] {"- ", ""},
                new String[] {"(", ")"},
                new String[] {"a: {", "}"},
                new String[] {"{", "}"},
                new String[] {"#\n", ""},
                new String[] {"<!-- -->\n", ""}));
        int times = 1 << random.nextInt(16);
        int[] token = tokenIn(text);
        return concat(
                head(text, token[0]),
                pair[0].repeat(times).getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(text, token[0], token[1]),
                pair[1].repeat(random.nextBoolean() ? times : 0).getBytes(StandardCharsets.UTF_8),
                tail(text, token[1]));
    }

    private byte[] token(byte[] text) {
        int[] token = tokenIn(text);
        return Arrays.copyOfRange(text, token[0], token[1]);
    }

    /** From and to of a word, a quoted text, or a sign, somewhere. */
    private int[] tokenIn(byte[] text) {
        if (text.length == 0) {
            return new int[] {0, 0};
        }
        int from = random.nextInt(text.length);
        while (from > 0 && isWord(text[from]) && isWord(text[from - 1])) {
            from--;
        }
        int to = from + 1;
        if (text[from] == '"') {
            while (to < text.length && text[to] != '"') {
                to++;
            }
            return new int[] {from, Math.min(to + 1, text.length)};
        }
        while (to < text.length && isWord(text[from]) && isWord(text[to])) {
            to++;
        }
        return new int[] {from, to};
    }

    private static boolean isWord(byte b) {
        return Character.isLetterOrDigit(b) || b == '-' || b == '_' || b == '.';
    }

    /** Mostly a few, rarely many. */
    private int small() {
        return random.nextInt(1 << random.nextInt(12));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] head(byte[] text, int to) {
        return Arrays.copyOf(text, to);
    }

    private static byte[] tail(byte[] text, int from) {
        return from >= text.length ? new byte[0] : Arrays.copyOfRange(text, from, text.length);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
