package io.github.shiftup.match.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a Maven version into segments of words and numbers. */
final class MavenOrder {
    private final String text;
    private final List<List<MavenAtom>> segments = new ArrayList<>();
    private List<MavenAtom> segment = new ArrayList<>();
    private int start;
    private boolean inDigits;

    private MavenOrder(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
        segments.add(segment);
    }

    static MavenKey read(String text) {
        return new MavenOrder(text).read();
    }

    private MavenKey read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '-') {
                segment.add(i == start ? MavenAtom.NUMBER_ZERO : atom(i, false));
                start = i + 1;
                if (c == '-') {
                    nest();
                }
            } else if (Character.isDigit(c)) {
                if (!inDigits && i > start) {
                    nestUnlessEmpty();
                    segment.add(atom(i, true));
                    start = i;
                    nest();
                }
                inDigits = true;
            } else {
                if (inDigits && i > start) {
                    segment.add(atom(i, false));
                    start = i;
                    nest();
                }
                inDigits = false;
            }
        }
        if (start < text.length()) {
            if (!inDigits) {
                nestUnlessEmpty();
            }
            segment.add(atom(text.length(), false));
        }
        return key();
    }

    private MavenAtom atom(int end, boolean beforeDigit) {
        String part = text.substring(start, end);
        return inDigits ? MavenAtom.number(part) : MavenAtom.word(part, beforeDigit);
    }

    private void nest() {
        segment = new ArrayList<>();
        segments.add(segment);
    }

    private void nestUnlessEmpty() {
        if (!segment.isEmpty()) {
            nest();
        }
    }

    /** Zeros and releases at the end of a segment mean nothing, nor do empty segments at the end of the version. */
    private MavenKey key() {
        for (List<MavenAtom> atoms : segments) {
            while (!atoms.isEmpty() && atoms.get(atoms.size() - 1).isNothing()) {
                atoms.remove(atoms.size() - 1);
            }
        }
        int size = segments.size();
        while (size > 1 && segments.get(size - 1).isEmpty()) {
            size--;
        }
        return new MavenKey(segments.subList(0, size).stream()
                .map(atoms -> atoms.toArray(MavenAtom[]::new))
                .toArray(MavenAtom[][]::new));
    }
}
