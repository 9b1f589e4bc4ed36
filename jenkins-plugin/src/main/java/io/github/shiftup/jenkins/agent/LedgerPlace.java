package io.github.shiftup.jenkins.agent;

import java.io.Serializable;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger is kept, if not where the policy says.
 *
 * @param directory relative to the workspace; null for the policy's
 * @param copyTo address that records are sent to; null for the policy's, which gets no header fields
 * @param headers of requests to {@code copyTo}. Never logged, never written
 */
public record LedgerPlace(
        @Nullable String directory, @Nullable String copyTo, HashMap<String, String> headers) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Says nothing of the headers. */
    @Override
    public String toString() {
        return "ledger";
    }
}
