package io.github.shiftup.match;

import java.util.List;

/** A list of texts as a key of maps, with the order that {@link Cache} asks for. */
record Texts(List<String> texts) implements Comparable<Texts> {

    @Override
    public int compareTo(Texts other) {
        return compare(texts, other.texts);
    }

    /** Text by text; of two that begin alike, the shorter first. */
    static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
