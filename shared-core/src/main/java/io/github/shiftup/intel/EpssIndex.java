package io.github.shiftup.intel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores by id. A day's file has some hundred thousand, nearly all of them CVEs, so those are found by their numbers in flat
 * arrays: neither loading nor a look-up makes an object of each. Numbers are given one after the other, so a block of
 * neighbours is looked up as one, and a file that is sorted is written to memory in its own order.
 */
final class EpssIndex {
    static final int LONGEST = "CVE-1999-12345678901".length();

    private static final int SHORTEST = "CVE-1999-0001".length();
    private static final int NUMBER_BITS = 40;
    private static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;

    /** Of the blocks, plus one, so that zero is an empty place; open addressing, at most half full. */
    private long[] keys = new long[1 << 10];

    /** By the place of the key: which block it is. */
    private int[] blocks = new int[keys.length];

    private int count;

    /** Probability and percentile by block and, in it, by number; NaN where a number has no score. */
    private double[] values = new double[1 << 15];

    private int cves;
    private final Map<String, EpssScores.Score> others = new HashMap<>();

    /** Adds a score, or replaces it. Only while loading. */
    void put(String id, double probability, double percentile) {
        long key = key(id);
        if (key == 0) {
            others.put(id, new EpssScores.Score(probability, percentile));
        } else {
            put(key, probability, percentile);
        }
    }

    /** The same for a CVE by its {@link #key(long, long, boolean) key}. */
    void put(long key, double probability, double percentile) {
        int place = place(keys, blockKey(key));
        if (keys[place] == 0) {
            place = add(blockKey(key));
        }
        int at = at(place, key);
        if (Double.isNaN(values[at])) {
            cves++;
        }
        values[at] = probability;
        values[at + 1] = percentile;
    }

    /** Adds a block without scores and says where its key is. */
    private int add(long blockKey) {
        if ((count + 1) * 2 > keys.length) {
            grow();
        }
        int place = place(keys, blockKey);
        keys[place] = blockKey;
        blocks[place] = count++;
        int end = count * BLOCK * 2;
        if (end > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        Arrays.fill(values, end - BLOCK * 2, end, Double.NaN);
        return place;
    }

    private void grow() {
        long[] newKeys = new long[keys.length * 2];
        int[] newBlocks = new int[newKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(newKeys, keys[i]);
                newKeys[place] = keys[i];
                newBlocks[place] = blocks[i];
            }
        }
        keys = newKeys;
        blocks = newBlocks;
    }

    /** Where a key is, or would be. */
    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        // Neighbouring blocks are spread, or they would form one long run.
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static long blockKey(long key) {
        return ((key - 1) >>> BLOCK_BITS) + 1;
    }

    /** Where a CVE's values are. */
    private int at(int place, long key) {
        return (blocks[place] * BLOCK + (int) ((key - 1) & (BLOCK - 1))) * 2;
    }

    int size() {
        return cves + others.size();
    }

    EpssScores.@Nullable Score get(String id) {
        long key = key(id);
        if (key == 0) {
            return others.get(id);
        }
        int place = place(keys, blockKey(key));
        if (keys[place] == 0) {
            return null;
        }
        int at = at(place, key);
        return Double.isNaN(values[at]) ? null : new EpssScores.Score(values[at], values[at + 1]);
    }

    /** Year and number of {@code CVE-2026-1234}, never 0; 0 for what is written in any other way. */
    private static long key(String id) {
        int length = id.length();
        if (length < SHORTEST || length > LONGEST || !id.startsWith("CVE-") || id.charAt(8) != '-') {
            return 0;
        }
        return key(digits(id, 4, 8), digits(id, 9, length), id.charAt(9) == '0' && length > SHORTEST);
    }

    /**
     * The key of a CVE; 0 if it has none.
     *
     * @param year and number: below 0 if it is written in any other way
     * @param padded with a zero before it, another text would have the same number
     */
    static long key(long year, long number, boolean padded) {
        return year < 0 || number < 0 || padded ? 0 : ((year << NUMBER_BITS) | number) + 1;
    }

    private static long digits(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
