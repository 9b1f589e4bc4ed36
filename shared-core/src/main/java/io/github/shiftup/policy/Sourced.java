package io.github.shiftup.policy;

/**
 * A parameter of a profile and where it comes from.
 *
 * @param value the parameter
 * @param source the text that prescribes it, or, of a proposal, why it was chosen
 * @param proposal whether it is our proposal, prescribed by nobody
 * @param floor whether it is a bound that no policy, overlay or waiver may loosen
 */
public record Sourced<T>(T value, String source, boolean proposal, boolean floor) {

    /** {@code 45 CFR 164.308}, or {@code proposal: ...}. */
    public String origin() {
        return proposal ? "proposal: " + source : source;
    }
}
