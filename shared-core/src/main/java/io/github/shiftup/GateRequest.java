package io.github.shiftup;

import io.github.shiftup.inventory.Candidate;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a host asks of the gate.
 *
 * @param policy file; its folder is what the evidence's relative paths are relative to
 * @param candidate what would be shipped
 * @param asOf the moment to judge for
 * @param skip whether the build asked to skip the gate
 */
public record GateRequest(Path policy, Candidate candidate, Instant asOf, boolean skip) {}
