package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a host asks of a sync.
 *
 * @param policy file
 * @param access to the sources, with a cache and without a snapshot
 * @param now when
 */
public record SyncRequest(Path policy, SourceAccess access, Instant now) {}
