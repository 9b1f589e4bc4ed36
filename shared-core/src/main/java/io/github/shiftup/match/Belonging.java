package io.github.shiftup.match;

/**
 * Whose production an asset is of.
 *
 * @param whose this service's, another's, or not told
 * @param name by which people know the place: application, workload, image or host; empty if nothing is told
 * @param foreignImage whether it belongs to this service by its workload, host or name, but runs an image that is none
 *     of this service's: a sidecar, which this build does not make
 */
record Belonging(Whose whose, String name, boolean foreignImage) {

    enum Whose {
        THIS_SERVICE,
        ANOTHER,
        /** The report says nothing of its asset, and the policy does not say it either. */
        UNKNOWN
    }

    boolean isOurs() {
        return whose == Whose.THIS_SERVICE;
    }
}
