package io.github.shiftup.evidence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is in, as the report writes it: nothing here is built or guessed by a reader.
 *
 * @param name {@code group:artifact}, a package name or a file name
 * @param purl package URL, with all its qualifiers
 * @param version installed version
 * @param path where the file lies inside the image or file system, nested archives included
 * @param digest of the file, {@code sha256:...} (or {@code sha1:...}, {@code md5:...} where there is nothing better)
 */
public record Component(
        @Nullable String name,
        @Nullable String purl,
        @Nullable String version,
        @Nullable String path,
        @Nullable String digest)
        implements Comparable<Component> {

    private static final Comparator<String> TEXT = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Component> MOST_TELLING = Comparator.comparing(Component::purl, TEXT)
            .thenComparing(Component::version, TEXT)
            .thenComparing(Component::name, TEXT)
            .thenComparing(Component::path, TEXT)
            .thenComparing(Component::digest, TEXT);

    /** What tells most comes first. */
    @Override
    public int compareTo(Component other) {
        return MOST_TELLING.compare(this, other);
    }

    /** A component with a name and a version only. */
    public static Component named(String name, @Nullable String version) {
        return new Component(name, null, version, null, null);
    }

    /** A component known by its purl; name and version as the report has them beside it. */
    public static Component ofPurl(String purl, @Nullable String name, @Nullable String version) {
        return new Component(name, purl, version, null, null);
    }
}
