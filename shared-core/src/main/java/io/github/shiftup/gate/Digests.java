package io.github.shiftup.gate;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256, as {@code sha256:...}, of the inputs that are not the time.
 *
 * @param history of what is remembered; null where the policy keeps no ledger
 */
public record Digests(
        String candidate,
        String evidence,
        String policy,
        String intel,
        @Nullable String history) {

    /** Of a verdict without a memory. */
    public Digests(String candidate, String evidence, String policy, String intel) {
        this(candidate, evidence, policy, intel, null);
    }
}
