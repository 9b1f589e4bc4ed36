package io.github.shiftup.evidence.snapshot;

import java.time.Instant;

/**
 * On how many assets a source reported.
 *
 * @param assets told apart by name
 * @param at when
 */
public record AssetCount(long assets, Instant at) {}
