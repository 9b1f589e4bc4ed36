package io.github.shiftup;

import io.github.shiftup.evidence.source.Coverage;
import io.github.shiftup.gate.Check;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.gate.Decision;
import io.github.shiftup.gate.History;
import io.github.shiftup.gate.SourceState;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.WaiverState;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Entry;
import io.github.shiftup.ledger.Entry.Accepted;
import io.github.shiftup.ledger.Entry.CandidateEntry;
import io.github.shiftup.ledger.Entry.EvidenceEntry;
import io.github.shiftup.ledger.Entry.Judged;
import io.github.shiftup.ledger.Entry.Seen;
import io.github.shiftup.ledger.Entry.Shipped;
import io.github.shiftup.ledger.Entry.SightingsEntry;
import io.github.shiftup.ledger.Entry.Source;
import io.github.shiftup.ledger.Entry.VerdictEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a verdict leaves in the ledger. */
final class LedgerEntries {
    private LedgerEntries() {}

    /**
     * Candidate, evidence, sightings, then the verdict: where the last is, the others are.
     *
     * @param team that owns the service; null if unknown
     */
    static List<Entry> of(Verdict verdict, Candidate candidate, @Nullable String team) {
        return List.of(
                new CandidateEntry(
                        verdict.digests().candidate(),
                        candidate.name(),
                        candidate.version(),
                        candidate.partial(),
                        candidate.components().stream()
                                .map(each -> new Shipped(each.purl(), each.sha256(), each.scope()))
                                .toList()),
                new EvidenceEntry(
                        verdict.digests().evidence(),
                        verdict.sources().stream().map(LedgerEntries::source).toList()),
                new SightingsEntry(verdict.decisions().stream()
                        .map(decision -> seen(decision, verdict.asOf()))
                        .toList()),
                new VerdictEntry(
                        verdict.outcome().name(),
                        verdict.enforced(),
                        verdict.partial(),
                        verdict.skipped(),
                        verdict.asOf(),
                        team,
                        verdict.candidateVersion(),
                        verdict.profile(),
                        verdict.digests().candidate(),
                        verdict.digests().evidence(),
                        verdict.digests().policy(),
                        verdict.digests().intel(),
                        verdict.decisions().stream().map(LedgerEntries::judged).toList(),
                        verdict.waivers().stream().map(LedgerEntries::accepted).toList()));
    }

    private static Source source(SourceState state) {
        Coverage coverage = state.coverage();
        return new Source(
                state.id(),
                state.health().name(),
                state.required(),
                state.findings(),
                state.newest(),
                state.maxAge(),
                coverage == null ? null : coverage.assets(),
                coverage == null ? null : (long) coverage.unseen().size());
    }

    private static Accepted accepted(WaiverState waiver) {
        return new Accepted(
                waiver.id(),
                waiver.state(),
                waiver.owner(),
                waiver.created(),
                waiver.expires(),
                waiver.findings().size());
    }

    /** First is where the verdict's own clock began, which goes by the report's age where no report tells a first sighting. */
    private static Seen seen(Decision decision, Instant asOf) {
        var finding = decision.seen().finding();
        var deadline = decision.deadline();
        Instant last = Objects.requireNonNullElse(finding.lastSeen(), asOf);
        Instant told = Objects.requireNonNullElse(finding.firstSeen(), last);
        Instant first = deadline == null ? told : deadline.from();
        return new Seen(
                finding.id(), finding.aliases(), History.component(finding), first.isBefore(told) ? first : told, last);
    }

    private static Judged judged(Decision decision) {
        var deadline = decision.deadline();
        var finding = decision.seen().finding();
        return new Judged(
                finding.id(),
                History.component(finding),
                decision.effect().name(),
                decision.seen().match().standing().name(),
                decision.risk().level().name(),
                decision.checks().stream()
                        .filter(check -> check.result() == Result.FAIL || check.result() == Result.WARN)
                        .findFirst()
                        .map(Check::rule)
                        .orElse(null),
                deadline == null ? null : deadline.due(),
                decision.waiver());
    }
}
