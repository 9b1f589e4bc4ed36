package io.github.shiftup.gate;

import org.jspecify.annotations.Nullable;

/**
 * What mends a finding.
 *
 * @param version to go to; null if none is known
 * @param action one sentence: what to change, and where
 */
public record Fix(@Nullable String version, String action) {}
