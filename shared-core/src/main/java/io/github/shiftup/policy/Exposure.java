package io.github.shiftup.policy;

import io.github.shiftup.risk.cvss.Environment.Reach;

/** From how far a service can be reached, farthest first. */
public enum Exposure {
    INTERNET(Reach.NETWORK),
    INTERNAL(Reach.ADJACENT),
    ISOLATED(Reach.LOCAL);

    private final Reach reach;

    Exposure(Reach reach) {
        this.reach = reach;
    }

    /** What the exposure makes of a vector's attack vector at most. */
    public Reach reach() {
        return reach;
    }
}
