package io.github.shiftup.stream;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document looks like, without knowing any format: what detection decides on.
 *
 * @param syntax how it is written
 * @param paths where values stand, objects and arrays included: {@code Results[].Target}, {@code [].Target} for a root
 *     array; for XML {@code analysis/dependencies/dependency}; down to a depth of 8, from the document's first megabyte,
 *     or, if that did not suffice, from all of it down to a depth of 3
 * @param texts the first scalar at each path, at most 200 characters
 * @param namespace of the XML root, empty if there is none
 */
public record Shape(Syntax syntax, Set<String> paths, Map<String, String> texts, String namespace) {

    /** How a document is written. */
    public enum Syntax {
        JSON,
        /** Several JSON values one after the other, usually one a line. */
        JSON_LINES,
        YAML,
        XML,
        /** A first line of names, separated by commas: the paths are the columns. */
        CSV,
        UNKNOWN
    }

    public Shape {
        paths = Set.copyOf(paths);
        texts = Map.copyOf(texts);
    }

    public boolean isXml() {
        return syntax == Syntax.XML;
    }

    public boolean isCsv() {
        return syntax == Syntax.CSV;
    }

    /** Any of the notations that {@link JsonCursor} reads. */
    public boolean isJson() {
        return syntax == Syntax.JSON || syntax == Syntax.JSON_LINES || syntax == Syntax.YAML;
    }

    /** Whether something stands at this path. */
    public boolean has(String path) {
        return paths.contains(path);
    }

    /** Whether something stands at every one of these paths. */
    public boolean hasAll(String... wanted) {
        return Set.copyOf(java.util.Arrays.asList(wanted)).stream().allMatch(paths::contains);
    }

    /** Whether the first scalar at this path is this text. */
    public boolean says(String path, String text) {
        return text.equals(texts.get(path));
    }

    /** The first scalar at this path. */
    public @Nullable String text(String path) {
        return texts.get(path);
    }
}
