package io.github.shiftup.match.version;

/**
 * A text whose plain UTF-16 order is the order of the versions that such texts were made from. That makes the order
 * total by construction, and a comparison as cheap as one of strings.
 */
record SortKey(String key) implements VersionKey {
    @Override
    public int compareTo(VersionKey other) {
        return key.compareTo(((SortKey) other).key);
    }
}
