package io.github.shiftup.policy;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a profile and where it comes from.
 *
 * @param value the parameter
 * @param source the text that prescribes it, or, of a proposal, why it was chosen
 * @param proposal whether it is our proposal, prescribed by nobody
 * @param floor the bound that it may never pass, whatever is chosen within it; null where nobody prescribes one
 */
public record Sourced<T>(
        T value, String source, boolean proposal, @Nullable Floor<T> floor) {

    /** {@code 45 CFR 164.308}, or {@code proposal: ...}. */
    public String origin() {
        return proposal ? "proposal: " + source : source;
    }

    /** The value in force is the bound itself: there is no room to loosen it. */
    public boolean isFloor() {
        return floor != null && floor.value().equals(value);
    }
}
