package io.github.shiftup.match;

/** How sure a match is, surest first. */
public enum Confidence {
    /** The same file, by digest, or the same component in the very version that production reports. */
    EXACT,
    /** The candidate's version lies inside (or outside) the affected range, or below (or at) the fixed version. */
    RANGE,
    /** Same component and version text, without a purl on one side. */
    SAME_VERSION,
    /** Same component name; nothing tells whether this version is affected, so it is taken to be. */
    NAME_ONLY
}
