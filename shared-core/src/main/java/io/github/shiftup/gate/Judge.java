package io.github.shiftup.gate;

import io.github.shiftup.evidence.Finding;
import io.github.shiftup.evidence.Kind;
import io.github.shiftup.gate.Check.Result;
import io.github.shiftup.inventory.ShippedComponent;
import io.github.shiftup.match.Match;
import io.github.shiftup.match.SeenFinding;
import io.github.shiftup.match.Sighting;
import io.github.shiftup.match.Standing;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.Subject;
import io.github.shiftup.policy.Waiver;
import io.github.shiftup.policy.Waivers;
import io.github.shiftup.risk.Assessment;
import io.github.shiftup.risk.RiskAssessor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides one finding after the other. */
final class Judge {
    private static final Waivers.Answer NO_WAIVER = new Waivers.Answer(null, null, List.of());

    private final RiskAssessor risk;
    private final Waivers waivers;
    private final FirstSightings firstSightings;
    private final Instant asOf;
    private final ProfileChecks profileChecks;
    private final CategoryChecks categoryChecks;
    private final ReportingChecks reportingChecks;
    private final RuleChecks ruleChecks;
    private final Floors floors;
    private final WaiverDebt debt;
    private final Fixes fixes = new Fixes();
    /** Whether the repository has rules or waivers that ask for it. */
    private final boolean asksForSubject;

    Judge(Policy policy, RiskAssessor risk, Waivers waivers, FirstSightings firstSightings, Instant asOf) {
        this.risk = risk;
        this.waivers = waivers;
        this.firstSightings = firstSightings;
        this.asOf = asOf;
        Deadlines deadlines = new Deadlines(policy.profile(), asOf);
        this.profileChecks = new ProfileChecks(policy.profile(), deadlines);
        this.categoryChecks = new CategoryChecks(policy.profile(), deadlines);
        this.reportingChecks = new ReportingChecks(policy.profile(), asOf);
        this.floors = new Floors(policy.profile(), asOf);
        this.debt = new WaiverDebt(policy, waivers);
        this.ruleChecks = new RuleChecks(policy.rules(), asOf);
        this.asksForSubject = !policy.rules().isEmpty() || !policy.waivers().isEmpty();
    }

    /** A finding that its report or a statement calls resolved, suppressed or not applicable. */
    Decision silenced(SeenFinding seen) {
        String state = seen.finding().state();
        return plain(
                Effect.SILENCED,
                seen,
                "It does not count" + (state == null ? ", says its report." : ": " + state + "."));
    }

    Decision decide(SeenFinding seen) {
        Match match = seen.match();
        switch (match.standing()) {
            case FIXED_BY_THIS_BUILD -> {
                return reminded(Effect.FIXED, seen);
            }
            case FIX_CLAIMED -> {
                return reminded(Effect.CLAIMED, seen);
            }
            default -> {
                return judged(seen);
            }
        }
    }

    private Decision plain(Effect effect, SeenFinding seen, String headline) {
        return new Decision(
                effect,
                seen,
                risk.assess(seen.finding(), seen.signals()),
                null,
                List.of(),
                null,
                fixes.of(seen),
                headline);
    }

    /** What this build mends was there, and what was exploited has to be reported all the same. */
    private Decision reminded(Effect effect, SeenFinding seen) {
        Assessment assessment = risk.assess(seen.finding(), seen.signals());
        List<Check> checks =
                reportingChecks.isAskedFor() ? reporting(seen, assessment, firstSightings.of(seen)) : List.of();
        return new Decision(
                effect,
                seen,
                assessment,
                null,
                checks,
                null,
                fixes.of(seen),
                seen.match().reason());
    }

    private List<Check> reporting(SeenFinding seen, Assessment assessment, FirstSightings.First first) {
        return reportingChecks.of(seen, assessment, first, categoryChecks.isExploitation(seen));
    }

    private Decision judged(SeenFinding seen) {
        Assessment assessment = risk.assess(seen.finding(), seen.signals());
        FirstSightings.First first = firstSightings.of(seen);
        ProfileChecks.Answer ofProfile =
                seen.match().standing().isJudged() ? ofProfile(seen, assessment, first) : ProfileChecks.Answer.NONE;
        List<Check> checks = ofProfile.checks();
        Deadline deadline = ofProfile.deadline();
        Subject subject = asksForSubject ? subject(seen, assessment, first.at()) : null;
        if (subject != null) {
            checks = with(checks, ruleChecks.of(subject));
        }
        Waivers.Answer answer = subject == null
                ? NO_WAIVER
                : waiver(subject, checks, deadline == null ? null : floors.passed(assessment, deadline.from()));
        Waiver waiver = answer.waiver();
        Decision decision = new Decision(
                effect(checks, seen),
                seen,
                assessment,
                deadline,
                checks,
                null,
                fixes.of(seen),
                headline(answer.refusal(), checks, seen),
                answer.tried());
        if (subject == null || waiver == null) {
            return decision;
        }
        return debt.held(decision, waiver, subject);
    }

