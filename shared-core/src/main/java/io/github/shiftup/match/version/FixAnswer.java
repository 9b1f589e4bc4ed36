package io.github.shiftup.match.version;

/**
 * Whether a version is mended, by a list of fixed versions.
 *
 * @param version the version in question
 * @param fixed whether it is
 * @param decidedBy the fixed version that decided, as written
 * @param basis why that one
 */
public record FixAnswer(String version, boolean fixed, String decidedBy, Basis basis) {
    /** Which part of the branch rule decided. */
    public enum Basis {
        /** The version is one of the fixed versions. */
        SAME_VERSION,
        /** It is at or above the highest fixed version, or there is only one and it is below that. */
        HIGHEST_FIX,
        /** A fixed version of its own release branch. */
        OWN_BRANCH,
        /** It is below the highest fixed version, and there is none on its own release branch. */
        NO_FIX_ON_BRANCH
    }

    /** One clause for people, such as {@code 2.12.1 is below 2.12.2, the fixed version of its release branch}. */
    public String reason() {
        return version
                + switch (basis) {
                    case SAME_VERSION -> " is the fixed version " + decidedBy;
                    case HIGHEST_FIX ->
                        fixed
                                ? " is at or above " + decidedBy + ", the highest fixed version"
                                : " is below " + decidedBy + ", the only fixed version";
                    case OWN_BRANCH ->
                        (fixed ? " is at or above " : " is below ") + decidedBy
                                + ", the fixed version of its release branch";
                    case NO_FIX_ON_BRANCH ->
                        " is below " + decidedBy + ", the next fixed version, and there is none on its release branch";
                };
    }
}
