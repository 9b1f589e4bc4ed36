package io.github.shiftup.gate;

import io.github.shiftup.evidence.source.Evidence;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.intel.Intel;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CandidateDigest;
import io.github.shiftup.match.Matcher;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sightings;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Mode;
import io.github.shiftup.policy.Parameters;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.Waivers;
import io.github.shiftup.policy.Waivers.Audit;
import io.github.shiftup.risk.RiskAssessor;
import io.github.shiftup.risk.RiskParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The gate: a pure function of what would be shipped, what production reports, what the repository says, what the world
 * knows, what is remembered, and the moment. No clock, no file, no network; equal input gives an equal verdict.
 */
public final class Evaluator {
    /** What is the same in all of these stays in the order of {@link Sightings}: by standing, then component. */
    private static final Comparator<Decision> WORST_FIRST = Evaluator::compare;

    private final Candidate candidate;
    private final Evidence evidence;
    private final Policy policy;
    private final Intel intel;
    private final History history;
    private final Instant asOf;
    private final @Nullable SharedWork shared;

    private Evaluator(
            Candidate candidate,
            Evidence evidence,
            @Nullable SharedWork shared,
            Policy policy,
            Intel intel,
            History history,
            Instant asOf) {
        this.history = history;
        this.shared = shared;
        this.candidate = candidate;
        this.evidence = evidence;
        this.policy = policy;
        this.intel = intel;
        this.asOf = asOf;
    }

    public static Verdict evaluate(Candidate candidate, Evidence evidence, Policy policy, Intel intel, Instant asOf) {
        return evaluate(candidate, evidence, policy, intel, History.NONE, asOf);
    }

    /** The same, with what is remembered of earlier verdicts. */
    public static Verdict evaluate(
            Candidate candidate, Evidence evidence, Policy policy, Intel intel, History history, Instant asOf) {
        return new Evaluator(candidate, evidence, null, policy, intel, history, asOf).verdict();
    }

    /**
     * The same for findings that were picked out of more, of which those left out concern neither candidate nor service: all
     * is decided as with them, and only what is elsewhere is not counted.
     *
     * @param shared by all that is judged of the findings which these were picked out of
     */
    public static Verdict evaluate(
            Candidate candidate,
            Evidence evidence,
            SharedWork shared,
            Policy policy,
            Intel intel,
            History history,
            Instant asOf) {
        return new Evaluator(candidate, evidence, shared, policy, intel, history, asOf).verdict();
    }

    private Verdict verdict() {
        List<SourceState> sources = SourceStates.of(evidence, asOf);
        List<String> missing = new ArrayList<>(SourceStates.notEvaluated(sources));
        missing.addAll(intel.problems());
        missing.addAll(history.problems());
        missing.addAll(otherEpssModel());

        Matcher matcher = shared == null
                ? Matcher.of(candidate, policy.identity(), policy.fixClaims(), intel.advisories())
                : Matcher.of(candidate, policy.identity(), policy.fixClaims(), intel.advisories(), shared.answers());
        Sightings sightings = shared == null
                ? Sightings.of(matcher, evidence.findings())
                : Sightings.of(matcher, evidence.findings(), shared.classes());
        Waivers waivers = new Waivers(policy, asOf, VersionScopes::contains);
        String exposedBy = ShownExposure.of(sightings.signals());
        Judge judge = new Judge(
                policy,
                assessor(Environments.of(policy, exposedBy)),
                waivers,
                new FirstSightings(evidence.sources(), history, asOf),
                asOf);
        List<Decision> decisions =
                new ArrayList<>(sightings.open().size() + sightings.silenced().size());
        // Of what is elsewhere only some was picked, so that none of it is counted; a rule may ask for it all the same.
        boolean countsElsewhere = shared == null || !policy.rules().isEmpty();
        for (SeenFinding seen : sightings.open()) {
            if (countsElsewhere || seen.match().standing() != Standing.ELSEWHERE) {
                decisions.add(judge.decide(seen));
            }
        }
        for (SeenFinding seen : sightings.silenced()) {
            decisions.add(judge.silenced(seen));
        }
        decisions.sort(WORST_FIRST);
        decisions = new ArrayList<>(judge.withinDebt(decisions));
        decisions.sort(WORST_FIRST);
        missing.addAll(undecided(decisions));

        Counts counts = count(decisions);
        List<WaiverState> audit = waivers.audit().stream().map(Evaluator::state).toList();
        return new Verdict(
                outcome(missing, counts, waivers.audit(), sources),
                policy.mode() == Mode.ENFORCE,
                asOf,
                policy.identity().service(),
                candidate.name(),
                candidate.version(),
                candidate.partial(),
                null,
                policy.profile().id(),
                policy.overlays(),
                missing.isEmpty() ? notes(sources) : missing,
                decisions,
                counts,
                sources,
                audit,
                new Digests(
                        CandidateDigest.of(candidate),
                        evidence.digest(),
                        policy.digest(),
                        intel.digest(),
                        history.digest()),
                PolicyState.of(policy));
    }

