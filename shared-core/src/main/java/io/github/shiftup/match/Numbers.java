package io.github.shiftup.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of numbers that takes no more than their bytes. */
final class Numbers {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    void addAll(@Nullable Numbers others) {
        for (int i = 0; others != null && i < others.size; i++) {
            add(others.numbers[i]);
        }
    }

    int get(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }

    /** In ascending order, each once. */
    int[] sortedDistinct() {
        int[] sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }
}
