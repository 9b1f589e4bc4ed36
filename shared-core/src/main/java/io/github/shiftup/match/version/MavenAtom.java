package io.github.shiftup.match.version;

/**
 * A word or a number of a Maven version.
 *
 * @param rank of a word: its place among the known qualifiers, 7 if it is none of them; of a number: 8 and its length
 *     without leading zeros, so that any word is below any number and 9 is below 10
 * @param text of an unknown word, and of a number its digits
 */
record MavenAtom(int rank, String text) implements Comparable<MavenAtom> {
    private static final int RELEASE = 5;
    private static final int UNKNOWN = 7;
    private static final int ZERO = 8;

    static final MavenAtom NUMBER_ZERO = new MavenAtom(ZERO, "");

    /**
     * A word in lower case.
     *
     * @param beforeDigit whether a digit follows at once, which makes {@code a}, {@code b} and {@code m} short for alpha,
     *     beta and milestone
     */
    static MavenAtom word(String word, boolean beforeDigit) {
        int rank = switch (word) {
            case "a" -> beforeDigit ? 0 : UNKNOWN;
            case "b" -> beforeDigit ? 1 : UNKNOWN;
            case "m" -> beforeDigit ? 2 : UNKNOWN;
            case "alpha" -> 0;
            case "beta" -> 1;
            case "milestone" -> 2;
            case "rc", "cr" -> 3;
            case "snapshot" -> 4;
            case "ga", "final", "release" -> RELEASE;
            case "sp" -> 6;
            default -> UNKNOWN;
        };
        return new MavenAtom(rank, rank == UNKNOWN ? word : "");
    }

    /** A number in decimal digits of any script. */
    static MavenAtom number(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit != 0 || !plain.isEmpty()) {
                plain.append((char) ('0' + digit));
            }
        }
        return plain.isEmpty() ? NUMBER_ZERO : new MavenAtom(ZERO + plain.length(), plain.toString());
    }

    /** Whether it means nothing at the end of a segment: a zero or a release. */
    boolean isNothing() {
        return rank == RELEASE || rank == ZERO;
    }

    @Override
    public int compareTo(MavenAtom other) {
        return rank != other.rank ? Integer.compare(rank, other.rank) : text.compareTo(other.text);
    }

    /** Against a version that has ended: alpha to snapshot are below it, sp, other words and numbers above. */
    int compareToNothing() {
        return isNothing() ? 0 : Integer.compare(rank, RELEASE);
    }

    /** Against a nested segment: words are below any, numbers above. */
    int compareToSegment() {
        return rank < ZERO ? -1 : 1;
    }
}
