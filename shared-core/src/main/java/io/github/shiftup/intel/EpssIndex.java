package io.github.shiftup.intel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores by id. A day's file has some hundred thousand, nearly all of them CVEs, so those are found by their numbers in flat
 * arrays: neither loading nor a look-up makes an object of each.
 */
final class EpssIndex {
    private static final int NUMBER_BITS = 40;
    private static final int SHORTEST = "CVE-1999-0001".length();
    private static final int LONGEST = "CVE-1999-12345678901".length();

    /** Year and number of a CVE plus one, so that zero is an empty place; open addressing, at most half full. */
    private long[] keys = new long[1 << 12];

    private double[] probabilities = new double[keys.length];
    private double[] percentiles = new double[keys.length];
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

    private void put(long key, double probability, double percentile) {
        int place = place(key);
        if (keys[place] == 0) {
            cves++;
        }
        keys[place] = key;
        probabilities[place] = probability;
        percentiles[place] = percentile;
        if (cves * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldProbabilities = probabilities;
        double[] oldPercentiles = percentiles;
        keys = new long[oldKeys.length * 2];
        probabilities = new double[keys.length];
        percentiles = new double[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                probabilities[place] = oldProbabilities[i];
                percentiles[place] = oldPercentiles[i];
            }
        }
    }

    /** Where a key is, or would be. */
    private int place(long key) {
        int mask = keys.length - 1;
        // Neighbouring numbers are spread, or they would form one long run.
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    int size() {
        return cves + others.size();
    }

    EpssScores.@Nullable Score get(String id) {
        long key = key(id);
        if (key == 0) {
            return others.get(id);
        }
        int place = place(key);
        return keys[place] == 0 ? null : new EpssScores.Score(probabilities[place], percentiles[place]);
    }

    /** Year and number of {@code CVE-2026-1234}, never 0; 0 for what is written in any other way. */
    private static long key(String id) {
        int length = id.length();
        if (length < SHORTEST || length > LONGEST || !id.startsWith("CVE-") || id.charAt(8) != '-') {
            return 0;
        }
        long year = digits(id, 4, 8);
        long number = digits(id, 9, length);
        // With a zero before it, another text would have the same number.
        boolean padded = id.charAt(9) == '0' && length > SHORTEST;
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