    /** An alert has no text that counts, and a licence is no risk: of an alert its rule's category is judged. */
    private ProfileChecks.Answer ofProfile(SeenFinding seen, Assessment assessment, FirstSightings.First first) {
        if (seen.finding().kind() == Kind.LICENSE) {
            return ProfileChecks.Answer.NONE;
        }
        ProfileChecks.Answer ofCategories = categoryChecks.of(seen, assessment, first);
        List<Check> reporting = reportingChecks.isAskedFor() ? reporting(seen, assessment, first) : List.of();
        if (seen.finding().kind() != Kind.BEHAVIOUR) {
            ProfileChecks.Answer ofRisk = profileChecks.of(seen, assessment, first);
            // Where nothing can be compared, the category says more than that.
            boolean categoryFirst = seen.match().standing() == Standing.NOT_MAPPABLE
                    && !seen.match().contradicted();
            ofCategories = categoryFirst ? ofCategories.and(ofRisk) : ofRisk.and(ofCategories);
        }
        return reporting.isEmpty() ? ofCategories : ofCategories.and(new ProfileChecks.Answer(null, reporting));
    }

    /** Those that decided first; of equal ones the profile's before the repository's. */
    private static List<Check> with(List<Check> ofProfile, List<Check> ofRules) {
        if (ofRules.isEmpty()) {
            return ofProfile;
        }
        List<Check> checks = new ArrayList<>(ofProfile);
        checks.addAll(ofRules);
        checks.sort(Comparator.comparing(Check::result));
        return checks;
    }

    /** Once all are decided: those whose waivers give way are decided as if they had none. */
    List<Decision> withinDebt(List<Decision> worstFirst) {
        return debt.within(worstFirst);
    }

    private Waivers.Answer waiver(Subject subject, List<Check> checks, @Nullable String floor) {
        List<String> stopping = checks.stream()
                .filter(check -> stops(check.result()))
                .map(Check::rule)
                // A duty to report is not waived.
                .filter(rule -> !rule.equals(ReportingChecks.RULE))
                .toList();
        return stopping.isEmpty() ? NO_WAIVER : waivers.answer(subject, stopping, floor);
    }

    private static boolean stops(Result result) {
        return result == Result.FAIL || result == Result.WARN || result == Result.ANNOUNCED;
    }

    private static Effect effect(List<Check> checks, SeenFinding seen) {
        Result worst = checks.isEmpty() ? Result.WITHIN : checks.get(0).result();
        if (worst == Result.FAIL) {
            return Effect.BLOCKS;
        }
        if (worst == Result.WARN || checks.stream().anyMatch(check -> check.result() == Result.ANNOUNCED)) {
            return Effect.WARNS;
        }
        return seen.match().standing().isJudged() ? Effect.TOLERATED : Effect.COUNTED;
    }

    private static String headline(@Nullable String refusal, List<Check> checks, SeenFinding seen) {
        String text = checks.isEmpty() ? seen.match().reason() : checks.get(0).text();
        return refusal == null ? text : text + " " + refusal + ".";
    }

    private Subject subject(SeenFinding seen, Assessment assessment, Instant first) {
        Finding finding = seen.finding();
        List<String> ids = new ArrayList<>();
        ids.add(finding.id());
        ids.addAll(finding.aliases());
        List<String> components = new ArrayList<>();
        for (ShippedComponent component : seen.match().components()) {
            components.add(component.purl());
            components.add(component.coordinates().displayName());
        }
        if (components.isEmpty() && finding.subject() != null) {
            addIfPresent(components, finding.subject().purl());
            addIfPresent(components, finding.subject().name());
        }
        String version = seen.match().components().isEmpty()
                ? null
                : seen.match().components().get(0).coordinates().version();
        return new Subject(
                ids,
                finding.cwes(),
                finding.kind(),
                assessment.level(),
                assessment.score(),
                assessment.epss(),
                assessment.knownExploited(),
                seen.match().nearestFix() != null,
                seen.match().standing(),
                Math.max(0, Duration.between(first, asOf).toDays()),
                components,
                version,
                distinct(seen, sighting -> sighting.source().id()),
                distinct(seen, sighting -> sighting.asset().environment()),
                assessment.exposed(),
                assessment.exposed() && !Environments.isAssumed(assessment.exposedSource())
                        ? assessment.exposedSource()
                        : null,
                assessment.exploitedSince(),
                seen.signals().attackedSince());
    }

    private static List<String> distinct(
            SeenFinding seen, java.util.function.Function<Sighting, @Nullable String> text) {
        return seen.sightings().stream()
                .map(text)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static void addIfPresent(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
