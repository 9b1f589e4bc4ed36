package io.github.shiftup;

import io.github.shiftup.gate.History;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerHistory;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger that a policy keeps: read before a verdict, written after it. */
public final class GateLedger {
    private final Ledger ledger;
    private final String service;
    private final @Nullable String team;
    private final Instant asOf;

    private GateLedger(Ledger ledger, String service, @Nullable String team, Instant asOf) {
        this.ledger = ledger;
        this.service = service;
        this.team = team;
        this.asOf = asOf;
    }

    /** The request's ledger, else the policy's; empty if neither names one. */
    static Optional<GateLedger> of(GateRequest request, Policy policy) {
        Path folder = request.policy().toAbsolutePath().normalize().resolveSibling("");
        String named = policy.ledger();
        Path directory = request.ledger() != null ? request.ledger() : named == null ? null : folder.resolve(named);
        return Optional.ofNullable(directory)
                .map(path ->
                        new GateLedger(Ledger.in(path), policy.identity().service(), policy.team(), request.asOf()));
    }

    /**
     * The same for a verdict that is to be recorded; empty as well where the policy cannot be read, for then nobody knows
     * whose history it is.
     */
    public static Optional<GateLedger> of(GateRequest request) {
        try {
            return of(
                    request,
                    PolicyLoader.load(request.policy(), request.access().artifacts()));
        } catch (PolicyException e) {
            return Optional.empty();
        }
    }

    public Path directory() {
        return ledger.root();
    }

    /** What records from before the verdict's moment remember. */
    History history() {
        return LedgerHistory.of(ledger, List.of(service), asOf);
    }

    /**
     * Records a verdict with what it judged.
     *
     * @throws IOException if it cannot be written; what was written before stays
     */
    public void record(Verdict verdict, Candidate candidate) throws IOException {
        ledger.append(service, asOf, LedgerEntries.of(verdict, candidate, team));
    }
}
