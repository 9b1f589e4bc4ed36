package io.github.shiftup;

import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.History;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCopy;
import io.github.shiftup.ledger.LedgerHistory;
import io.github.shiftup.policy.LedgerSpec;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger that a policy keeps: read before a verdict, written after it, and sent to where it is copied. */
public final class GateLedger {
    private final Ledger ledger;
    private final @Nullable LedgerSpec spec;
    private final SourceAccess access;
    private final String service;
    private final @Nullable String team;
    private final Instant asOf;

    private GateLedger(Path directory, GateRequest request, Policy policy) {
        this.ledger = Ledger.in(directory);
        this.spec = policy.ledger();
        this.access = request.access();
        this.service = policy.identity().service();
        this.team = policy.team();
        this.asOf = request.asOf();
    }

    /** The request's ledger, else the policy's; empty if neither names one. */
    static Optional<GateLedger> of(GateRequest request, Policy policy) {
        LedgerSpec named = policy.ledger();
        Path directory =
                request.ledger() != null ? request.ledger() : named == null ? null : named.directory(request.policy());
        return Optional.ofNullable(directory).map(path -> new GateLedger(path, request, policy));
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

    /**
     * Sends the service's records that have not arrived yet where the policy copies them to. Whatever comes of it, the
     * ledger holds them, and what did not arrive is sent the next time.
     *
     * @return what came of it; empty if they are copied nowhere, or the host is offline
     */
    public Optional<Copied> copy() {
        String to = spec == null ? null : spec.copyTo();
        if (spec == null || to == null || access.offline()) {
            return Optional.empty();
        }
        String shown = Address.redacted(to);
        try {
            LedgerCopy.Result result = LedgerUpload.send(ledger, service, to, spec.serverId(), access);
            return Optional.of(new Copied(shown, result.sent(), result.waiting() == 0 ? null : waiting(result)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(new Copied(shown, 0, "Nothing was sent: " + e.getMessage()));
        }
    }

    private static String waiting(LedgerCopy.Result result) {
        return result.waiting() + (result.waiting() == 1 ? " record was" : " records were")
                + " not sent and wait for the next build: " + result.problem();
    }

    /**
     * What was sent.
     *
     * @param to where, as it may be shown
     * @param sent how many records arrived now
     * @param problem why others did not, a sentence; null if all did
     */
    public record Copied(String to, int sent, @Nullable String problem) {}
}
