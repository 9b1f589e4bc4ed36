package io.github.shiftup.evidence.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source has to have looked at, for its silence to mean anything.
 *
 * @param assets that have to be there: names of workloads, images, services, hosts, with {@code *} for any part
 * @param minAssets how many have to be there; null for any number
 * @param maxDrop how many of those that were there before may be gone, from 0 to 1; null for any part
 */
public record Expectation(
        List<String> assets,
        @Nullable Integer minAssets,
        @Nullable Double maxDrop) {
    /** Nothing is expected. */
    public static final Expectation NONE = new Expectation(List.of(), null, null);

    public Expectation {
        assets = List.copyOf(assets);
    }
}
