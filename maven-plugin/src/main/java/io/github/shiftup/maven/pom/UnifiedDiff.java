package io.github.shiftup.maven.pom;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What a change does to a file, as {@code patch} and {@code git apply} read it. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * Lines of the difference.
     *
     * @param name of the file, relative, with {@code /}
     */
    public static List<String> of(String name, String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        return UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, DiffUtils.diff(old, now), CONTEXT);
    }

    /** A line end ends the last line, it begins none; a carriage return belongs to the line. */
    private static List<String> lines(String text) {
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }
}
