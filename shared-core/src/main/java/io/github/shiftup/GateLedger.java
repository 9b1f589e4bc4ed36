package io.github.shiftup;

import io.github.shiftup.HostSources.HostCopy;
import io.github.shiftup.evidence.fetch.Address;
import io.github.shiftup.evidence.source.SourceAccess;
import io.github.shiftup.gate.Digests;
import io.github.shiftup.gate.History;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerCopy;
import io.github.shiftup.ledger.LedgerHistory;
import io.github.shiftup.ledger.SightingBook;
import io.github.shiftup.policy.LedgerSpec;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.report.ConsoleLine;
import io.github.shiftup.report.ConsoleLine.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger that a policy keeps: read before a verdict, written after it, and sent to where it is copied. */
public final class GateLedger {
    private final Ledger ledger;
    private final @Nullable HostCopy copy;
    private final SourceAccess access;
    private final String service;
    private final @Nullable String team;
    private final Instant asOf;

    private GateLedger(Path directory, GateRequest request, Policy policy, @Nullable HostCopy copy) {
        this.ledger = Ledger.in(directory);
        this.copy = copy;
        this.access = request.access();
        this.service = policy.identity().service();
        this.team = policy.team();
        this.asOf = request.asOf();
    }

    /** The request's ledger, else the policy's; empty if neither names one. */
    static Optional<GateLedger> of(GateRequest request, Policy policy, HostSources host) {
        LedgerSpec named = policy.ledger();
        Path directory =
                request.ledger() != null ? request.ledger() : named == null ? null : named.directory(request.policy());
        HostCopy copy = host.copy() != null
                ? host.copy()
                : named == null || named.copyTo() == null ? null : new HostCopy(named.copyTo(), named.serverId());
        return Optional.ofNullable(directory).map(path -> new GateLedger(path, request, policy, copy));
    }

    /**
     * The same for a verdict that is to be recorded; empty as well where the policy cannot be read, for then nobody knows
     * whose history it is.
     */
    public static Optional<GateLedger> of(GateRequest request) {
        return of(request, HostSources.NONE);
    }

    static Optional<GateLedger> of(GateRequest request, HostSources host) {
        try {
            return of(
                    request,
                    PolicyLoader.load(request.policy(), request.access().artifacts()),
                    host);
        } catch (PolicyException e) {
            return Optional.empty();
        }
    }

    /**
     * Records a verdict whose reports are written, and sends the records where they are copied to: for hosts that decide.
     * A copy that fails changes nothing: the ledger has the records, and the next verdict sends them.
     *
     * @param elsewhere how this host is told of another directory, for whoever reads that this one cannot be written
     * @return what is to be told; nothing where no ledger is kept
     * @throws NotRecordedException if the verdict is lost and would let the build go on; where it stops the build anyway, or only
     *     observes, the loss is one of the lines
     */
    public static List<ConsoleLine> remember(GateRequest request, HostSources host, Verdict verdict, String elsewhere)
            throws NotRecordedException {
        Optional<GateLedger> kept = of(request, host);
        return kept.isEmpty() ? List.of() : kept.get().remember(request.candidate(), verdict, elsewhere);
    }

    private List<ConsoleLine> remember(Candidate candidate, Verdict verdict, String elsewhere)
            throws NotRecordedException {
        try {
            record(verdict, candidate);
        } catch (IOException e) {
            String problem = "This verdict could not be recorded in the ledger " + directory() + " ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Give the build leave to write there, or name another directory in the policy or with "
                    + elsewhere;
            if (verdict.enforced() && !verdict.failsBuild()) {
                throw new NotRecordedException(problem, e);
            }
            return List.of(new ConsoleLine(Level.ERROR, problem));
        }
        List<ConsoleLine> lines = new ArrayList<>();
        lines.add(new ConsoleLine(Level.INFO, "Recorded in " + directory()));
        copy().ifPresent(copied -> lines.addAll(copied.lines()));
        return lines;
    }

    public Path directory() {
        return ledger.root();
    }

    /**
     * Whether a verdict of this service is recorded that was judged for a moment, of a candidate and by evidence.
     *
     * @throws IOException if the ledger cannot be read
     */
    public boolean holds(Instant moment, Digests digests) throws IOException {
        return ledger.read(service, EnumSet.of(Entry.Kind.VERDICT)).records().stream()
                .anyMatch(file -> file.record().entry() instanceof VerdictEntry entry
                        && entry.asOf().equals(moment)
                        && entry.candidate().equals(digests.candidate())
                        && entry.evidence().equals(digests.evidence()));
    }

    /** What records from before the verdict's moment remember. */
    History history() {
        return LedgerHistory.of(ledger, List.of(service), asOf);
    }

    /**
     * Writes what is remembered of the service into another directory, as a ledger of one record: for whoever judges again where this
     * one is not.
     *
     * @throws IOException if this one cannot be read, or that one not be written
     */
    void summarise(Path directory) throws IOException {
        if (Files.exists(ledger.root()) && !Files.isDirectory(ledger.root())) {
            throw new NotDirectoryException(ledger.root().toString());
        }
        List<Seen> seen = SightingBook.of(ledger, service).all();
        Ledger.in(directory).append(service, asOf, List.of(new SightingsEntry(seen)));
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
        if (copy == null || access.offline()) {
            return Optional.empty();
        }
        String shown = Address.redacted(copy.to());
        try {
            LedgerCopy.Result result = LedgerUpload.send(ledger, service, copy.to(), copy.serverId(), access);
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
    public record Copied(String to, int sent, @Nullable String problem) {
        private List<ConsoleLine> lines() {
            List<ConsoleLine> lines = new ArrayList<>();
            if (sent > 0) {
                lines.add(new ConsoleLine(
                        Level.INFO, "Sent " + sent + (sent == 1 ? " record" : " records") + " to " + to));
            }
            if (problem != null) {
                lines.add(new ConsoleLine(Level.WARN, "The copy of the ledger at " + to + ": " + problem));
            }
            return lines;
        }
    }
}
