package io.github.shiftup.match.version;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Maven's order of versions ("POM reference", version order specification): numbers and qualifiers in nested lists, a
 * hyphen or a change between digits and letters opening a new list; trailing zeros and release words mean nothing; alpha,
 * beta, milestone, rc and snapshot come before the release, sp and unknown words after it.
 */
final class MavenOrder implements Comparator<String> {
    private static final List<String> QUALIFIERS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");
    private static final String RELEASE = "5";

    @Override
    public int compare(String left, String right) {
        return compareLists(parse(left), parse(right));
    }

    /** One part of a version: a number, a word, a word with its number ({@code rc1}), or a list. */
    private record Part(
            @Nullable String number,
            @Nullable String word,
            @Nullable List<Part> list) {

        static Part number(String digits) {
            return new Part(Runs.withoutLeadingZeros(digits), null, null);
        }

        static Part word(String word, boolean followedByDigit) {
            String full = word;
            if (followedByDigit && word.length() == 1) {
                full = switch (word) {
                    case "a" -> "alpha";
                    case "b" -> "beta";
                    case "m" -> "milestone";
                    default -> word;
                };
            }
            return new Part(null, full.equals("cr") ? "rc" : full, null);
        }

        /** {@code rc1}, also written {@code rc-1}. */
        static Part wordAndNumber(String text) {
            String joined = text.replace("-", "");
            int digit = 0;
            while (digit < joined.length() && !Runs.isDigit(joined.charAt(digit))) {
                digit++;
            }
            Part word = word(joined.substring(0, digit), true);
            return new Part(Runs.withoutLeadingZeros(joined.substring(digit)), word.word, null);
        }

        boolean isNumber() {
            return number != null && word == null;
        }

        boolean isWord() {
            return word != null && number == null;
        }

        boolean isNothing() {
            if (list != null) {
                return list.isEmpty();
            }
            return number == null ? word != null && word.isEmpty() : word == null && number.isEmpty();
        }
    }

    private static List<Part> parse(String text) {
        String version = text.toLowerCase(Locale.ROOT);
        List<Part> root = new ArrayList<>();
        Deque<List<Part>> open = new ArrayDeque<>();
        open.push(root);
        boolean digit = false;
        boolean combined = false;
        int start = 0;
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            List<Part> list = open.element();
            if (c == '.') {
                list.add(i == start ? Part.number("") : part(version.substring(start, i), digit, combined));
                combined = false;
                start = i + 1;
            } else if (c == '-') {
                if (i == start) {
                    list.add(Part.number(""));
                } else {
                    if (!digit && i + 1 < version.length() && Runs.isDigit(version.charAt(i + 1))) {
                        // rc-1 is rc1
                        combined = true;
                        continue;
                    }
                    list.add(part(version.substring(start, i), digit, combined));
                }
                start = i + 1;
                openList(open);
                combined = false;
            } else if (Runs.isDigit(c)) {
                if (!digit && i > start) {
                    combined = true;
                    if (!list.isEmpty()) {
                        openList(open);
                    }
                }
                digit = true;
            } else {
                if (digit && i > start) {
                    list.add(part(version.substring(start, i), true, combined));
                    start = i;
                    openList(open);
                    combined = false;
                }
                digit = false;
            }
        }
        if (version.length() > start) {
            if (!digit && !open.element().isEmpty()) {
                openList(open);
            }
            open.element().add(part(version.substring(start), digit, combined));
        }
        open.forEach(MavenOrder::dropNothings);
        return root;
    }

    private static void openList(Deque<List<Part>> open) {
        List<Part> inner = new ArrayList<>();
        open.element().add(new Part(null, null, inner));
        open.push(inner);
    }

    private static Part part(String text, boolean digit, boolean combined) {
        if (combined) {
            return Part.wordAndNumber(text);
        }
        return digit ? Part.number(text) : Part.word(text, false);
    }

    /** Zeros and empty words mean nothing at the end, and before a qualifier: 1.0.0-rc1 is 1-rc1. */
    private static void dropNothings(List<Part> list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).isNothing() && (i == list.size() - 1 || startsWithWord(list.get(i + 1)))) {
                list.remove(i);
            }
        }
    }

    private static boolean startsWithWord(Part part) {
        if (part.list == null) {
            return part.isWord();
        }
        return !part.list.isEmpty() && part.list.get(0).word != null;
    }

    private static int compareLists(List<Part> a, List<Part> b) {
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            Part left = i < a.size() ? a.get(i) : null;
            Part right = i < b.size() ? b.get(i) : null;
            int order = left != null ? compareParts(left, right) : right != null ? -compareParts(right, null) : 0;
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareParts(Part a, @Nullable Part b) {
        if (b == null) {
            return compareWithNothing(a);
        }
        int kinds = Integer.compare(rank(a), rank(b));
        if (a.list != null && b.list != null) {
            return compareLists(a.list, b.list);
        }
        if (a.word != null && b.word != null) {
            int words = qualifier(a.word).compareTo(qualifier(b.word));
            if (words != 0 || a.number == null || b.number == null) {
                // rc before rc1, whatever the number.
                return words != 0 ? words : kinds;
            }
            return Runs.compareNumbers(a.number, b.number);
        }
        return a.isNumber() && b.isNumber()
                ? Runs.compareNumbers(String.valueOf(a.number), String.valueOf(b.number))
                : kinds;
    }

    /** Among parts of different kind: a word, a word with number, a list, a number; a number is the newest. */
    private static int rank(Part part) {
        if (part.list != null) {
            return 2;
        }
        if (part.word != null) {
            return part.number == null ? 0 : 1;
        }
        return 3;
    }

    private static int compareWithNothing(Part part) {
        if (part.list != null) {
            for (Part inner : part.list) {
                int order = compareWithNothing(inner);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
        if (part.word != null) {
            return qualifier(part.word).compareTo(RELEASE);
        }
        return part.isNothing() ? 0 : 1;
    }

    /** A text whose order is that of the qualifiers: known ones by place, unknown ones after them by name. */
    private static String qualifier(String word) {
        if (word.equals("ga") || word.equals("final") || word.equals("release")) {
            return RELEASE;
        }
        int place = QUALIFIERS.indexOf(word);
        return place < 0 ? QUALIFIERS.size() + "-" + word : String.valueOf(place);
    }
}
