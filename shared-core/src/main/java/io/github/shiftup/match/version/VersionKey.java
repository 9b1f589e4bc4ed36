package io.github.shiftup.match.version;

/** What a version is compared by, made once from its text. Only keys of one scheme are ever compared. */
sealed interface VersionKey extends Comparable<VersionKey> permits SortKey, MavenKey {}
