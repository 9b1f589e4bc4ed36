package io.github.shiftup.match.version;

import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme. Immutable, read once, compared without allocating.
 *
 * <p>Two versions are equal when their scheme holds them to be the same: {@code 1.0} and {@code 1.0.0} of Maven are.
 */
public final class Version implements Comparable<Version> {
    private final VersionScheme scheme;
    private final String text;
    private final VersionKey key;

    Version(VersionScheme scheme, String text, VersionKey key) {
        this.scheme = scheme;
        this.text = text;
        this.key = key;
    }

    public VersionScheme scheme() {
        return scheme;
    }

    /** The version as it was written, without the white space around it. */
    public String text() {
        return text;
    }

    /**
     * The order of the scheme.
     *
     * @throws IllegalArgumentException if the other version is of another scheme: between schemes there is no order
     */
    @Override
    public int compareTo(Version other) {
        if (scheme != other.scheme) {
            throw new IllegalArgumentException("No order between a version of " + scheme + " and one of " + other.scheme
                    + ": " + text + ", " + other.text);
        }
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version that && scheme == that.scheme && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * scheme.hashCode() + key.hashCode();
    }

    /** {@link #text()} */
    @Override
    public String toString() {
        return text;
    }
}
