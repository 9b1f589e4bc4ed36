package io.github.shiftup.policy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a service's history is kept.
 *
 * @param in directory, relative to the policy's folder
 * @param copyTo address that records are sent to as well; null for none
 * @param serverId of the host's credentials for it; null for none
 */
public record LedgerSpec(
        String in, @Nullable String copyTo, @Nullable String serverId) {

    /** The directory of a policy that lies here. */
    public Path directory(Path policy) {
        return policy.toAbsolutePath().normalize().resolveSibling(in);
    }
}