    private RiskAssessor assessor(RiskParameters parameters) {
        return shared == null ? new RiskAssessor(parameters, intel) : shared.assessor(parameters, intel);
    }

    private static int compare(Decision a, Decision b) {
        int order = a.effect().compareTo(b.effect());
        order = order != 0 ? order : a.risk().level().compareTo(b.risk().level());
        order = order != 0 ? order : Double.compare(score(b), score(a));
        return order != 0
                ? order
                : a.seen().finding().id().compareTo(b.seen().finding().id());
    }

    private static double score(Decision decision) {
        return Objects.requireNonNullElse(decision.risk().score(), 0.0);
    }

    /** A percentile chosen for one model says nothing about another's. */
    private List<String> otherEpssModel() {
        if (intel.epss() == null) {
            return List.of();
        }
        String loaded = intel.epss().modelVersion();
        return policy.profile()
                .find(Parameters.EPSS)
                .filter(threshold -> !threshold.value().modelVersion().equals(loaded))
                .map(threshold -> List.of("intel epss: the scores are of model " + loaded + ", but profile "
                        + policy.profile().id() + " chose its percentile for "
                        + threshold.value().modelVersion()
                        + ". Load scores of that model, or update the profile's percentile and model together"))
                .orElse(List.of());
    }

    private static List<String> undecided(List<Decision> decisions) {
        Set<String> texts = new TreeSet<>();
        for (Decision decision : decisions) {
            for (Check check : decision.checks()) {
                if (check.result() == Result.UNDECIDED) {
                    texts.add(check.text());
                }
            }
        }
        return List.copyOf(texts);
    }

    private Outcome outcome(List<String> missing, Counts counts, List<Audit> audit, List<SourceState> sources) {
        if (!missing.isEmpty()) {
            return Outcome.NOT_EVALUATED;
        }
        boolean useless = audit.stream()
                .anyMatch(each -> each.state() == Waivers.State.UNUSED || each.state() == Waivers.State.INEFFECTIVE);
        boolean warns = counts.warns() > 0
                || !notes(sources).isEmpty()
                || audit.stream()
                        .anyMatch(each -> each.state() != Waivers.State.ACTIVE && each.state() != Waivers.State.UNUSED);
        if (counts.blocks() > 0 || (warns && policy.failOnWarn()) || (useless && policy.failOnUnusedWaiver())) {
            return Outcome.FAIL;
        }
        return warns ? Outcome.WARN : Outcome.PASS;
    }

    private List<String> notes(List<SourceState> sources) {
        List<String> notes = new ArrayList<>(SourceStates.notes(sources));
        notes.addAll(history.notes());
        return notes;
    }

    private static WaiverState state(Audit audit) {
        return new WaiverState(
                audit.waiver().id(),
                audit.state().name(),
                audit.waiver().owner(),
                audit.waiver().reason(),
                audit.waiver().created(),
                audit.waiver().expires(),
                audit.findings(),
                audit.explanation());
    }

    private static Counts count(List<Decision> decisions) {
        return new Counts(
                count(decisions, Effect.BLOCKS),
                count(decisions, Effect.WARNS),
                count(decisions, Effect.WAIVED),
                count(decisions, Effect.TOLERATED),
                count(decisions, Effect.CLAIMED),
                count(decisions, Effect.FIXED),
                count(decisions, Effect.SILENCED),
                count(decisions, Effect.COUNTED));
    }

    private static long count(List<Decision> decisions, Effect effect) {
        return decisions.stream()
                .filter(decision -> decision.effect() == effect)
                .count();
    }
}
