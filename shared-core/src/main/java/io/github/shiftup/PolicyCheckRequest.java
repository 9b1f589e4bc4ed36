package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a host asks of a check.
 *
 * @param policy file
 * @param tests of it; null for {@code shift-up-test.yaml} beside it, if that is there
 * @param sbom of a candidate to try waivers and rules on; null for none
 * @param asOf the moment to judge for
 * @param access to sources that do not lie in files
 */
public record PolicyCheckRequest(
        Path policy, @Nullable Path tests, @Nullable Path sbom, Instant asOf, SourceAccess access) {}
