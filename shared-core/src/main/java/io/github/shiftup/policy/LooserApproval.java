package io.github.shiftup.policy;

import java.util.List;

/**
 * Leave to be looser than an earlier policy.
 *
 * @param by who gave it
 * @param ticket where that is followed up
 * @param digest of the policy that this one may be looser than, {@code sha256:...}; it covers no other
 */
public record LooserApproval(List<String> by, String ticket, String digest) {

    public LooserApproval {
        by = List.copyOf(by);
    }

    @Override
    public String toString() {
        return String.join(", ", by) + " (" + ticket + ")";
    }
}
