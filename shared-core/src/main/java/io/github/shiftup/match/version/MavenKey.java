package io.github.shiftup.match.version;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Maven's order, exactly as {@code ComparableVersion} of Maven 3.9 has it (<a
 * href="https://maven.apache.org/pom.html#version-order-specification">Version Order Specification</a>), so that the
 * Maven that happens to run the build does not change a verdict.
 *
 * <p>Maven splits a version into lists: a hyphen and every change between digits and letters opens a list inside the one
 * before, always as its last element. So a version is a row of segments, each nested at the end of the one before, and
 * neither reading nor comparing needs recursion, however long a hostile text is.
 *
 * <p>The order is not quite transitive, as Maven's is not: {@code 1-alpha < 1 < 1.sp.1}, yet {@code 1.sp.1 < 1-alpha},
 * because a word is below a list whatever it says. Only words between dots do this.
 */
final class MavenKey implements VersionKey {
    private final MavenAtom[][] segments;

    MavenKey(MavenAtom[][] segments) {
        this.segments = segments;
    }

    @Override
    public int compareTo(VersionKey other) {
        MavenAtom[][] left = segments;
        MavenAtom[][] right = ((MavenKey) other).segments;
        for (int depth = 0; ; depth++) {
            boolean leftNests = depth + 1 < left.length;
            boolean rightNests = depth + 1 < right.length;
            int result = compare(left[depth], leftNests, right[depth], rightNests);
            if (result != 0) {
                return result;
            }
            if (!leftNests || !rightNests) {
                return leftNests ? toNothing(left, depth + 1) : -toNothing(right, depth + 1);
            }
        }
    }

    /** Two segments up to the end of the longer; a segment may end in a nested one. */
    private static int compare(MavenAtom[] left, boolean leftNests, MavenAtom[] right, boolean rightNests) {
        int common = Math.min(left.length, right.length);
        for (int i = 0; i < common; i++) {
            int result = left[i].compareTo(right[i]);
            if (result != 0) {
                return result;
            }
        }
        if (left.length > common) {
            return compareRest(left, common, rightNests);
        }
        return -compareRest(right, common, leftNests);
    }

    /** What one segment has more, against the nested segment of the other or against nothing. */
    private static int compareRest(MavenAtom[] longer, int from, boolean otherNests) {
        if (otherNests && from < longer.length) {
            return longer[from].compareToSegment();
        }
        for (int i = from; i < longer.length; i++) {
            int result = longer[i].compareToNothing();
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static int toNothing(MavenAtom[][] segments, int from) {
        for (int depth = from; depth < segments.length; depth++) {
            int result = compareRest(segments[depth], 0, false);
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MavenKey that && Arrays.deepEquals(segments, that.segments);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(segments);
    }
}
