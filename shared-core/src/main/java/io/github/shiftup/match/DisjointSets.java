package io.github.shiftup.match;

import java.util.Arrays;

/** Sets of numbers that are joined and never parted, in practically constant time each. */
final class DisjointSets {
    private int[] parents = new int[64];
    private int size;

    /** Adds the next number, in a set of its own. */
    int add() {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, size * 2);
        }
        parents[size] = size;
        return size++;
    }

    /** The number that stands for the set. */
    int find(int number) {
        int root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void join(int a, int b) {
        parents[find(b)] = find(a);
    }
}
