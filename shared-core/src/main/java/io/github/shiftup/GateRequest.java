package io.github.shiftup;

import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.inventory.Candidate;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a host asks of the gate.
 *
 * @param policy file; its folder is what the evidence's relative paths are relative to
 * @param candidate what would be shipped
 * @param asOf the moment to judge for
 * @param skip whether the build asked to skip the gate
 * @param access to sources that do not lie in files
 * @param last the policy of the last verdict; null if none is known
 * @param ledger directory of the history, in the place of the policy's; null for the policy's
 */
public record GateRequest(
        Path policy,
        Candidate candidate,
        Instant asOf,
        boolean skip,
        SourceAccess access,
        @Nullable LastPolicy last,
        @Nullable Path ledger) {

    /** A request whose history lies where the policy says. */
    public GateRequest(
            Path policy,
            Candidate candidate,
            Instant asOf,
            boolean skip,
            SourceAccess access,
            @Nullable LastPolicy last) {
        this(policy, candidate, asOf, skip, access, last, null);
    }

    /** A request that knows no earlier verdict. */
    public GateRequest(Path policy, Candidate candidate, Instant asOf, boolean skip, SourceAccess access) {
        this(policy, candidate, asOf, skip, access, null);
    }

    /** A request that reads files only. */
    public GateRequest(Path policy, Candidate candidate, Instant asOf, boolean skip) {
        this(policy, candidate, asOf, skip, SourceAccess.FILES);
    }
}
