package io.github.shiftup.stream;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an XML cursor stands: the open elements and, per element, how many children of each name came before. Steps are
 * used again and again, so that a report of a million elements costs no objects here.
 */
final class XmlPath {
    private static final int FEW = 16;

    private Step[] steps = new Step[0];
    private int depth;

    private static final class Step {
        String name = "";
        int index;
        String[] names = new String[4];
        int[] counts = new int[4];
        int size;

        @Nullable
        Map<String, Integer> many;

        void start(String name, int index) {
            this.name = name;
            this.index = index;
            size = 0;
            many = null;
        }

        /** How many children of this name there were before; one more from now on. */
        int next(String child) {
            for (int i = 0; i < size; i++) {
                if (names[i].equals(child)) {
                    return counts[i]++;
                }
            }
            if (size == FEW) {
                many = many == null ? new HashMap<>() : many;
                return many.merge(child, 1, Integer::sum) - 1;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, FEW);
                counts = Arrays.copyOf(counts, FEW);
            }
            names[size] = child;
            counts[size] = 1;
            size++;
            return 0;
        }
    }

    int depth() {
        return depth;
    }

    String name() {
        if (depth == 0) {
            throw new IllegalStateException("The document has ended");
        }
        return steps[depth - 1].name;
    }

    void enter(String name) {
        int index = depth == 0 ? 0 : steps[depth - 1].next(name);
        if (depth == steps.length) {
            steps = Arrays.copyOf(steps, Math.max(16, 2 * depth));
            for (int i = depth; i < steps.length; i++) {
                steps[i] = new Step();
            }
        }
        steps[depth++].start(name, index);
    }

    void leave() {
        depth--;
    }

    /** {@code /analysis/dependencies/dependency[3]}; an index of 0 is left out. */
    String pointer() {
        StringBuilder pointer = new StringBuilder(64);
        for (int i = 0; i < depth; i++) {
            pointer.append('/').append(steps[i].name);
            if (steps[i].index > 0) {
                pointer.append('[').append(steps[i].index).append(']');
            }
        }
        return pointer.toString();
    }
}
