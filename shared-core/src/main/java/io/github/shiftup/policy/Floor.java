package io.github.shiftup.policy;

/**
 * A bound that a text prescribes: no profile built on it, policy, overlay, waiver or parameter may be looser.
 *
 * @param value the loosest that is allowed
 * @param source the text that prescribes it
 */
public record Floor<T>(T value, String source) {}
