package io.github.shiftup.portfolio;

import io.github.shiftup.gate.Evaluator;
import io.github.shiftup.gate.History;
import io.github.shiftup.gate.Verdict;
import io.github.shiftup.gate.Verdicts;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.ledger.Ledger;
import io.github.shiftup.ledger.LedgerHistory;
import io.github.shiftup.policy.Policy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what an estate built and runs by the gate's own function: no build, and the same answer as a build would get. */
final class EstateJudge {
    private final Estate estate;
    private final EstateEvidence evidence;
    private final @Nullable Ledger ledger;
    private final Instant asOf;

    EstateJudge(Estate estate, EstateEvidence evidence, Instant asOf) {
        this.estate = estate;
        this.evidence = evidence;
        this.ledger = estate.ledger() == null ? null : Ledger.in(estate.ledger());
        this.asOf = asOf;
    }

    /** A judge of one service, to be let go when it is judged: of thousands, memory does not hold what each remembers. */
    OfService of(int service) {
        return new OfService(service);
    }

    /** Judges one service; for one thread. */
    final class OfService {
        private final int number;
        private final EstateService service;
        private @Nullable History history;

        private OfService(int number) {
            this.number = number;
            this.service = estate.services().get(number);
        }

        /** The verdict on one candidate of the service. */
        Verdict judge(Candidate candidate) {
            Policy policy = service.policy();
            if (policy == null) {
                List<String> problems = service.problems().isEmpty() ? List.of("it has no policy") : service.problems();
                return Verdicts.withoutPolicy(problems, candidate, asOf);
            }
            return Evaluator.evaluate(
                    candidate,
                    evidence.concerning(number, candidate),
                    evidence.shared(),
                    policy,
                    evidence.intel(number),
                    history(),
                    asOf);
        }

        /** Read once, whatever of the service is judged. */
        private History history() {
            History known = history;
            if (known == null) {
                known = ledger == null ? History.NONE : LedgerHistory.of(ledger, service.recordedAs(), asOf);
                history = known;
            }
            return known;
        }
    }
}
