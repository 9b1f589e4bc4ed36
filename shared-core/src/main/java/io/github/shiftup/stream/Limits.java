package io.github.shiftup.stream;

/**
 * What a report may cost. Everything beyond is an error that names the limit.
 *
 * @param maxBytes of one report after decompression
 * @param maxDepth of nested objects, arrays or elements
 * @param maxTextLength of one text that is kept, in characters; texts that no reader asks for may be longer
 * @param maxNameLength of a key or element name, in characters
 * @param maxFindings in one report
 */
public record Limits(long maxBytes, int maxDepth, int maxTextLength, int maxNameLength, long maxFindings) {

    /** 8 GiB, depth 200, 2,000,000 characters a text, 10,000 a name, 20,000,000 findings. */
    public static final Limits DEFAULT = new Limits(8L << 30, 200, 2_000_000, 10_000, 20_000_000);

    public Limits {
        if (maxBytes < 1 || maxDepth < 1 || maxTextLength < 1 || maxNameLength < 1 || maxFindings < 1) {
            throw new IllegalArgumentException("Every limit is at least 1");
        }
    }
}
