package io.github.shiftup.match;

import io.github.shiftup.evidence.Asset;
import io.github.shiftup.evidence.Provenance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One place and source at which a finding was seen. */
public record Sighting(
        Provenance source,
        Asset asset,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen) {}
