package io.github.shiftup.risk;

/**
 * A finding falls under a category.
 *
 * @param category that it falls under
 * @param why which fact says so, and the reason in half a sentence
 */
public record Recognised(RuntimeCategory category, String why) {}
