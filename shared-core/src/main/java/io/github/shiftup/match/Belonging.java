package io.github.shiftup.match;

/**
 * Whose production an asset is of.
 *
 * @param whose this service's, another's, no production's, or not told
 * @param name by which people know the place: application, workload, image or host; empty if nothing is told
 * @param foreignImage whether it belongs to this service by its workload, host or name, but runs an image that is none
 *     of this service's: a sidecar, which this build does not make
 */
record Belonging(Whose whose, String name, boolean foreignImage) {

    enum Whose {
        THIS_SERVICE,
        ANOTHER,
        /** None's: a scan looked at the candidate itself. */
        NO_PRODUCTION,
        /** The report says nothing of its asset, and the policy does not say it either. */
        UNKNOWN
    }

    /** What a scan found has no place in production. */
    static final Belonging SCAN = new Belonging(Whose.NO_PRODUCTION, "", false);

    boolean isOurs() {
        return whose == Whose.THIS_SERVICE;
    }
}
